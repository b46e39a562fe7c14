using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Core.Rendering;

/// <summary>People, organizations or places.</summary>
internal sealed record SectionView(string Heading, IReadOnlyList<EntityView> Entities)
{
    public static IReadOnlyList<SectionView> Of(Digest digest)
    {
        SectionView[] all =
        [
            new("People", [.. digest.People.Select(EntityView.Of)]),
            new("Organisations", [.. digest.Organizations.Select(EntityView.Of)]),
            new("Places", [.. digest.Places.Select(EntityView.Of)]),
        ];
        return [.. all.Where(section => section.Entities.Count > 0)];
    }
}

/// <param name="Name">Who or what.</param>
/// <param name="Verdict">How the articles speak of it, and how many of them, in words.</param>
/// <param name="Bar">How many speak how, as a bar.</param>
/// <param name="Sentence">The evidence.</param>
/// <param name="SentenceTone">The evidence's tone.</param>
/// <param name="Title">The headline of the article it stands in.</param>
/// <param name="Source">The outlet; empty where unknown.</param>
/// <param name="Url">The article's address; empty where it has none.</param>
internal sealed record EntityView(
    string Name,
    string Verdict,
    IReadOnlyList<BarPart> Bar,
    string Sentence,
    string SentenceTone,
    string Title,
    string Source,
    string Url
)
{
    public static EntityView Of(DigestEntity entity) =>
        new(
            entity.Name,
            VerdictOf(entity),
            BarPart.Of(entity.Sentiment),
            entity.Evidence.Sentence,
            ToneWords.Of(entity.Evidence.Sentiment),
            entity.Evidence.Title,
            entity.Evidence.Source ?? "",
            entity.Evidence.Url ?? ""
        );

    private static string VerdictOf(DigestEntity entity)
    {
        var verdict = $"{ToneWords.Overall(entity.Sentiment)} in {ToneWords.Count(entity.Articles, "article")}";
        return BarPart.Of(entity.Sentiment).Count > 1 ? $"{verdict}: {ToneWords.Of(entity.Sentiment)}" : verdict;
    }
}

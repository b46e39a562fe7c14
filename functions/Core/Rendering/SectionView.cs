using NewsMonitor.Analyzer;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Core.Rendering;

/// <summary>People, organizations or places.</summary>
internal sealed record SectionView(string Heading, IReadOnlyList<EntityView> Entities)
{
    public static IReadOnlyList<SectionView> From(Digest digest, IWords words)
    {
        SectionView[] all =
        [
            Section(words.Labels.People, digest.People),
            Section(words.Labels.Organizations, digest.Organizations),
            Section(words.Labels.Places, digest.Places),
        ];
        return [.. all.Where(section => section.Entities.Count > 0)];

        SectionView Section(string heading, IReadOnlyList<DigestEntity> entities) =>
            new(heading, [.. entities.Select(entity => EntityView.From(entity, words))]);
    }
}

/// <param name="Name">The person, organization or place.</param>
/// <param name="Verdict">The overall sentiment and the number of articles, in words.</param>
/// <param name="Bar">The articles by sentiment, as a bar.</param>
/// <param name="Sentence">The evidence; empty if there is none, and so is the rest.</param>
/// <param name="Color">The name of the evidence's <see cref="SentimentLabel"/>.</param>
/// <param name="Title">The headline of the article that contains the sentence.</param>
/// <param name="Source">The outlet; empty if unknown.</param>
/// <param name="Url">The article's address; empty if it has none.</param>
internal sealed record EntityView(
    string Name,
    string Verdict,
    IReadOnlyList<BarPart> Bar,
    string Sentence,
    string Color,
    string Title,
    string Source,
    string Url
)
{
    public static EntityView From(DigestEntity entity, IWords words) =>
        new(
            entity.Name,
            Joined(words.EntityVerdict(entity.Sentiment, entity.Articles), words.Usual(entity.UsualSentiment)),
            BarPart.From(entity.Sentiment),
            entity.Evidence?.Sentence ?? "",
            entity.Evidence?.Sentiment.ToString() ?? "",
            entity.Evidence?.Title ?? "",
            entity.Evidence?.Source ?? "",
            entity.Evidence?.Url ?? ""
        );

    /// <summary>What is said of a sentiment, and how it differs from the usual, if anything is said of that.</summary>
    public static string Joined(string verdict, string usual) => usual.Length == 0 ? verdict : $"{verdict} · {usual}";
}

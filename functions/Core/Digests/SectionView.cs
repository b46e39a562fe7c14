namespace NewsMonitor.Digests;

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
/// <param name="Count">In how many articles, in words.</param>
/// <param name="Overall">How they speak of it on the whole, in words.</param>
/// <param name="OverallTone">The tone that stands for it.</param>
/// <param name="Tone">How many of each tone, in words.</param>
/// <param name="Bar">The same as a bar.</param>
/// <param name="Sentence">The evidence.</param>
/// <param name="SentenceTone">The evidence's tone.</param>
/// <param name="Title">The headline of the article it stands in.</param>
/// <param name="Source">The outlet; empty where unknown.</param>
/// <param name="Url">The article's address; empty where it has none.</param>
internal sealed record EntityView(
    string Name, string Count, string Overall, string OverallTone, string Tone, IReadOnlyList<BarPart> Bar,
    string Sentence, string SentenceTone, string Title, string Source, string Url)
{
    public static EntityView Of(DigestEntity entity)
    {
        var (overall, tone) = ToneWords.Overall(entity.Tone);
        return new EntityView(
            entity.Name, ToneWords.Count(entity.Articles, "article"), overall, tone, ToneWords.Of(entity.Tone), BarPart.Of(entity.Tone),
            entity.Evidence.Sentence, ToneWords.Of(entity.Evidence.Tone), entity.Evidence.Title, entity.Evidence.Source ?? "", entity.Evidence.Url ?? "");
    }
}

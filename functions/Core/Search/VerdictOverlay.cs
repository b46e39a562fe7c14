using NewsMonitor.News.Entities;
using NewsMonitor.News.Verdicts;

namespace NewsMonitor.Core.Search;

/// <summary>What readers said about articles, laid over what a segment knows of them; the segment stays as it is.</summary>
internal sealed class VerdictOverlay(Verdicts verdicts)
{
    private readonly ILookup<string, Verdict> _standing = verdicts
        .All.Where(verdict => verdict.Stands)
        .ToLookup(verdict => verdict.Article, StringComparer.Ordinal);

    /// <summary>The verdicts that stand about an article itself, in their order.</summary>
    public IReadOnlyList<Verdict> Of(string article) => [.. _standing[article]];

    /// <summary>The numbers of the articles of a segment that any verdict is about.</summary>
    public IReadOnlyList<int> Judged(SegmentColumns columns) =>
        [.. _standing.Select(article => columns.Find(article.Key)).OfType<int>()];

    /// <summary>The columns with names and sentiments corrected; the same if there is nothing to correct.</summary>
    public SegmentColumns Correct(SegmentColumns columns)
    {
        Dictionary<int, SegmentArticle> corrected = [];
        foreach (var doc in Judged(columns))
        {
            var article = columns[doc];
            var right = _standing[article.Id].Aggregate(article, (one, verdict) => Correct(one, verdict, columns.Names));
            if (right != article)
                corrected[doc] = right;
        }

        return corrected.Count == 0 ? columns : columns.With(corrected);
    }

    private static SegmentArticle Correct(SegmentArticle article, Verdict verdict, SegmentNames names) =>
        verdict switch
        {
            { Kind: VerdictKind.WrongName, Name: { } name } => article with
            {
                Entities = [.. article.Entities.Where(number => !IsNamed(names[number], name))],
            },
            { Kind: VerdictKind.WrongSentiment, Name: null, Sentiment: { } label } => article with { Sentiment = label },
            _ => article,
        };

    private static bool IsNamed(SegmentName entity, string name) => EntityKey.Fold(entity.Name) == EntityKey.Fold(name);
}

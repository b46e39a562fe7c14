using NewsMonitor.News.Entities;
using NewsMonitor.News.Verdicts;

namespace NewsMonitor.Core.Search;

/// <summary>What readers said about articles, laid over what a segment knows of them; the segment stays as it is.</summary>
internal sealed class VerdictOverlay
{
    private readonly Verdicts _verdicts;
    private readonly Dictionary<string, IReadOnlyList<Verdict>> _standing;

    /// <summary>What readers said about articles themselves; their copies are added by day.</summary>
    public VerdictOverlay(Verdicts verdicts)
        : this(
            verdicts,
            verdicts
                .All.Where(verdict => verdict.Stands)
                .GroupBy(verdict => verdict.Article, StringComparer.Ordinal)
                .ToDictionary(said => said.Key, IReadOnlyList<Verdict> (said) => [.. said], StringComparer.Ordinal)
        ) { }

    private VerdictOverlay(Verdicts verdicts, Dictionary<string, IReadOnlyList<Verdict>> standing) =>
        (_verdicts, _standing) = (verdicts, standing);

    /// <summary>The same with verdicts that hold for more articles, since these are copies.</summary>
    /// <param name="copies">Verdicts for copies, by the ID of the article they hold for.</param>
    public VerdictOverlay With(ILookup<string, Verdict> copies)
    {
        var standing = new Dictionary<string, IReadOnlyList<Verdict>>(_standing, StringComparer.Ordinal);
        foreach (var copy in copies)
            standing[copy.Key] = _verdicts.Of(copy.Key, copy);
        return new VerdictOverlay(_verdicts, standing);
    }

    /// <summary>The verdicts that hold for an article, its own first.</summary>
    public IReadOnlyList<Verdict> Of(string article) => _standing.GetValueOrDefault(article, []);

    /// <summary>The IDs of the articles that are left out.</summary>
    public IEnumerable<string> Hidden =>
        _standing
            .Where(article => article.Value.Any(verdict => verdict.Kind == VerdictKind.NotRelevant))
            .Select(article => article.Key);

    /// <summary>The numbers of the articles of a segment that any verdict is about.</summary>
    public IReadOnlyList<int> Judged(SegmentColumns columns) => [.. _standing.Keys.Select(columns.Find).OfType<int>()];

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

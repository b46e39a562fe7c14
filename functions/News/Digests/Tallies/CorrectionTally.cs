using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Records;
using NewsMonitor.News.Text;
using NewsMonitor.News.Versions;

namespace NewsMonitor.News.Digests.Tallies;

/// <summary>Collects the articles that were corrected, and those that were withdrawn after they had been reported.</summary>
internal sealed class CorrectionTally
{
    private const int Most = 12;
    private const int MostChanges = 5;

    private readonly SortedDictionary<(bool IsCorrected, DateTimeOffset At, string Id), DigestCorrection> _found = new(
        Comparer<(bool IsCorrected, DateTimeOffset At, string Id)>.Create(NewestFirst)
    );

    /// <summary>Adds an article of the window if it differs from what was known when the window began.</summary>
    public void Add(StoredArticle article, DateTimeOffset from)
    {
        var changes = TextChange.Since(article.Changes, from);
        if (changes.Count > 0)
            Add(article, article.StoredAt, [.. changes.Take(MostChanges).Select(Shown)]);
    }

    public void AddWithdrawn(StoredArticle article) => Add(article, article.RetiredAt ?? article.StoredAt, []);

    /// <summary>Those that were withdrawn, then those that were corrected, the latest first; null if there are none.</summary>
    public IReadOnlyList<DigestCorrection>? Found() => _found.Count == 0 ? null : [.. _found.Values];

    private void Add(StoredArticle article, DateTimeOffset at, IReadOnlyList<TextChange> changes)
    {
        _found[(changes.Count > 0, at, article.Id)] = new DigestCorrection
        {
            Id = article.Id,
            Title = UntrustedText.Line(article.Title, TextLengths.Headline),
            Url = changes.Count > 0 ? UntrustedText.Link(article.Url) : null,
            Source = article.Source is { } source ? UntrustedText.Line(source, TextLengths.Outlet) : null,
            IsWithdrawn = changes.Count == 0,
            Changes = changes,
        };
        if (_found.Count > Most)
            _found.Remove(_found.Keys.Last());
    }

    private static TextChange Shown(TextChange change) =>
        change with
        {
            Was = UntrustedText.Line(change.Was, TextLengths.Match),
            Is = UntrustedText.Line(change.Is, TextLengths.Match),
        };

    private static int NewestFirst(
        (bool IsCorrected, DateTimeOffset At, string Id) one,
        (bool IsCorrected, DateTimeOffset At, string Id) other
    )
    {
        var order = one.IsCorrected.CompareTo(other.IsCorrected);
        if (order == 0)
            order = other.At.CompareTo(one.At);
        return order != 0 ? order : string.CompareOrdinal(one.Id, other.Id);
    }
}

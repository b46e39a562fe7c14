using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Digests.Tallies;

/// <summary>Counts the files that were not stored as articles.</summary>
internal sealed class UnstoredTally
{
    private const int MaxNames = 5;
    private const int MaxName = 100;
    private const int MaxReason = 200;
    private const int MaxOutlets = 200;

    private readonly Dictionary<string, int> _copies = new(StringComparer.Ordinal);
    private readonly SortedDictionary<RejectionKind, Kind> _rejected = [];

    private readonly Dictionary<string, SortedSet<string>> _outlets = new(StringComparer.Ordinal);

    public int Copies { get; private set; }

    public int Rejected { get; private set; }

    public int CopiesOf(string articleId) => _copies.GetValueOrDefault(articleId);

    /// <summary>The outlets of an article's exact copies, if known.</summary>
    public IReadOnlyCollection<string> OutletsOf(string articleId) =>
        _outlets.TryGetValue(articleId, out var outlets) ? outlets : [];

    public void Add(UnstoredBlob blob)
    {
        if (blob.DuplicateOf is { } article)
        {
            Copies++;
            _copies[article] = _copies.GetValueOrDefault(article) + 1;
            if (blob.Source is { } source)
                AddOutlet(article, UntrustedText.Line(source, MaxName));
        }
        else if (blob.Rejection is { } rejection)
        {
            Rejected++;
            if (!_rejected.TryGetValue(rejection.Kind, out var kind))
                _rejected[rejection.Kind] = kind = new Kind();
            kind.Add(blob.Blob.Name, rejection.Reason);
        }
    }

    private void AddOutlet(string article, string outlet)
    {
        if (!_outlets.TryGetValue(article, out var outlets))
            _outlets[article] = outlets = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        if (outlets.Count < MaxOutlets)
            outlets.Add(outlet);
    }

    public IReadOnlyList<RejectedFiles> RejectedFiles() => [.. _rejected.Select(kind => kind.Value.Files(kind.Key))];

    /// <summary>The first few files of one kind, in order of name.</summary>
    private sealed class Kind
    {
        private readonly SortedSet<(string Name, string Reason)> _first = new(
            Comparer<(string Name, string Reason)>.Create(ByName)
        );
        private int _count;

        public void Add(string name, string reason)
        {
            _count++;
            _first.Add((name, reason));
            if (_first.Count > MaxNames)
                _first.Remove(_first.Max);
        }

        public RejectedFiles Files(RejectionKind kind) =>
            new(
                kind,
                _count,
                UntrustedText.Line(_first.Min.Reason, MaxReason),
                [.. _first.Select(file => UntrustedText.Line(file.Name, MaxName)).Where(name => name.Length > 0).Distinct()]
            );

        private static int ByName((string Name, string Reason) a, (string Name, string Reason) b)
        {
            var order = string.CompareOrdinal(a.Name, b.Name);
            return order != 0 ? order : string.CompareOrdinal(a.Reason, b.Reason);
        }
    }
}

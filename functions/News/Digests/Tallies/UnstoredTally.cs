using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Digests.Tallies;

/// <summary>Counts the files that were not stored as articles.</summary>
internal sealed class UnstoredTally
{
    private const int MaxNames = 5;
    private const int MaxPart = 30;
    private const int MaxReason = 200;
    private const int MaxOutlets = 200;

    private readonly Dictionary<string, int> _copies = new(StringComparer.Ordinal);
    private readonly SortedDictionary<RejectionKind, Kind> _rejected = [];
    private readonly PartTally _parts = new();

    private readonly Dictionary<string, SortedSet<string>> _outlets = new(StringComparer.Ordinal);

    public int Copies { get; private set; }

    public int Rejected { get; private set; }

    /// <summary>How many of the rejected ones are parts; null if none is.</summary>
    public FileParts? RejectedParts => _parts.Total;

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
                AddOutlet(article, UntrustedText.Line(source, TextLengths.File));
        }
        else if (blob.Rejection is { } rejection)
        {
            Rejected++;
            if (!_rejected.TryGetValue(rejection.Kind, out var kind))
                _rejected[rejection.Kind] = kind = new Kind();
            kind.Add(blob.Origin, rejection.Reason);
            _parts.Add(blob.Origin);
        }
    }

    private void AddOutlet(string article, string outlet)
    {
        if (!_outlets.TryGetValue(article, out var outlets))
            _outlets[article] = outlets = new SortedSet<string>(OutletSpellings.Comparer);
        if (outlets.Count < MaxOutlets)
            outlets.Add(outlet);
    }

    public IReadOnlyList<RejectedFiles> RejectedFiles() => [.. _rejected.Select(kind => kind.Value.Files(kind.Key))];

    /// <summary>The first few files of one kind, in order of name.</summary>
    private sealed class Kind
    {
        private readonly SortedSet<(Origin Origin, string Reason)> _first = new(
            Comparer<(Origin Origin, string Reason)>.Create(ByName)
        );
        private readonly PartTally _parts = new();
        private int _count;

        public void Add(Origin origin, string reason)
        {
            _count++;
            _parts.Add(origin);
            _first.Add((origin, reason));
            if (_first.Count > MaxNames)
                _first.Remove(_first.Max);
        }

        public RejectedFiles Files(RejectionKind kind)
        {
            var isNamed = kind != RejectionKind.Forgotten;
            var names = _first.Select(file => Shown(file.Origin)).Where(name => name.Length > 0).Distinct();
            return new RejectedFiles(
                kind,
                _count,
                isNamed ? UntrustedText.Line(_first.Min.Reason, MaxReason) : "",
                isNamed ? [.. names] : []
            )
            {
                Parts = _parts.Total,
            };
        }

        private static string Shown(Origin origin) =>
            UntrustedText.Line(origin.Blob.Name, TextLengths.File) is { Length: > 0 } name
                ? (origin with { Part = UntrustedText.Line(origin.Part, MaxPart) }).Labeled(name)
                : "";

        private static int ByName((Origin Origin, string Reason) a, (Origin Origin, string Reason) b)
        {
            var order = string.CompareOrdinal(a.Origin.Blob.Name, b.Origin.Blob.Name);
            if (order == 0)
                order = string.CompareOrdinal(a.Origin.Part, b.Origin.Part);
            return order != 0 ? order : string.CompareOrdinal(a.Reason, b.Reason);
        }
    }

    /// <summary>Counts those that are parts of files.</summary>
    private sealed class PartTally
    {
        private readonly HashSet<string> _files = new(StringComparer.Ordinal);
        private int _count;

        public FileParts? Total => _count == 0 ? null : new FileParts(_count, _files.Count);

        public void Add(Origin origin)
        {
            if (origin.Part.Length == 0)
                return;
            _count++;
            _files.Add(origin.Blob.Name);
        }
    }
}

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
    private const int MaxReasons = 3;
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

    public IReadOnlyList<RejectedFiles> RejectedFiles() => [.. _rejected.SelectMany(kind => kind.Value.Files(kind.Key))];

    /// <summary>The files of one kind, by reason.</summary>
    private sealed class Kind
    {
        private readonly Dictionary<string, Reason> _reasons = new(StringComparer.Ordinal);

        public void Add(Origin origin, string reason)
        {
            reason = UntrustedText.Line(reason, MaxReason);
            if (!_reasons.TryGetValue(reason, out var files))
                _reasons[reason] = files = new Reason();
            files.Add(origin);
        }

        /// <summary>Those of the most frequent reasons, each under its reason, and then all others.</summary>
        public IEnumerable<RejectedFiles> Files(RejectionKind kind)
        {
            if (kind == RejectionKind.Forgotten)
                return [Merged(_reasons.Values).Files(kind, "") with { Names = [] }];
            var reasons = _reasons
                .OrderByDescending(reason => reason.Value.Count)
                .ThenBy(reason => reason.Value.First, Comparer<Origin>.Create(ByName))
                .ThenBy(reason => reason.Key, StringComparer.Ordinal)
                .ToList();
            // One reason takes no more room than saying that there is another one.
            var shown = reasons.Count == MaxReasons + 1 ? reasons.Count : MaxReasons;
            var told = reasons.Take(shown).Select(reason => reason.Value.Files(kind, reason.Key));
            return reasons.Count <= shown
                ? told
                : told.Append(Merged(reasons.Skip(shown).Select(reason => reason.Value)).Files(kind, ""));
        }

        private static Reason Merged(IEnumerable<Reason> reasons) =>
            reasons.Aggregate(
                new Reason(),
                (all, reason) =>
                {
                    all.Add(reason);
                    return all;
                }
            );
    }

    /// <summary>The first few files that were rejected for one reason, in order of name.</summary>
    private sealed class Reason
    {
        private readonly SortedSet<Origin> _first = new(Comparer<Origin>.Create(ByName));
        private readonly PartTally _parts = new();

        public int Count { get; private set; }

        public Origin First => _first.Min!;

        public void Add(Origin origin)
        {
            Count++;
            _parts.Add(origin);
            AddFirst(origin);
        }

        public void Add(Reason other)
        {
            Count += other.Count;
            _parts.Add(other._parts);
            foreach (var origin in other._first)
                AddFirst(origin);
        }

        public RejectedFiles Files(RejectionKind kind, string reason) =>
            new(kind, Count, reason, [.. _first.Select(Shown).Where(name => name.Length > 0).Distinct()])
            {
                Parts = _parts.Total,
            };

        private void AddFirst(Origin origin)
        {
            _first.Add(origin);
            if (_first.Count > MaxNames)
                _first.Remove(_first.Max!);
        }

        private static string Shown(Origin origin) =>
            UntrustedText.Line(origin.Blob.Name, TextLengths.File) is { Length: > 0 } name
                ? (origin with { Part = UntrustedText.Line(origin.Part, MaxPart) }).Labeled(name)
                : "";
    }

    private static int ByName(Origin a, Origin b)
    {
        var order = string.CompareOrdinal(a.Blob.Name, b.Blob.Name);
        return order != 0 ? order : string.CompareOrdinal(a.Part, b.Part);
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

        public void Add(PartTally other)
        {
            _count += other._count;
            _files.UnionWith(other._files);
        }
    }
}

using NewsMonitor.Analyzer.Pooling;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>
/// Clusters the mentions of one entity (coreference by name): full and short names, names and their initials, and equal words.
/// </summary>
internal sealed class EntityClusterer(TaggedDocument work)
{
    private readonly OrganizationNames _organizations = new(work);
    private readonly Namesakes _namesakes = new(work.Document);
    private readonly NameKeys _keys = new(work);

    private readonly Dictionary<uint, int> _byName = Spare<int>.Rent();

    /// <summary>The last entity with each word of longer names.</summary>
    private readonly Dictionary<uint, int> _byPart = Spare<int>.Rent();

    /// <summary>The first of the text's longer names with each word.</summary>
    private readonly Dictionary<uint, uint> _announced = Spare<uint>.Rent();

    /// <summary>The first words of each person's longer names.</summary>
    private readonly Dictionary<uint, bool> _firsts = Spare<bool>.Rent();
    private EntityClusters _clusters = null!;

    private Document Document => work.Document;

    /// <summary>The clusters in order of first mention; spans must be in reading order.</summary>
    public EntityClusters Cluster(List<EntitySpan> spans)
    {
        _clusters = new EntityClusters(spans);
        _namesakes.Read(spans);
        _keys.Read(spans);
        for (var i = 0; i < spans.Count; i++)
            if (spans[i].Count > 1 && IsName(spans[i].Category))
                Announce(spans[i], i + 1 < spans.Count ? spans[i + 1] : default);
        for (var i = 0; i < spans.Count; i++)
            Place(spans[i], i);
        Spare<int>.Return(_byName);
        Spare<int>.Return(_byPart);
        Spare<uint>.Return(_announced);
        Spare<bool>.Return(_firsts);
        return _clusters;
    }

    /// <summary> Collects initials and parts of longer names first, since a short form may come before the long one. </summary>
    private void Announce(EntitySpan span, EntitySpan next)
    {
        if (IsBracketed(span, next))
            _announced.TryAdd(Key(span.Category, Document[next.First].Lower), NameOf(span));
        if (_organizations.MayEndAlone(span))
            AnnounceLast(span);
        if (_organizations.MayBeginAlone(span))
            _announced.TryAdd(Key(span.Category, FirstOf(span)), NameOf(span));
        if (span.Category is EntityCategory.Organization or EntityCategory.Location)
            _announced.TryAdd(Key(span.Category, InitialsOf(span)), NameOf(span));
        if (HasDoubleSurname(span))
            _announced.TryAdd(Key(span.Category, SurnamesOf(span)), NameOf(span));
    }

    /// <summary>"Clinton", and who "Mrs. Clinton" is.</summary>
    private void AnnounceLast(EntitySpan span)
    {
        _announced.TryAdd(Key(span.Category, LastOf(span)), NameOf(span));
        _announced.TryAdd(Key(span.Category, _namesakes.Key(span, LastOf(span))), NameOf(span));
    }

    /// <summary>"International Association of Machinists (IAM)": the letters need not be the initials.</summary>
    private bool IsBracketed(EntitySpan span, EntitySpan next) =>
        span.Category == EntityCategory.Organization
        && next.Category == span.Category
        && next.Count == 1
        && next.First == span.End + 1
        && Document[next.First].Casing == Casing.Upper
        && Document.TextOf(Document[span.End]) is "("
        && next.End < Document.Count
        && Document.TextOf(Document[next.End]) is ")";

    private static bool HasDoubleSurname(EntitySpan span) => span.Category == EntityCategory.Person && span.Count > 2;

    private void Place(EntitySpan span, int number)
    {
        var name = span.Count == 1 ? _namesakes.Key(span, NameOf(span)) : NameOf(span);
        if (!_byName.TryGetValue(Key(span.Category, name), out var cluster) && !TryShort(span, out cluster))
            cluster = _clusters.Open(span.Category, span.Subcategory);
        _byName.TryAdd(Key(span.Category, name), cluster);
        _clusters.Append(cluster, number);
        if (!IsName(span.Category) || span.Count == 1)
            return;
        if (_organizations.MayEndAlone(span))
            _byPart[Key(span.Category, LastOf(span))] = _byPart[Key(span.Category, _namesakes.Key(span, LastOf(span)))] = cluster;
        if (_organizations.MayBeginAlone(span))
            _byPart[Key(span.Category, FirstOf(span))] = cluster;
        if (span.Category != EntityCategory.Person)
            _byPart[Key(span.Category, InitialsOf(span))] = cluster;
        if (span.Category == EntityCategory.Person)
            _firsts[Hash.Feature((uint)cluster, FirstOf(span))] = true;
        if (HasDoubleSurname(span))
            _byPart[Key(span.Category, SurnamesOf(span))] = cluster;
    }

    private bool TryShort(EntitySpan span, out int cluster)
    {
        cluster = 0;
        if (!IsName(span.Category))
            return false;
        var start = span.Category == EntityCategory.Organization ? _organizations.StartOf(span) : span.First;
        if (span.End - start == 1)
        {
            var word = _namesakes.Key(span, _keys.WithoutPeriods(start));
            var acronym = Document[start].Casing == Casing.Upper;
            var mayShorten = span.Category == EntityCategory.Person || span.Category == EntityCategory.Organization || acronym;
            if (!mayShorten)
                return false;
            if (_byPart.TryGetValue(Key(span.Category, word), out cluster))
                return true;
            if (!_announced.TryGetValue(Key(span.Category, word), out var full))
                return false;
            cluster = Reserve(span.Category, full);
            return true;
        }
        if (span.Category != EntityCategory.Person)
            return false;
        if (_byPart.TryGetValue(Key(span.Category, LastOf(span)), out cluster) && SharesFirst(cluster, span))
            return true;
        if (span.Count != 2)
            return false;
        var surnames = Key(span.Category, NameOf(span));
        if (_byPart.TryGetValue(surnames, out cluster))
            return true;
        if (!_announced.TryGetValue(surnames, out var whole))
            return false;
        cluster = Reserve(span.Category, whole);
        return true;
    }

    /// <summary>The cluster of a long form; if that comes later, it is opened now.</summary>
    private int Reserve(EntityCategory category, uint full)
    {
        if (!_byName.TryGetValue(Key(category, full), out var cluster))
            _byName[Key(category, full)] = cluster = _clusters.Open(category, null);
        return cluster;
    }

    /// <summary>"Donald J. Trump" is "Donald Trump"; "Melania Trump" is not.</summary>
    private bool SharesFirst(int cluster, EntitySpan span) => _firsts.ContainsKey(Hash.Feature((uint)cluster, FirstOf(span)));

    private static bool IsName(EntityCategory category) =>
        category is EntityCategory.Person or EntityCategory.Organization or EntityCategory.Location;

    private static uint Key(EntityCategory category, uint words) => Hash.Feature((uint)category + 1, words);

    private uint NameOf(EntitySpan span) => _keys.Of(span);

    /// <summary>"Dela Cruz" of "Jose Dela Cruz".</summary>
    private uint SurnamesOf(EntitySpan span) => Document.Joined(span.End - 2, span.End);

    private uint FirstOf(EntitySpan span) => Document[span.First].Lower;

    /// <summary>"Disney" of "Walt Disney Co."</summary>
    private uint LastOf(EntitySpan span) => Document[_keys.EndOf(span) - 1].Lower;

    private uint InitialsOf(EntitySpan span)
    {
        var hash = Hash.Seed;
        for (var i = span.First; i < span.End; i++)
            if (Document[i].IsCapitalized)
                hash = Hash.Add(hash, char.ToLowerInvariant(Document.Text[Document[i].Start]));
        return hash;
    }
}

using System.Buffers.Binary;
using NewsMonitor.News.Text;
using NewsMonitor.Reading.Feeds;

namespace NewsMonitor.Core.Collecting.Feeds;

/// <summary>
/// The entries of a feed that are in the inbox, as hashes. It only saves requests: an entry that is missing here is compared
/// with its blob.
/// </summary>
internal sealed class SeenEntries
{
    /// <summary>More are not kept; the longest unseen are left out first.</summary>
    public const int Most = 20_000;

    /// <summary>After this many polls without it, the page of an entry is given up.</summary>
    private const int MostTries = 3;

    private const int Size = 2 * sizeof(ulong);

    private readonly Dictionary<ulong, ulong> _contents = [];
    private readonly HashSet<ulong> _known = [];
    private readonly List<ulong> _before = [];
    private readonly List<ulong> _now = [];

    /// <summary>Whether an entry was added that says something new.</summary>
    public bool HasNew { get; private set; }

    /// <summary>Whether the entry is in the inbox as it is: under its ID, or under another one that its feed gave it.</summary>
    public bool Has(FeedEntry entry) => _known.Contains(Content(entry));

    /// <summary>Whether an entry with its ID is or was in the feed.</summary>
    public bool HasId(FeedEntry entry) => _contents.ContainsKey(Number(entry.Id));

    /// <summary>Records that the entry is in the feed, and in the inbox.</summary>
    public void Add(FeedEntry entry) => Add(entry, Content(entry));

    /// <summary>
    /// Records that the entry is in the feed, and that its page was tried in vain once more; nothing if that was so in as many
    /// polls as there are tries.
    /// </summary>
    /// <returns>Whether there is another try.</returns>
    public bool AddWithoutPage(FeedEntry entry)
    {
        var tries = 1 + Enumerable.Range(1, MostTries - 1).FirstOrDefault(before => _known.Contains(Tried(entry, before)));
        if (tries < MostTries)
            Add(entry, Tried(entry, tries));
        return tries < MostTries;
    }

    /// <summary>The bytes of all entries: those of the feed as it is now, then earlier ones.</summary>
    public byte[] Write()
    {
        var ids = _now.Concat(_before).Distinct().Take(Most).ToList();
        var bytes = new byte[ids.Count * Size];
        foreach (var (index, id) in ids.Index())
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(index * Size), id);
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan((index * Size) + sizeof(ulong)), _contents[id]);
        }

        return bytes;
    }

    /// <summary>Reads them; a rest that is not an entry is left out.</summary>
    public static SeenEntries Read(ReadOnlySpan<byte> bytes)
    {
        var seen = new SeenEntries();
        for (; bytes.Length >= Size; bytes = bytes[Size..])
        {
            var id = BinaryPrimitives.ReadUInt64LittleEndian(bytes);
            var content = BinaryPrimitives.ReadUInt64LittleEndian(bytes[sizeof(ulong)..]);
            if (seen._contents.TryAdd(id, content))
                seen._before.Add(id);
            seen._known.Add(content);
        }

        return seen;
    }

    private void Add(FeedEntry entry, ulong content)
    {
        var id = Number(entry.Id);
        if (_contents.TryGetValue(id, out var earlier) && earlier != content)
            _known.Remove(earlier);
        _contents[id] = content;
        HasNew |= _known.Add(content);
        _now.Add(id);
    }

    private static ulong Content(FeedEntry entry) => Number(entry.Content);

    private static ulong Tried(FeedEntry entry, int tries) => Number($"{entry.Content}\0{tries}");

    private static ulong Number(string text) => (ulong)(StableHash.Number(text) >> 64);
}

using System.Runtime.InteropServices;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Tagging;

/// <summary>
/// What the first pass found for each capitalized word of a document, so that clear mentions help with doubtful ones.
/// </summary>
internal sealed class NameMemory
{
    public const int MostFeatures = 4;

    private const int Kinds = 4;

    /// <summary>A memory larger than this is not reused for the next document.</summary>
    private const int MostKept = 4000;

    [ThreadStatic]
    private static NameMemory? _spare;

    private readonly Dictionary<uint, Tally> _words = [];
    private readonly Dictionary<uint, int> _initials = [];

    private struct Tally
    {
        public int Person;
        public int Organization;
        public int Location;
        public int Other;
        public int Outside;

        /// <summary>The types of the longer names that the word is part of, and its positions in them, as bits.</summary>
        public uint Parts;

        public readonly int Of(int kind) =>
            kind switch
            {
                0 => Person,
                1 => Organization,
                2 => Location,
                3 => Other,
                _ => Outside,
            };
    }

    /// <summary>The memory of a document; reuses the memory of the previous document on this thread.</summary>
    public static NameMemory Rent(Document document, ReadOnlySpan<byte> tags)
    {
        var memory = _spare ?? new NameMemory();
        _spare = null;
        var tokens = document.Tokens;
        for (var i = 0; i < tokens.Length; i++)
            if (tokens[i].IsCapitalized || tags[i] != Tags.Outside)
                memory.Note(tokens[i].Lower, tags[i]);
        for (var i = 0; i < tokens.Length; i++)
            if (tags[i] != Tags.Outside && Tags.Place(tags[i]) == Tags.Begin)
                memory.NoteInitials(document, tokens, tags, i);
        return memory;
    }

    public void Return()
    {
        if (_words.Capacity > MostKept)
            return;
        _words.Clear();
        _initials.Clear();
        _spare = this;
    }

    private void Note(uint lower, byte tag)
    {
        ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, lower, out _);
        Count(ref tally, tag, 1);
        if (tag != Tags.Outside && Tags.Place(tag) != Tags.Unit)
            tally.Parts |= 1u << (tag - 1);
    }

    private static void Count(ref Tally tally, byte tag, int by)
    {
        if (tag == Tags.Outside)
            tally.Outside += by;
        else if (Tags.Kind(tag) == NameKind.Person)
            tally.Person += by;
        else if (Tags.Kind(tag) == NameKind.Organization)
            tally.Organization += by;
        else if (Tags.Kind(tag) == NameKind.Location)
            tally.Location += by;
        else
            tally.Other += by;
    }

    private void NoteInitials(Document document, ReadOnlySpan<Token> tokens, ReadOnlySpan<byte> tags, int start)
    {
        var hash = Hash.Seed;
        var letters = 0;
        for (var i = start; i < tokens.Length; i++)
        {
            if (tokens[i].IsCapitalized)
            {
                hash = Hash.Add(hash, char.ToLowerInvariant(document.Text[tokens[i].Start]));
                letters++;
            }
            if (tags[i] == Tags.Outside || Tags.Place(tags[i]) == Tags.Last)
                break;
        }
        if (letters > 1)
            _initials[hash] = 1 + (int)Tags.Kind(tags[start]);
    }

    /// <summary>The features of a token, given the first pass's results for it and its neighbors.</summary>
    public int Write(ReadOnlySpan<Token> tokens, ReadOnlySpan<byte> tags, int at, Span<uint> buffer)
    {
        var own = tags[at];
        if (own == Tags.Outside && !tokens[at].IsCapitalized && !_words.ContainsKey(tokens[at].Lower))
            return 0;
        var verdict = Verdict(tokens, tags, at, own, out var parts);
        var initials = tokens[at].Casing == Casing.Upper ? (uint)_initials.GetValueOrDefault(tokens[at].Lower) : 0;
        var writer = new FeatureWriter(buffer);
        writer.Add(parts);
        writer.Add(parts == 0 ? 0 : own + 1u, parts);
        writer.Add(parts == 0 ? 0 : verdict, parts);
        writer.Add(initials);
        return writer.Count;
    }

    /// <summary>
    /// What the other mentions of the word show: the most frequent type, how clear it is, and how frequent. 0 if there are none.
    /// </summary>
    private uint Verdict(ReadOnlySpan<Token> tokens, ReadOnlySpan<byte> tags, int at, byte own, out uint parts)
    {
        parts = 0;
        if (!_words.TryGetValue(tokens[at].Lower, out var tally))
            return 0;
        if (tokens[at].IsCapitalized || tags[at] != Tags.Outside)
            Count(ref tally, own, -1);
        parts = tally.Parts & ~(own == Tags.Outside ? 0u : 1u << (own - 1));
        int best = Kinds,
            total = 0;
        for (var kind = 0; kind <= Kinds; kind++)
        {
            total += tally.Of(kind);
            if (tally.Of(kind) > tally.Of(best))
                best = kind;
        }
        if (total == 0)
            return 0;
        var plain = tally.Of(best) * 4 >= total * 3 ? 1u : 0;
        return 1 + (uint)best + (8 * plain) + (16 * (uint)Math.Min(total, 4));
    }
}

using System.Buffers.Binary;
using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Stories;

/// <summary>What kind of thing a term is.</summary>
internal enum TermKind : byte
{
    /// <summary>A person, organisation, event or product.</summary>
    Name,
    Place,
    Phrase,
    Word,
    Figure,
}

/// <summary>Something an article says, as a hash, and how much it makes of it: 1 to 31.</summary>
internal readonly record struct Term(uint Hash, TermKind Kind, byte Weight);

/// <summary>
/// What tells whether two articles are of one event, and whether one says anything the other does not: the entities, key phrases, telling
/// words and figures of an article, as hashes. Computed from the whole text when it is stored, kept in its row, so that a digest can look
/// back over days without reading what these articles say.
/// </summary>
public sealed class StoryTerms
{
    private const byte Version = 1;
    private const int TermSize = sizeof(uint) + 1;
    private const int MaxWeight = 31;
    private const int MaxNames = 32;
    private const int MaxWords = 96;
    private const int MaxFigures = 24;
    private const int LeadLength = 600;

    private readonly Term[] _terms;

    private StoryTerms(Term[] terms) => _terms = terms;

    /// <summary>Each hash once, ascending.</summary>
    internal ReadOnlySpan<Term> Terms => _terms;

    /// <param name="title">The headline.</param>
    /// <param name="tags">Of the article.</param>
    /// <param name="body">Its text, or what is left of it.</param>
    public static StoryTerms Of(string title, ArticleTags tags, string body)
    {
        var terms = new Dictionary<uint, Term>();
        foreach (var entity in tags.Entities.Take(MaxNames))
            AddName(terms, entity);
        for (var i = 0; i < tags.KeyPhrases.Count; i++)
            Add(terms, PhraseHash(tags.KeyPhrases[i]), TermKind.Phrase, tags.KeyPhrases.Count - i);
        AddWords(terms, title, 4);
        foreach (var phrase in tags.KeyPhrases)
            AddWords(terms, phrase, 2);
        foreach (var entity in tags.Entities.Take(MaxNames))
            AddWords(terms, entity.Name, 1);
        AddWords(terms, body.AsSpan(0, Math.Min(LeadLength, body.Length)), 1);
        foreach (var sentence in tags.Summary)
            AddWords(terms, sentence, 1);
        foreach (var figure in Figures.In(title).Concat(Figures.In(body)).DistinctBy(figure => figure.Hash).Take(MaxFigures))
            Add(terms, figure.Hash, TermKind.Figure, 1);
        return new StoryTerms([.. terms.Values.OrderBy(term => term.Hash)]);
    }

    /// <summary>The hash under which an entity is known: that of its name without its category, so that a phrase of the same name is the same.</summary>
    internal static uint NameHash(TaggedEntity entity) =>
        PhraseHash(entity.Key.AsSpan(entity.Key.IndexOf('|', StringComparison.Ordinal) + 1));

    internal static uint PhraseHash(ReadOnlySpan<char> phrase)
    {
        var hash = WordHash.Add(WordHash.Seed, ' ');
        var words = new WordScanner(phrase);
        while (words.Next())
            hash = (hash * 31) ^ WordStem.Hash(words.Word);
        return hash;
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote; null where it is of another version or none at all.</summary>
    public static StoryTerms? Read(byte[]? bytes)
    {
        if (bytes is null || bytes.Length % TermSize != 1 || bytes[0] != Version)
            return null;
        var terms = new Term[bytes.Length / TermSize];
        for (var i = 0; i < terms.Length; i++)
        {
            var at = bytes.AsSpan(1 + (i * TermSize), TermSize);
            terms[i] = new Term(BinaryPrimitives.ReadUInt32LittleEndian(at), (TermKind)(at[^1] >> 5), (byte)(at[^1] & MaxWeight));
        }

        return new StoryTerms(terms);
    }

    /// <summary>A version, then five bytes for each term: some 600 bytes, 840 at most.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[1 + (_terms.Length * TermSize)];
        bytes[0] = Version;
        for (var i = 0; i < _terms.Length; i++)
        {
            var at = bytes.AsSpan(1 + (i * TermSize), TermSize);
            BinaryPrimitives.WriteUInt32LittleEndian(at, _terms[i].Hash);
            at[^1] = (byte)(((int)_terms[i].Kind << 5) | _terms[i].Weight);
        }

        return bytes;
    }

    private static void AddName(Dictionary<uint, Term> terms, TaggedEntity entity) =>
        Add(
            terms,
            NameHash(entity),
            entity.Category == EntityCategory.Location ? TermKind.Place : TermKind.Name,
            Math.Min(entity.Mentions, 12) + (entity.InTitle ? 4 : 0)
        );

    private static void AddWords(Dictionary<uint, Term> terms, ReadOnlySpan<char> text, int weight)
    {
        var words = new WordScanner(text);
        while (words.Next())
        {
            if (words.Length < 3 || char.IsAsciiDigit(words.Word[0]))
                continue;
            if (terms.Count < MaxNames + MaxWords || weight > 1)
                Add(terms, WordStem.Hash(words.Word), TermKind.Word, weight);
        }
    }

    // The first kind a hash is met as stays; the greatest weight counts.
    private static void Add(Dictionary<uint, Term> terms, uint hash, TermKind kind, int weight)
    {
        var clamped = (byte)Math.Clamp(weight, 1, MaxWeight);
        terms[hash] = terms.TryGetValue(hash, out var known)
            ? known with
            {
                Weight = Math.Max(known.Weight, clamped),
            }
            : new Term(hash, kind, clamped);
    }
}

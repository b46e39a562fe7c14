using System.Buffers.Binary;
using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Stories;

/// <summary>Kinds of terms.</summary>
internal enum TermKind : byte
{
    /// <summary>A person, organization, event or product.</summary>
    Name,
    Place,
    Phrase,
    Word,
    Figure,
}

/// <summary>A term of an article as a hash, with its weight in the article: 1 to 31.</summary>
internal readonly record struct Term(uint Hash, TermKind Kind, byte Weight);

/// <summary>
/// The entities, key phrases, important words and figures of an article, as hashes. They show whether two articles are about the
/// same event, and whether one contains anything new. They are computed from the whole text when the article is stored, and kept
/// in its row, so that a digest can look back over days without reading the texts.
/// </summary>
public sealed class StoryTerms
{
    /// <summary>The least weight of the words of a headline.</summary>
    internal const int InTitle = 4;

    private const byte Version = 1;
    private const int TermSize = sizeof(uint) + 1;
    private const int MaxWeight = 31;
    private const int MaxNames = 32;
    private const int MaxWords = 96;

    /// <summary>Those after the first phrases are about the background, which other events share.</summary>
    private const int MaxPhrases = 8;
    private const int MaxFigures = 24;

    /// <summary>How much of the beginning of the body is read, in UTF-16 code units.</summary>
    internal const int LeadLength = 600;

    private readonly Term[] _terms;

    private StoryTerms(Term[] terms) => _terms = terms;

    /// <summary>The hash of a phrase without words.</summary>
    internal static uint EmptyPhrase { get; } = WordHash.Add(WordHash.Seed, ' ');

    /// <summary>Each hash once, in ascending order.</summary>
    internal ReadOnlySpan<Term> Terms => _terms;

    /// <param name="title">The headline.</param>
    /// <param name="tags">The article's tags.</param>
    /// <param name="body">The article's text, or the parts of it that are available.</param>
    public static StoryTerms Of(string title, ArticleTags tags, string body)
    {
        var terms = new Dictionary<uint, Term>();
        foreach (var entity in tags.Entities.Take(MaxNames))
            AddName(terms, entity);
        List<string> phrases = [.. tags.KeyPhrases.Take(MaxPhrases)];
        foreach (var (i, phrase) in phrases.Index())
            Add(terms, PhraseHash(phrase), TermKind.Phrase, tags.KeyPhrases.Count - i);
        AddWords(terms, title, InTitle);
        foreach (var phrase in phrases)
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

    /// <summary>
    /// The hash of an entity: that of its name without its category, so that a phrase with the same name has the same hash.
    /// </summary>
    internal static uint NameHash(TaggedEntity entity) =>
        PhraseHash(entity.Key.AsSpan(entity.Key.IndexOf('|', StringComparison.Ordinal) + 1));

    internal static uint PhraseHash(ReadOnlySpan<char> phrase)
    {
        var hash = EmptyPhrase;
        var words = new WordScanner(phrase);
        while (words.Next())
            hash = Phrase(hash, WordStem.Hash(words.Word));
        return hash;
    }

    /// <summary>The hash of a phrase with one more word.</summary>
    internal static uint Phrase(uint phrase, uint stem) => (phrase * 31) ^ stem;

    /// <summary>The index of a term; null if it is not one of these.</summary>
    internal int? Find(uint hash)
    {
        var (low, high) = (0, _terms.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_terms[middle].Hash == hash)
                return middle;
            (low, high) = _terms[middle].Hash < hash ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>Whether two names, places or words of headlines are in both; a name of one word and that word are one.</summary>
    internal bool SharesSubject(StoryTerms other)
    {
        var shared = Telling().Intersect(other.Telling()).ToList();
        return shared.Count > 1 && shared.Count(term => !shared.Contains(Phrase(EmptyPhrase, term))) > 1;
    }

    private IEnumerable<uint> Telling() =>
        _terms
            .Where(term => term is { Kind: TermKind.Name or TermKind.Place } or { Kind: TermKind.Word, Weight: >= InTitle })
            .Select(term => term.Hash);

    /// <summary>The terms that are not among these.</summary>
    internal StoryTerms Without(IReadOnlySet<uint> hashes) => new([.. _terms.Where(term => !hashes.Contains(term.Hash))]);

    /// <summary>Reads what <see cref="ToBytes"/> wrote; null if it is missing, damaged or of another version.</summary>
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

    /// <summary>A version byte, then five bytes for each term: about 600 bytes, at most 840.</summary>
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

    // The first kind of a hash is kept; the greatest weight counts.
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

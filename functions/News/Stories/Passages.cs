using System.Buffers.Binary;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Stories;

/// <summary>
/// The sentences of an article as hashes, and between which of them each of its <see cref="StoryTerms"/> is. They show what an
/// outlet repeats word for word, and which terms and names are nowhere else in the article.
/// </summary>
public sealed class Passages
{
    /// <summary>The place of a term that is in other words, or beyond the last sentence that is kept.</summary>
    internal const byte Unknown = byte.MaxValue;

    private const byte Version = 1;
    private const int Head = 2;

    /// <summary>The headline is sentence 0; the body's sentences follow.</summary>
    private const int Most = Unknown - 1;

    private readonly uint[] _sentences;
    private readonly byte[] _places;

    private Passages(uint[] sentences, byte[] places) => (_sentences, _places) = (sentences, places);

    /// <summary>The hashes of the body's sentences, in reading order.</summary>
    internal ReadOnlySpan<uint> Sentences => _sentences;

    /// <param name="title">The headline.</param>
    /// <param name="tags">The article's tags.</param>
    /// <param name="body">The article's text.</param>
    /// <param name="terms">Its terms.</param>
    public static Passages Of(string title, ArticleTags tags, string body, StoryTerms terms)
    {
        var places = new TermPlaces(terms);
        places.Read(title, 0);
        var hashes = new List<uint>();
        var sentences = new SentenceScanner(body);
        for (var number = 1; sentences.Next(); number++)
        {
            places.Read(sentences.Sentence, (byte)Math.Min(number, Unknown));
            if (number <= Most)
                hashes.Add(SentenceScanner.HashOf(sentences.Sentence));
        }

        return new Passages([.. hashes], places.ToBytes(tags));
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote; null if it is missing, damaged, or not of these terms.</summary>
    public static Passages? Read(byte[]? bytes, StoryTerms? terms)
    {
        if (bytes is null || terms is null || bytes.Length < Head || bytes[0] != Version)
            return null;
        var places = Head + (bytes[1] * sizeof(uint));
        if (bytes.Length != places + (2 * terms.Terms.Length))
            return null;
        var sentences = new uint[bytes[1]];
        for (var i = 0; i < sentences.Length; i++)
            sentences[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(Head + (i * sizeof(uint))));
        return new Passages(sentences, bytes[places..]);
    }

    /// <summary>
    /// A version byte, the number of sentences, four bytes for each, and two for each term: about 400 bytes, at most 1,350.
    /// </summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Head + (_sentences.Length * sizeof(uint)) + _places.Length];
        (bytes[0], bytes[1]) = (Version, (byte)_sentences.Length);
        for (var i = 0; i < _sentences.Length; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(Head + (i * sizeof(uint))), _sentences[i]);
        _places.CopyTo(bytes, bytes.Length - _places.Length);
        return bytes;
    }

    /// <summary>The same sentences, for <see cref="StoryTerms.Without"/>.</summary>
    internal Passages Without(StoryTerms terms, IReadOnlySet<uint> hashes)
    {
        var places = new List<byte>(_places.Length);
        for (var term = 0; term < terms.Terms.Length; term++)
        {
            if (!hashes.Contains(terms.Terms[term].Hash))
                places.AddRange(_places[2 * term], _places[(2 * term) + 1]);
        }

        return new Passages(_sentences, [.. places]);
    }

    /// <summary>The first and the last sentence with the term of this index.</summary>
    internal (byte First, byte Last) PlaceOf(int term) => (_places[2 * term], _places[(2 * term) + 1]);
}

using System.Buffers.Binary;
using NewsMonitor.News.Articles;

namespace NewsMonitor.News.Stories;

/// <summary>How far something has come, by what a text says.</summary>
internal enum Certainty : byte
{
    /// <summary>"Could resign".</summary>
    Possible = 1,

    /// <summary>"Will resign".</summary>
    Announced,

    /// <summary>"Resigns".</summary>
    Stated,
}

/// <summary>
/// The words that the headline, the beginning and the summary of an article only say of what may or will happen. They show that
/// the same words are news when it has happened.
/// </summary>
public sealed class Prospects
{
    private const byte Version = 1;
    private const int EntrySize = sizeof(uint) + 1;
    private const int Most = 24;

    private readonly Dictionary<uint, Certainty> _words;

    private Prospects(Dictionary<uint, Certainty> words) => _words = words;

    /// <param name="title">The headline.</param>
    /// <param name="tags">The article's tags.</param>
    /// <param name="body">The article's text.</param>
    /// <returns>At most 24 words.</returns>
    public static Prospects Of(string title, ArticleTags tags, string body)
    {
        var words = new Dictionary<uint, Certainty>();
        Add(words, ProspectScanner.Read(title, isHeadline: true));
        foreach (var sentence in tags.Summary.Prepend(body[..Math.Min(StoryTerms.LeadLength, body.Length)]))
            Add(words, ProspectScanner.Read(sentence.AsSpan(StartAfter(title, sentence)), isHeadline: false));
        foreach (var name in tags.Entities.SelectMany(entity => HeadlineWords.Of(entity.Name)))
            words.Remove(name);
        return new Prospects(words.Where(word => word.Value < Certainty.Stated).Take(Most).ToDictionary());
    }

    /// <summary>Those of a headline alone.</summary>
    internal static Prospects OfHeadline(string headline)
    {
        var words = new Dictionary<uint, Certainty>();
        Add(words, ProspectScanner.Read(headline, isHeadline: true));
        return new Prospects(words);
    }

    /// <summary>How certain it is what a word of the article tells.</summary>
    /// <param name="word">Its stem.</param>
    internal Certainty Of(uint word) => _words.GetValueOrDefault(word, Certainty.Stated);

    /// <summary>Reads what <see cref="ToBytes"/> wrote; null if it is missing, damaged or of another version.</summary>
    public static Prospects? Read(byte[]? bytes)
    {
        if (bytes is null || bytes.Length % EntrySize != 1 || bytes[0] != Version)
            return null;
        var words = new Dictionary<uint, Certainty>();
        for (var at = 1; at < bytes.Length; at += EntrySize)
            words[BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at))] = (Certainty)bytes[at + sizeof(uint)];
        return new Prospects(words);
    }

    /// <summary>A version byte, then five bytes for each word: about 20 bytes, at most 121.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[1 + (_words.Count * EntrySize)];
        bytes[0] = Version;
        foreach (var (i, (word, certainty)) in _words.OrderBy(word => word.Key).Index())
        {
            var at = bytes.AsSpan(1 + (i * EntrySize), EntrySize);
            BinaryPrimitives.WriteUInt32LittleEndian(at, word);
            at[^1] = (byte)certainty;
        }

        return bytes;
    }

    // Without a text, the headline is the text; some pages repeat it.
    private static int StartAfter(string title, string text) =>
        text.StartsWith(title, StringComparison.Ordinal) ? title.Length : 0;

    private static void Add(Dictionary<uint, Certainty> words, List<(uint Word, Certainty Certainty)> found)
    {
        foreach (var (word, certainty) in found)
            words[word] = words.TryGetValue(word, out var known) && known > certainty ? known : certainty;
    }
}

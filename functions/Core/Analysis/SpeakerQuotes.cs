using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Analysis;

/// <summary>Chooses the quote of each speaker that a row keeps: the first one that fits with its sentences.</summary>
internal sealed class SpeakerQuotes
{
    /// <summary>In UTF-16 code units, with the marks; shorter quotes are mere words and say little alone.</summary>
    private const int Shortest = 25;

    private readonly Dictionary<string, (TaggedQuote Said, bool Fits)> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> _nameAt = [];

    /// <param name="text">The analyzed text.</param>
    /// <param name="analysis">The analysis of that text.</param>
    public SpeakerQuotes(string text, TextAnalysis analysis)
    {
        // Without a cue the speaker is a guess, which is not enough to put words into a mouth.
        foreach (var quote in analysis.Quotes)
            if (quote is { Speaker: { } speaker, Cue.Length: > 0, Length: >= Shortest })
                Add(text, analysis.Sentences, quote, speaker);
    }

    /// <summary>What the text quotes an entity with; null if it does not.</summary>
    public TaggedQuote? Of(Entity entity)
    {
        if (_byName.TryGetValue(entity.Name, out var named))
            return named.Said;
        foreach (var mention in entity.Mentions)
            if (_nameAt.TryGetValue(mention.Offset, out var name))
                return _byName[name].Said;
        return null;
    }

    private void Add(string text, IReadOnlyList<Sentence> sentences, Quote quote, QuoteSpeaker speaker)
    {
        _nameAt.TryAdd(speaker.Offset, speaker.Name);
        var (offset, length) = Passage(quote, speaker, sentences);
        var fits = length <= TaggedEntity.MaxEvidenceLength;
        if (_byName.TryGetValue(speaker.Name, out var earlier) && (earlier.Fits || !fits))
            return;
        var sentence = Excerpt.Of(text.AsSpan(offset, length), TaggedEntity.MaxEvidenceLength);
        _byName[speaker.Name] = (new TaggedQuote(sentence, QuoteKey.Of(text.AsSpan(quote.Offset, quote.Length))), fits);
    }

    /// <summary>The sentences with the quote, and with the speaker if that is in the next one or the one before.</summary>
    private static (int Offset, int Length) Passage(Quote quote, QuoteSpeaker speaker, IReadOnlyList<Sentence> sentences)
    {
        var (first, last) = (SentenceOf(quote.Offset, sentences), SentenceOf(quote.Offset + quote.Length - 1, sentences));
        var named = SentenceOf(speaker.Offset, sentences);
        first = named == first - 1 ? named : first;
        last = named == last + 1 ? named : last;
        return (sentences[first].Offset, sentences[last].Offset + sentences[last].Length - sentences[first].Offset);
    }

    private static int SentenceOf(int offset, IReadOnlyList<Sentence> sentences)
    {
        var (low, high) = (0, sentences.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (sentences[middle].Offset <= offset)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }
}

using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Quotes;

/// <summary>A sentence as its writer sees it: quotes are parts of it, however many sentences they contain.</summary>
/// <param name="Parts">Its parts in reading order; words outside quotes are in as few parts as possible.</param>
/// <param name="StartsParagraph">Whether a paragraph begins with it.</param>
internal sealed record QuoteSentence(List<SentencePart> Parts, bool StartsParagraph)
{
    public bool HasQuotes => Parts.Exists(part => part.IsQuote);
}

/// <summary>Splits a text into sentences around its quotes.</summary>
internal sealed class QuoteSentences(QuotedText text, List<QuoteSpan> quotes)
{
    /// <summary>How soon after "…?" a verb of speech shows that the sentence goes on.</summary>
    private const int Soon = 25;

    private readonly Document _document = text.Document;

    public IEnumerable<QuoteSentence> Read()
    {
        var sentence = new QuoteSentence([], true);
        var (quote, range) = (0, 0);
        for (var at = 0; at < _document.Count; )
        {
            while (range + 1 < _document.Sentences.Count && _document.Sentences[range].End <= at)
                range++;
            var starts = range < _document.Sentences.Count && _document.Sentences[range].Start == at;
            if (sentence.Parts.Count > 0 && StartsParagraph(at, starts))
            {
                yield return sentence;
                sentence = new QuoteSentence([], true);
            }
            else if (sentence.Parts.Count > 0 && starts && Ends(sentence.Parts[^1], at))
            {
                yield return sentence;
                sentence = new QuoteSentence([], false);
            }
            var isQuote = quote < quotes.Count && quotes[quote].First == at;
            var end = isQuote ? quotes[quote].End : EndOfWords(at, quote, range);
            sentence.Parts.Add(new SentencePart(at, end, isQuote ? quote++ : -1));
            at = end;
        }
        if (sentence.Parts.Count > 0)
            yield return sentence;
    }

    private bool StartsParagraph(int at, bool startsSentence) =>
        _document[at].BreaksBefore > 1 || (_document[at].BreaksBefore == 1 && startsSentence);

    private int EndOfWords(int at, int quote, int range)
    {
        var end = quote < quotes.Count ? quotes[quote].First : _document.Count;
        return range < _document.Sentences.Count && _document.Sentences[range].End > at
            ? Math.Min(end, _document.Sentences[range].End)
            : end;
    }

    /// <summary>Whether a sentence ends after a part; a question is followed by who asked it.</summary>
    private bool Ends(SentencePart last, int at)
    {
        if (!last.IsQuote)
            return true;
        var mark = LastInside(last);
        if (!text.EndsSentence(mark))
            return false;
        if (text.IsMark(mark, ".") || text.Document[at].BreaksBefore > 0)
            return true;
        for (var i = at; i < Math.Min(_document.Count, at + Soon) && !text.EndsSentence(i); i++)
            if (text.Is(i, text.Words.Verbs))
                return false;
        return true;
    }

    /// <summary>The last token of a quote before its closing mark.</summary>
    public int LastInside(SentencePart quote)
    {
        var last = quote.End - 1;
        while (last > quote.First && Marks.Of(_document.TextOf(_document[last])) is not Mark.None || IsClosing(last, quote.First))
            last--;
        return last;
    }

    private bool IsClosing(int at, int first) => at > first && _document.TextOf(_document[at]) is "’" or "]";
}

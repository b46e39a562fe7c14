using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Quotes;

/// <summary>Titles of books, songs and broadcasts are in quotation marks, too, but nobody says them: on "Meet the Press".</summary>
internal sealed class WorkTitles(QuotedText text)
{
    /// <summary>A longer quote in Title Case is a headline that is quoted.</summary>
    private const int LongestTitle = 12;

    /// <summary>Whether a quote in Title Case stands where a noun does: after a preposition, an article or an owner.</summary>
    public bool IsTitle(QuoteSentence sentence, int part)
    {
        var quote = sentence.Parts[part];
        if (part == 0 || sentence.Parts[part - 1] is not { IsQuote: false } before || quote.End - quote.First > LongestTitle)
            return false;
        return (text.IsNoun(before.End) || text.IsName(before.End - 1)) && IsTitleCase(quote);
    }

    private bool IsTitleCase(SentencePart quote)
    {
        var capitals = 0;
        for (var i = quote.First; i < quote.End; i++)
            if (text.Document[i].IsCapitalized)
                capitals++;
            else if (text.Document[i].Kind == TokenKind.Word && !text.Is(i, text.Words.SmallInTitles))
                return false;
        return capitals > 0;
    }
}

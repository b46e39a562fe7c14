using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Text;

/// <summary>Groups the tokens of a document into sentences.</summary>
internal static class SentenceSplitter
{
    /// <summary>The maximum number of tokens in a sentence; a text without periods is cut here.</summary>
    private const int LongestSentence = 250;

    /// <summary>A line shorter than this, followed by a capital, is a sentence of its own (a headline or a byline).</summary>
    private const int ShortLine = 65;

    /// <summary>A first line shorter than this is a headline if the line below it is half as long again: a paragraph.</summary>
    private const int LongestHeadline = 160;

    /// <summary>A heading in capitals in the line of a sentence has so many words.</summary>
    private const int FewestInHeading = 2;
    private const int MostInHeading = 10;

    public static void Run(Document document)
    {
        using var companies = new CompanyEnd(document);
        var tokens = document.Tokens;
        var start = 0;
        var lineStart = 0;
        for (var i = 1; i < tokens.Length; i++)
        {
            if (tokens[i].BreaksBefore > 0)
            {
                if (
                    BreaksLine(tokens, i, tokens[i - 1].End - lineStart)
                    || (lineStart == tokens[0].Start && IsHeadline(document, i))
                )
                    Close(document, ref start, i);
                lineStart = tokens[i].Start;
            }
            if (i - start >= LongestSentence || Ends(document, companies, start, i) || EndsHeading(document, start, i))
                Close(document, ref start, i);
        }
        Close(document, ref start, tokens.Length);
    }

    private static void Close(Document document, ref int start, int end)
    {
        if (end > start)
            document.Sentences.Add(new TokenRange(start, end));
        start = end;
    }

    private static bool BreaksLine(ReadOnlySpan<Token> tokens, int i, int lineLength) =>
        tokens[i].BreaksBefore > 1 || (lineLength < ShortLine && tokens[i].Casing != Casing.Lower);

    private static bool IsHeadline(Document document, int i)
    {
        var length = document[i - 1].End - document[0].Start;
        var below = document.Text.AsSpan(document[i].Start);
        var end = below.IndexOfAny('\n', '\r');
        return length < LongestHeadline && document[i].Casing != Casing.Lower && (end < 0 ? below.Length : end) > length * 3 / 2;
    }

    /// <summary>"SYSTEMIC RISK The Fed would": whether a heading in capitals ends before a word that begins a sentence.</summary>
    private static bool EndsHeading(Document document, int start, int i)
    {
        if (
            i - start is < FewestInHeading or > MostInHeading
            || document[i].Casing != Casing.Title
            || !document.Vocabulary.Tokens.SentenceStarters.Contains(document[i].Lower)
        )
            return false;
        for (var at = start; at < i; at++)
            if (document[at].Casing != Casing.Upper || document[at].Abbreviation)
                return false;
        return true;
    }

    /// <summary>Whether a sentence ends before token i.</summary>
    private static bool Ends(Document document, CompanyEnd companies, int start, int i)
    {
        var tokens = document.Tokens;
        if (
            i == start
            || (tokens[i].Casing == Casing.Lower && !Is(document, tokens[i - 1], "!?") && tokens[i - 1].Kind == TokenKind.Word)
        )
            return false;
        var last = i - 1;
        while (
            last > start
            && tokens[last].Kind == TokenKind.Punctuation
            && !tokens[last].SpaceBefore
            && Is(document, tokens[last], SentenceEnd.Closers)
        )
            last--;
        if (Closes(document, tokens[i]) && !tokens[i].SpaceBefore)
            return false;
        if (tokens[last].Abbreviation)
            return last == i - 1 && (EndsAfterAbbreviation(document, tokens, last, i) || companies.IsBefore(start, i));
        if (tokens[last].Kind != TokenKind.Punctuation || !Is(document, tokens[last], SentenceEnd.Marks))
            return false;
        return tokens[i].SpaceBefore && (tokens[i].Casing != Casing.Lower || (Is(document, tokens[last], "!?") && last == i - 1));
    }

    /// <summary>"in the U.S. The" ends a sentence; "U.S. President" and "Mr. Smith" do not.</summary>
    private static bool EndsAfterAbbreviation(Document document, ReadOnlySpan<Token> tokens, int last, int i)
    {
        var word = document.TextOf(tokens[last])[..^1];
        return tokens[i].IsCapitalized
            && tokens[i].Kind == TokenKind.Word
            && word.Length > 1
            && !new Abbreviations(document.Vocabulary.Tokens).GoesOn(Hash.OfLower(word))
            && document.Vocabulary.Tokens.SentenceStarters.Contains(tokens[i].Lower);
    }

    private static bool Closes(Document document, in Token token) =>
        token.Kind == TokenKind.Punctuation && Is(document, token, SentenceEnd.Closers);

    private static bool Is(Document document, in Token token, string characters) =>
        characters.Contains(document.Text[token.Start]);
}

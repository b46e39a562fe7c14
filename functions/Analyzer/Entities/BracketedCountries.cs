using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>
/// Companies with a country or the like in brackets before their legal form, which are one name: "George Kent (Malaysia) Bhd",
/// "Hotstar (M) Sdn Bhd".
/// </summary>
internal sealed class BracketedCountries(TaggedDocument work)
{
    private const int LongestInBrackets = 3;

    /// <summary>"Bhd", "Sdn Bhd", "Pvt Ltd".</summary>
    private const int LongestForm = 2;

    private Document Document => work.Document;

    public void Retag()
    {
        foreach (var sentence in Document.Sentences)
            for (var at = sentence.Start + 1; at < sentence.End - 2; at++)
                if (TextOf(at) is "(" && IsWord(at - 1) && EndOf(at, sentence.End) is var end && end > 0)
                {
                    work.Retag(StartOf(at - 1, sentence.Start), end, NameKind.Organization);
                    at = end - 1;
                }
    }

    /// <summary>The end of the legal form behind a bracket; 0 if there is none.</summary>
    private int EndOf(int open, int limit)
    {
        var close = open + 1;
        while (close < limit && close <= open + LongestInBrackets && IsWord(close))
            close++;
        if (close == open + 1 || close >= limit || TextOf(close) is not ")")
            return 0;
        for (var i = close + 1; i < Math.Min(limit, close + 1 + LongestForm) && IsWord(i); i++)
            if (Document.Vocabulary.Names.LegalForms.Contains(Document[i].Lower))
                return i + 1;
        return 0;
    }

    /// <summary>The start of the name that a word is in, or else of the words with capital letters that it ends.</summary>
    private int StartOf(int at, int limit)
    {
        var first = at;
        while (first > limit && Tags.Place(work.Tags[first]) is Tags.Inside or Tags.Last && work.Tags[first] != Tags.Outside)
            first--;
        if (work.Tags[at] == Tags.Outside)
            while (first > limit && IsWord(first - 1) && work.Tags[first - 1] == Tags.Outside)
                first--;
        return first;
    }

    private bool IsWord(int at) => Document[at].IsCapitalized && Document[at].Kind == TokenKind.Word;

    private ReadOnlySpan<char> TextOf(int at) => Document.TextOf(Document[at]);
}

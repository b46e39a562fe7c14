using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>The place in capitals that a dateline begins with: "CAMBRIDGE, Mass., Nov. 25 -- ", "HARBOR, Norway (Wire) - ".</summary>
internal sealed class DatelinePlaces(TaggedDocument work)
{
    private const int LongestPlace = 4;
    private const int LongestRest = 16;

    private Document Document => work.Document;

    /// <summary>Makes these places, even if the tagger took them for something else.</summary>
    public void Retag()
    {
        foreach (var sentence in Document.Sentences)
        {
            var end = sentence.Start;
            while (end < Math.Min(sentence.End, sentence.Start + LongestPlace) && IsCapitals(end))
                end++;
            if (end > sentence.Start && end + 2 < Document.Count && IsComma(end) && IsDateline(end + 1))
                work.Retag(sentence.Start, end, NameKind.Location);
        }
    }

    private bool IsCapitals(int at) => Document[at] is { Kind: TokenKind.Word, Casing: Casing.Upper };

    private bool IsComma(int at) => Document.TextOf(Document[at]) is ",";

    /// <summary>Whether a region and a dash, or a date, are behind the comma.</summary>
    private bool IsDateline(int at)
    {
        if (IsMonth(at) && Document[at + 1].Kind == TokenKind.Number)
            return true;
        if (!IsRegion(at))
            return false;
        for (var i = at; i < Math.Min(Document.Count, at + LongestRest) && Document[i].BreaksBefore == 0; i++)
            if (Document.TextOf(Document[i]) is "-" or "--" or "–" or "—")
                return true;
            else if (Document[i].Casing == Casing.Lower)
                return false;
        return false;
    }

    private bool IsMonth(int at) =>
        Document[at].IsCapitalized
        && (Document[at].Abbreviation || Document.Vocabulary.Dates.Months.Contains(Document[at].Lower));

    private bool IsRegion(int at)
    {
        const PhraseFlags regions = PhraseFlags.Country | PhraseFlags.Region;
        return Document[at].Abbreviation
            || (work.Lexicon.Phrase(Document.Joined(at, at + 1)) & regions) != 0
            || (work.Lexicon.Phrase(Document.Joined(at, at + 2)) & regions) != 0;
    }
}

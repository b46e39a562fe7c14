using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>Removes titles and ranks before names: "Dr", "Tan Sri", "Justice".</summary>
internal static class Titles
{
    /// <summary>
    /// The start of the name without its titles, or without the second word of one whose first word is before the name; the last
    /// word is always kept.
    /// </summary>
    public static int Skip(Document document, int first, int end)
    {
        var words = document.Vocabulary.Names;
        if (first > 0 && first < end - 1 && words.TitlesOfTwoWords.Contains(document.Joined(first - 1, first + 1)))
            first++;
        while (first < end - 1)
            if (first < end - 2 && words.TitlesOfTwoWords.Contains(document.Joined(first, first + 2)))
                first += 2;
            else if (words.Titles.Contains(document[first].Lower) || IsWithOpening(document, first))
                first++;
            else
                break;
        return first;
    }

    /// <summary>"Then-President", "ex-Senator".</summary>
    private static bool IsWithOpening(Document document, int at)
    {
        var words = document.Vocabulary.Names;
        var text = document.TextOf(document[at]);
        var hyphen = text.IndexOfAny('-', '‑');
        return hyphen > 0
            && words.Openings.Contains(Hash.OfLower(text[..hyphen]))
            && words.Titles.Contains(Hash.OfLower(text[(hyphen + 1)..]));
    }

    /// <summary>Whether a title that only people have begins a name or stands before it.</summary>
    public static bool AreCourtesy(Document document, int first, int end)
    {
        var courtesy = document.Vocabulary.Names.CourtesyTitles;
        return (first > 0 && courtesy.Contains(document[first - 1].Lower))
            || (end > first + 1 && courtesy.Contains(document[first].Lower));
    }
}

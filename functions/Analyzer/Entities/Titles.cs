using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>Removes titles and ranks before names: "Dr", "Tan Sri", "Justice".</summary>
internal static class Titles
{
    /// <summary>The start of the name without its titles; the last word is always kept.</summary>
    public static int Skip(Document document, int first, int end)
    {
        var words = document.Vocabulary.Names;
        while (first < end - 1)
            if (first < end - 2 && words.TitlesOfTwoWords.Contains(document.Joined(first, first + 2)))
                first += 2;
            else if (words.Titles.Contains(document[first].Lower))
                first++;
            else
                break;
        return first;
    }

    /// <summary>Whether a title that only people have begins a name or stands before it.</summary>
    public static bool AreCourtesy(Document document, int first, int end)
    {
        var courtesy = document.Vocabulary.Names.CourtesyTitles;
        return (first > 0 && courtesy.Contains(document[first - 1].Lower))
            || (end > first + 1 && courtesy.Contains(document[first].Lower));
    }
}

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
}

using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>Titles and ranks before a name are no part of it: "Dr", "Tan Sri", "Justice".</summary>
internal static class Titles
{
    /// <summary>Where the name begins once its titles are taken off; its last word always stays.</summary>
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

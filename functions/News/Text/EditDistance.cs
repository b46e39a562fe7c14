namespace NewsMonitor.News.Text;

/// <summary>How many typing errors lie between two words.</summary>
internal static class EditDistance
{
    /// <summary>
    /// The fewest letters to add, remove and replace so that one word becomes the other (Levenshtein, Soviet Physics Doklady 10,
    /// 1966), from 0. Case counts.
    /// </summary>
    public static int Of(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}

namespace NewsMonitor.Core.Rendering;

/// <summary>How long a text is for those who read it.</summary>
internal static class ReadingLength
{
    /// <summary>
    /// What counts as one more word in a run without spaces, in UTF-16 code units: few languages have longer words, and some
    /// have no spaces.
    /// </summary>
    private const int LongWord = 24;

    /// <summary>The number of words, without addresses and what has no letter or digit.</summary>
    public static int WordsOf(string text)
    {
        var words = 0;
        foreach (var range in text.AsSpan().SplitAny([' ', '\n']))
        {
            var run = text.AsSpan(range);
            if (!run.StartsWith("https://") && !run.StartsWith("http://") && run.ContainsLetterOrDigit())
                words += 1 + (run.Length / LongWord);
        }

        return words;
    }

    private static bool ContainsLetterOrDigit(this ReadOnlySpan<char> run)
    {
        foreach (var c in run)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }

        return false;
    }
}

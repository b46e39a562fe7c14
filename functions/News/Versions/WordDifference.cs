namespace NewsMonitor.News.Versions;

/// <summary>Words of a sentence that differ from those at the same place in its later version.</summary>
/// <param name="Was">The words of the earlier version; none if some were added.</param>
/// <param name="Now">The words of the later version; none if some were removed.</param>
/// <param name="IsFollowed">Whether both go on with the same word.</param>
internal sealed record WordDifference(WordRange Was, WordRange Now, bool IsFollowed)
{
    /// <summary>The differences in their order, by the longest common subsequence.</summary>
    public static IEnumerable<WordDifference> Find(WordTokens was, WordTokens now)
    {
        var common = Common(was, now);
        var (i, j, from, to) = (0, 0, 0, 0);
        while (i < was.Count && j < now.Count)
        {
            if (AreSame(was[i], now[j]))
            {
                if (i > from || j > to)
                    yield return new(new(from, i - from), new(to, j - to), IsFollowed: true);
                (i, j) = (i + 1, j + 1);
                (from, to) = (i, j);
            }
            else if (common[i + 1, j] >= common[i, j + 1])
                i++;
            else
                j++;
        }

        if (from < was.Count || to < now.Count)
            yield return new(new(from, was.Count - from), new(to, now.Count - to), IsFollowed: false);
    }

    private static int[,] Common(WordTokens was, WordTokens now)
    {
        var common = new int[was.Count + 1, now.Count + 1];
        for (var i = was.Count - 1; i >= 0; i--)
        for (var j = now.Count - 1; j >= 0; j--)
            common[i, j] = AreSame(was[i], now[j]) ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        return common;
    }

    private static bool AreSame(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        one.Equals(other, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Some words of a sentence, one after another.</summary>
/// <param name="First">The number of the first one; where it would be if there are none.</param>
/// <param name="Length">How many.</param>
internal readonly record struct WordRange(int First, int Length)
{
    public int Last => First + Length - 1;

    /// <summary>A place in the text that belongs to them: the end of the last word, or of the word before them.</summary>
    public int Place(WordTokens sentence)
    {
        var word = Length > 0 ? Last : First - 1;
        return word < 0 ? 0 : sentence.Words[word].Start + sentence.Words[word].Length;
    }
}

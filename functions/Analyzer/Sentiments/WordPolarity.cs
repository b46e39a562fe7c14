using NewsMonitor.Analyzer.Lexicons;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>The contribution of a word to the sentiment.</summary>
internal static class WordPolarity
{
    /// <summary>The word's contribution from one of the sources; a negator before it reverses half of that.</summary>
    public static int Score(in WordInfo info, PolaritySource by, bool negated)
    {
        var feeling = by == PolaritySource.Lexicons ? LexiconMean(info) : info.Polarity;
        return negated ? -feeling / 2 : feeling;
    }

    /// <summary>The mean of the lexicons that know the word, in tenths.</summary>
    private static int LexiconMean(in WordInfo info)
    {
        int sum = 0,
            count = 0;
        if (info.Afinn != 0)
            (sum, count) = (sum + info.Afinn, count + 1);
        if (info.Finance != 0)
            (sum, count) = (sum + info.Finance, count + 1);
        if (info.Vader != 0)
            (sum, count) = (sum + info.Vader, count + 1);
        return count == 0 ? 0 : sum / count;
    }

    /// <summary>A sum of tenths in coarse steps, so that it can be a feature.</summary>
    public static uint Bucket(int tenths)
    {
        var size = Math.Abs(tenths);
        var step = size < 60 ? size / 10 : 6 + ((size - 60) / 30);
        return (uint)(20 + (Math.Sign(tenths) * Math.Min(step, 12)));
    }
}

/// <summary>The source of a word's polarity.</summary>
internal enum PolaritySource
{
    /// <summary>The mean of the lexicons, in tenths.</summary>
    Lexicons,

    /// <summary><see cref="WordInfo.Polarity"/>, in hundredths.</summary>
    Vectors,
}

using System.Collections.Frozen;
using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>What a word adds to the tone, and the words that turn it round.</summary>
internal static class Tone
{
    private static readonly FrozenSet<uint> Negators = Words(
        "not no never n't without hardly barely nor neither nobody nothing none lack lacks lacked fail fails failed deny denies "
            + "denied refuse refuses refused avoid avoids avoided prevent prevents prevented stop stops stopped cannot despite against "
            + "reject rejects rejected"
    );

    private static readonly FrozenSet<uint> Turns = Words("but however although though while whereas yet despite except instead");

    public static bool Negates(uint lower) => Negators.Contains(lower);

    public static bool Turn(uint lower) => Turns.Contains(lower);

    /// <summary>What the word adds, by one reading or the other; a negator before it turns half of that round.</summary>
    public static int Of(in WordInfo info, Reading by, bool negated)
    {
        var feeling = by == Reading.Lexicons ? OfLexicons(info) : info.Leaning;
        return negated ? -feeling / 2 : feeling;
    }

    /// <summary>The mean of the lexicons that know the word, in tenths.</summary>
    private static int OfLexicons(in WordInfo info)
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

    public static FrozenSet<uint> Words(string list) => list.Split(' ').Select(w => Hash.Of(w)).ToFrozenSet();
}

/// <summary>Where a word's feeling is taken from.</summary>
internal enum Reading
{
    /// <summary>The lexicons' mean, in tenths.</summary>
    Lexicons,

    /// <summary><see cref="WordInfo.Leaning"/>, in hundredths.</summary>
    Leaning,
}

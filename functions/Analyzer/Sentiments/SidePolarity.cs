using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>The sums of the polarity of the words on either side of a name.</summary>
/// <param name="Left">Of those before it.</param>
/// <param name="Right">Of those behind it.</param>
internal readonly record struct SidePolarity(int Left, int Right)
{
    private const int NegationReach = 4;

    public int Sum => Left + Right;

    /// <param name="sentence">The sentence.</param>
    /// <param name="name">The name's tokens in it.</param>
    /// <param name="start">The first token that counts.</param>
    /// <param name="end">The token behind the last one.</param>
    /// <param name="by">Which polarity.</param>
    public static SidePolarity Of(SentenceView sentence, TokenRange name, int start, int end, PolaritySource by)
    {
        int left = 0,
            right = 0;
        var negatedUntil = -1;
        for (var i = start; i < end; i++)
        {
            if (sentence.IsNegator(i))
                negatedUntil = i + NegationReach;
            var polarity = WordPolarity.Score(sentence.Infos[i], by, i <= negatedUntil);
            left += i < name.Start ? polarity : 0;
            right += i >= name.End ? polarity : 0;
        }
        return new SidePolarity(left, right);
    }
}

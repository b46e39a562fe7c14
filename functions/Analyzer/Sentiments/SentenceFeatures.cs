using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>Features of a sentence's tone. The model holds their hashes: a change here needs a new model.</summary>
internal static class SentenceFeatures
{
    private const int NegationReach = 4;

    public static void Write(ReadOnlySpan<Token> tokens, ReadOnlySpan<WordInfo> infos, ReadOnlySpan<char> text, FeatureBag bag)
    {
        Movements.Write(tokens, text, bag);
        bag.Add(0, 1);
        Span<int> sums = stackalloc int[6];
        sums.Clear();
        uint last = 1, lastClass = 0, lastFeeling = 0;
        var negatedUntil = -1;
        for (var i = 0; i < tokens.Length; i++)
        {
            var word = WordOf(tokens[i]);
            var negated = i <= negatedUntil;
            AddWord(bag, word, last, infos[i], lastClass, negated);
            var feeling = negated ? -Tone.Of(infos[i]) / 2 : Tone.Of(infos[i]);
            Sum(sums, infos[i], feeling, negated);
            if (feeling != 0)
            {
                bag.Add(10, (uint)(feeling / 10) + 50, lastFeeling);
                lastFeeling = (uint)(feeling > 0 ? 1 : 2);
            }
            (last, lastClass) = (word, infos[i].Middle);
            if (Tone.Negates(tokens[i].Lower))
                negatedUntil = i + NegationReach;
            else if (Tone.Turn(tokens[i].Lower))
            {
                negatedUntil = -1;
                bag.Add(11, Tone.Bucket(sums[0] + sums[1]));
            }
        }
        AddSums(bag, sums, tokens.Length);
    }

    private static void AddWord(FeatureBag bag, uint word, uint last, in WordInfo info, uint lastClass, bool negated)
    {
        bag.Add(1, word);
        bag.Add(2, last, word);
        if (info.Middle != 0)
        {
            bag.Add(4, info.Fine);
            bag.Add(5, lastClass, info.Middle);
        }
        if (negated && (info.Flags & WordFlags.Stop) == 0)
            bag.Add(3, word);
    }

    private static void Sum(Span<int> sums, in WordInfo info, int feeling, bool negated)
    {
        if (feeling > 0)
            sums[0] += feeling;
        else
            sums[1] += feeling;
        var sign = negated ? -1 : 1;
        sums[2] += sign * info.Finance;
        sums[3] += sign * info.Vader;
        sums[4] += sign * info.Afinn;
        sums[5] += feeling == 0 ? 0 : 1;
    }

    private static void AddSums(FeatureBag bag, ReadOnlySpan<int> sums, int length)
    {
        bag.Add(20, Tone.Bucket(sums[0]));
        bag.Add(21, Tone.Bucket(sums[1]));
        bag.Add(22, Tone.Bucket(sums[0] + sums[1]));
        bag.Add(23, Tone.Bucket(sums[0]), Tone.Bucket(sums[1]));
        bag.Add(24, Tone.Bucket(sums[2]));
        bag.Add(25, Tone.Bucket(sums[3]));
        bag.Add(26, Tone.Bucket(sums[4]));
        bag.Add(27, (uint)Math.Min(8, sums[5]), (uint)Math.Min(6, length / 8));
    }

    /// <summary>All numbers are one word.</summary>
    public static uint WordOf(in Token token) => token.Kind == TokenKind.Number ? 3u : token.Lower;
}

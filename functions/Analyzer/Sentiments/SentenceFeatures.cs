using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>Features of a sentence's sentiment. The model contains their hashes, so a change here needs a new model.</summary>
internal static class SentenceFeatures
{
    private const int NegationReach = 4;

    public static void Write(
        ReadOnlySpan<Token> tokens,
        ReadOnlySpan<WordInfo> infos,
        ReadOnlySpan<char> text,
        SentimentWords words,
        FeatureBag bag
    )
    {
        new Movements(tokens, text, words).Write(bag);
        bag.Add(0, 1);
        var sums = default(PolaritySums);
        uint last = 1,
            lastClass = 0,
            lastFeeling = 0;
        var negatedUntil = -1;
        for (var i = 0; i < tokens.Length; i++)
        {
            var word = WordOf(tokens[i]);
            var negated = i <= negatedUntil;
            AddWord(bag, word, last, infos[i], lastClass, negated);
            if (tokens[i].Kind == TokenKind.Word)
                AddAffixes(bag, text.Slice(tokens[i].Start, tokens[i].Length));
            var feeling = WordPolarity.Score(infos[i], PolaritySource.Lexicons, negated);
            sums.Add(infos[i], feeling, negated);
            if (feeling != 0)
            {
                bag.Add(10, (uint)(feeling / 10) + 50, lastFeeling);
                lastFeeling = (uint)(feeling > 0 ? 1 : 2);
            }
            if (WordPolarity.Score(infos[i], PolaritySource.Vectors, negated) is var polarity and not 0)
                bag.Add(43, (uint)((polarity / 5) + 50));
            (last, lastClass) = (word, infos[i].Middle);
            if (words.Negators.Contains(tokens[i].Lower))
                negatedUntil = i + NegationReach;
            else if (words.Contrasts.Contains(tokens[i].Lower))
            {
                negatedUntil = -1;
                bag.Add(11, WordPolarity.Bucket(sums.Good + sums.Bad));
            }
        }
        sums.Write(bag, tokens.Length);
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

    private static void AddAffixes(FeatureBag bag, ReadOnlySpan<char> word)
    {
        if (word.Length >= Affixes.ShortRoot)
            bag.Add(40, Affixes.Start(word, Affixes.ShortRoot));
        if (word.Length < Affixes.Root)
            return;
        bag.Add(41, Affixes.Start(word, Affixes.Root));
        bag.Add(42, Affixes.End(word));
    }

    /// <summary>All numbers count as the same word.</summary>
    public static uint WordOf(in Token token) => token.Kind == TokenKind.Number ? 3u : token.Lower;
}

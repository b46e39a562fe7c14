using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>Features of a sentence's sentiment. The model contains their hashes, so a change here needs a new model.</summary>
internal static class SentenceFeatures
{
    private const int NegationReach = 4;

    public static void Write(SentenceView sentence, FeatureBag bag)
    {
        new Movements(sentence).Write(bag);
        bag.Add(FeatureTemplates.Sentence, 1);
        var sums = default(PolaritySums);
        uint last = 1,
            lastClass = 0,
            lastFeeling = 0;
        var negatedUntil = -1;
        for (var i = 0; i < sentence.Length; i++)
        {
            ref readonly var info = ref sentence.Infos[i];
            var word = WordOf(sentence.Tokens[i]);
            var negated = i <= negatedUntil;
            AddWord(bag, word, last, info, lastClass, negated);
            if (sentence.Tokens[i].Kind == TokenKind.Word)
                AddAffixes(bag, sentence.TextOf(i));
            var feeling = WordPolarity.Score(info, PolaritySource.Lexicons, negated);
            sums.Add(info, feeling, negated);
            if (feeling != 0)
            {
                bag.Add(FeatureTemplates.Feeling, (uint)(feeling / 10) + 50, lastFeeling);
                lastFeeling = (uint)(feeling > 0 ? 1 : 2);
            }
            if (WordPolarity.Score(info, PolaritySource.Vectors, negated) is var polarity and not 0)
                bag.Add(FeatureTemplates.LearnedPolarity, (uint)((polarity / 5) + 50));
            (last, lastClass) = (word, info.Middle);
            if (sentence.IsNegator(i))
                negatedUntil = i + NegationReach;
            else if (sentence.IsContrast(i))
            {
                negatedUntil = -1;
                bag.Add(FeatureTemplates.FeelingBeforeContrast, WordPolarity.Bucket(sums.Good + sums.Bad));
            }
        }
        sums.Write(bag, sentence.Length);
    }

    private static void AddWord(FeatureBag bag, uint word, uint last, in WordInfo info, uint lastClass, bool negated)
    {
        bag.Add(FeatureTemplates.Word, word);
        bag.Add(FeatureTemplates.WordPair, last, word);
        if (info.Middle != 0)
        {
            bag.Add(FeatureTemplates.WordClass, info.Fine);
            bag.Add(FeatureTemplates.WordClassPair, lastClass, info.Middle);
        }
        if (negated && (info.Flags & WordFlags.Stop) == 0)
            bag.Add(FeatureTemplates.NegatedWord, word);
    }

    private static void AddAffixes(FeatureBag bag, ReadOnlySpan<char> word)
    {
        if (word.Length >= Affixes.ShortRoot)
            bag.Add(FeatureTemplates.ShortRoot, Affixes.Start(word, Affixes.ShortRoot));
        if (word.Length < Affixes.Root)
            return;
        bag.Add(FeatureTemplates.Root, Affixes.Start(word, Affixes.Root));
        bag.Add(FeatureTemplates.Suffix, Affixes.End(word));
    }

    /// <summary>All numbers count as the same word.</summary>
    public static uint WordOf(in Token token) => token.Kind == TokenKind.Number ? 3u : token.Lower;
}

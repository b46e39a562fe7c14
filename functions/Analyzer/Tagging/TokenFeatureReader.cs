using System.Collections.Frozen;
using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Tagging;

/// <summary>Computes the token features of a sentence.</summary>
internal static class TokenFeatureReader
{
    public static CaseMode Read(TaggedDocument work, Lexicon lexicon, TokenRange sentence, Span<TokenFeatures> tokenFeatures)
    {
        var tokens = work.Document.Tokens[sentence.Start..sentence.End];
        var infos = work.InfosOf(sentence);
        for (var i = 0; i < tokens.Length; i++)
            Fill(ref tokenFeatures[i], tokens[i], work.Document.TextOf(tokens[i]), infos[i], lexicon);
        var mode = ModeOf(tokens);
        GazetteerGroups.Mark(lexicon, tokenFeatures);
        MarkRuns(tokenFeatures, mode, work.Document.Vocabulary.Names.Connectors);
        return mode;
    }

    private static void Fill(
        ref TokenFeatures features,
        in Token token,
        ReadOnlySpan<char> word,
        in WordInfo info,
        Lexicon lexicon
    )
    {
        features = new TokenFeatures
        {
            Word = token.Word,
            Lower = token.Lower,
            Shape = ShapeOf(word, token),
            Prefix = Hash.OfLower(word[..Math.Min(3, word.Length)]),
            Suffix2 = SuffixOf(word, 2),
            Suffix3 = SuffixOf(word, 3),
            Suffix4 = SuffixOf(word, 4),
            Info = info,
            Capitalized = token.IsCapitalized,
        };
        if (features.Capitalized && lexicon.IsName(word))
            features.Info.Flags |= WordFlags.Name;
    }

    private static uint SuffixOf(ReadOnlySpan<char> word, int length) => word.Length > length ? Hash.OfLower(word[^length..]) : 0;

    /// <summary>"Xx", "X.X.", "XXd-x": runs of the same kind are shortened to two characters.</summary>
    private static uint ShapeOf(ReadOnlySpan<char> word, in Token token)
    {
        if (token.Kind is TokenKind.Url or TokenKind.Email)
            return (uint)token.Kind;
        var hash = Hash.Seed;
        char last = '\0',
            before = '\0';
        foreach (var c in word)
        {
            var kind =
                char.IsUpper(c) ? 'X'
                : char.IsLetter(c) ? 'x'
                : char.IsDigit(c) ? 'd'
                : Hash.Straighten(c);
            if (kind == last && kind == before)
                continue;
            hash = Hash.Add(hash, kind);
            before = last;
            last = kind;
        }
        return hash;
    }

    private static CaseMode ModeOf(ReadOnlySpan<Token> tokens)
    {
        int words = 0,
            upper = 0,
            lower = 0,
            longLower = 0,
            capitals = 0;
        foreach (ref readonly var token in tokens)
        {
            if (token.Kind != TokenKind.Word || token.Length < 2)
                continue;
            words++;
            upper += token.Casing == Casing.Upper ? 1 : 0;
            lower += token.Casing == Casing.Lower ? 1 : 0;
            longLower += token.Casing == Casing.Lower && token.Length > 4 ? 1 : 0;
            capitals += token.IsCapitalized ? 1 : 0;
        }
        if (words >= 3 && lower == 0 && upper >= words * 0.8)
            return CaseMode.Upper;
        return words >= 5 && longLower == 0 && capitals >= words * 0.6 ? CaseMode.Title : CaseMode.Sentence;
    }

    private static void MarkRuns(Span<TokenFeatures> tokenFeatures, CaseMode mode, FrozenSet<uint> connectors)
    {
        for (var i = 0; i < tokenFeatures.Length; )
        {
            var start = i;
            var end = i + 1;
            if (tokenFeatures[i].Capitalized && mode == CaseMode.Sentence)
                while (end < tokenFeatures.Length && (tokenFeatures[end].Capitalized || Connects(tokenFeatures, end, connectors)))
                    end++;
            for (; i < end; i++)
                (tokenFeatures[i].RunStart, tokenFeatures[i].RunEnd) = (start, end);
        }
    }

    private static bool Connects(Span<TokenFeatures> tokenFeatures, int at, FrozenSet<uint> connectors) =>
        at + 1 < tokenFeatures.Length && tokenFeatures[at + 1].Capitalized && connectors.Contains(tokenFeatures[at].Word);
}

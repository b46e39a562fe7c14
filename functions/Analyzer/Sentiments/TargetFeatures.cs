using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>
/// Features of what a sentence says about one of its names: the words and their positions relative to the name.
/// </summary>
internal static class TargetFeatures
{
    private const int Near = 4;

    /// <summary>
    /// The template of features that are added once more in headlines, where words often mean something else ("cuts", "hits").
    /// What is said of all sentences is learned from all (Daumé 2007, "Frustratingly easy domain adaptation").
    /// </summary>
    private const uint Headline = 700;

    /// <summary>
    /// Writes the features of the name that consists of the sentence's tokens from start (inclusive) to end (exclusive).
    /// </summary>
    public static void Write(
        ReadOnlySpan<Token> tokens,
        ReadOnlySpan<WordInfo> infos,
        ReadOnlySpan<char> text,
        int start,
        int end,
        SentimentWords words,
        FeatureBag bag
    )
    {
        var first = bag.Count;
        bag.Add(100, 1);
        WriteSide(tokens, start, -1, words, bag);
        WriteSide(tokens, end - 1, 1, words, bag);
        WriteNear(tokens, start, end, bag);
        WritePolarity(tokens, infos, start, end, words, PolaritySource.Lexicons, 500, bag);
        WritePolarity(tokens, infos, start, end, words, PolaritySource.Vectors, 520, bag);
        new ClauseFeatures(tokens, infos, text, start, end, words, bag).Write();
        if (IsHeadline(tokens))
            bag.Repeat(first, Headline);
    }

    /// <summary>Whether a sentence is a headline, which ends without a period.</summary>
    public static bool IsHeadline(ReadOnlySpan<Token> tokens) =>
        tokens.Length > 0 && tokens[^1].Kind is (TokenKind.Word or TokenKind.Number);

    private static void WriteSide(ReadOnlySpan<Token> tokens, int from, int step, SentimentWords words, FeatureBag bag)
    {
        var side = step < 0 ? 200u : 300u;
        uint last = 1;
        var clause = 0u;
        var negated = -1;
        for (var (i, distance) = (from + step, 1); i >= 0 && i < tokens.Length; i += step, distance++)
        {
            var word = SentenceFeatures.WordOf(tokens[i]);
            if (words.Contrasts.Contains(tokens[i].Lower) || (tokens[i].Length == 1 && tokens[i].Kind == TokenKind.Punctuation))
                clause = Math.Min(2, clause + 1);
            bag.Add(side + 1, word);
            bag.Add(side + 2, last, word);
            if (step > 0 && distance <= negated)
                bag.Add(side + 8, word);
            if (words.Negators.Contains(tokens[i].Lower))
                negated = distance + Near;
            last = word;
        }
        bag.Add(side + 9, Math.Min(clause, 2));
    }

    /// <summary>The words directly next to the name, by position.</summary>
    private static void WriteNear(ReadOnlySpan<Token> tokens, int start, int end, FeatureBag bag)
    {
        uint At(int i, ReadOnlySpan<Token> all) => i >= 0 && i < all.Length ? SentenceFeatures.WordOf(all[i]) : 7u;
        bag.Add(400, At(start - 1, tokens));
        bag.Add(401, At(end, tokens));
        bag.Add(402, At(start - 2, tokens), At(start - 1, tokens));
        bag.Add(403, At(end, tokens), At(end + 1, tokens));
        bag.Add(404, At(start - 1, tokens), At(end, tokens));
        bag.Add(405, At(end + 1, tokens), At(end + 2, tokens));
        bag.Add(
            406,
            start == 0 ? 1u
                : start < 4 ? 2u
                : 3u,
            end == tokens.Length ? 1u : 2u
        );
    }

    private static void WritePolarity(
        ReadOnlySpan<Token> tokens,
        ReadOnlySpan<WordInfo> infos,
        int start,
        int end,
        SentimentWords words,
        PolaritySource by,
        uint template,
        FeatureBag bag
    )
    {
        int left = 0,
            right = 0,
            near = 0,
            weighted = 0;
        var negatedUntil = -1;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (words.Negators.Contains(tokens[i].Lower))
                negatedUntil = i + Near;
            if (i >= start && i < end)
                continue;
            var polarity = WordPolarity.Score(infos[i], by, i <= negatedUntil);
            var distance = i < start ? start - i : i - end + 1;
            left += i < start ? polarity : 0;
            right += i < start ? 0 : polarity;
            near += distance <= Near ? polarity : 0;
            weighted += 4 * polarity / (3 + distance);
        }
        bag.Add(template, WordPolarity.Bucket(left));
        bag.Add(template + 1, WordPolarity.Bucket(right));
        bag.Add(template + 2, WordPolarity.Bucket(near));
        bag.Add(template + 3, WordPolarity.Bucket(weighted * 2));
        bag.Add(template + 4, WordPolarity.Bucket(left), WordPolarity.Bucket(right));
        bag.Add(template + 5, WordPolarity.Bucket(near), WordPolarity.Bucket(left + right));
    }
}

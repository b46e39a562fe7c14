using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>
/// Features of what a headline says about a name: its words again, since they often mean something else there ("cuts", "hits").
/// </summary>
internal static class HeadlineFeatures
{
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
        if (tokens.Length == 0 || tokens[^1].Kind is not (TokenKind.Word or TokenKind.Number))
            return;
        var clause = Clause.Around(tokens, infos, text, words, start, end);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (i >= start && i < end)
                continue;
            bag.Add(i < start ? 700u : 701u, SentenceFeatures.WordOf(tokens[i]));
            if (i >= clause.Start && i < clause.End && tokens[i].Kind == TokenKind.Word && !Clause.IsName(tokens, infos, i))
                bag.Add(i < start ? 702u : 703u, Affixes.Start(text.Slice(tokens[i].Start, tokens[i].Length), Affixes.Root));
        }
    }
}

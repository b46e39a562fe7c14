using NewsMonitor.Analyzer;
using NewsMonitor.Core.Analysis;
using NewsMonitor.News.Records;

namespace NewsMonitor.Benchmarks.Articles;

/// <summary>
/// Finds every name of the roster and nothing else, so that each generated article has the same twenty entities whatever the
/// product's own analyzer can do by now.
/// </summary>
internal sealed class StandIn : IArticleAnalyzer
{
    public Task<ArticleAnalysis> AnalyzeAsync(string text, string? language, CancellationToken cancellationToken) =>
        Task.FromResult(new ArticleAnalysis(Analysis(text), "StandIn"));

    private static TextAnalysis Analysis(string text)
    {
        var sentences = Sentences(text);
        return new TextAnalysis
        {
            Language = new DetectedLanguage("en", 1),
            Sentiment = new Sentiment(SentimentLabel.Mixed, 0.4, 0.2, 0.4),
            Sentences = sentences,
            Entities = Entities(text, sentences),
            KeyPhrases = ["rescue plan", "quarterly losses", "inquiry", "flood relief", "hidden defects"],
            Summary = [0, 1, 2],
        };
    }

    private static List<Sentence> Sentences(string text)
    {
        List<Sentence> sentences = [];
        for (var start = 0; start < text.Length; )
        {
            var stop = text.AsSpan(start).IndexOfAny('.', '\n');
            var end = stop < 0 ? text.Length : start + stop + 1;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
                sentences.Add(new Sentence(start, end - start, SentimentOf(sentences.Count)));
            start = end;
        }

        return sentences;
    }

    private static List<Entity> Entities(string text, List<Sentence> sentences) =>
        [
            .. Roster
                .Names.Matches(text)
                .GroupBy(match => match.Value, StringComparer.Ordinal)
                .Select(mentions => new Entity
                {
                    Name = mentions.Key,
                    Category = Roster.Categories[mentions.Key],
                    Mentions = [.. mentions.Select(mention => new Mention(mention.Value, mention.Index, mention.Length, 0.9))],
                    Sentiment = SentimentOf(mentions.Key.Length),
                    Evidence = sentences.FindLastIndex(sentence => sentence.Offset <= mentions.First().Index),
                }),
        ];

    private static Sentiment SentimentOf(int number) =>
        (number % 3) switch
        {
            0 => new Sentiment(SentimentLabel.Positive, 0.8, 0.1, 0.1),
            1 => new Sentiment(SentimentLabel.Neutral, 0.1, 0.8, 0.1),
            _ => new Sentiment(SentimentLabel.Negative, 0.1, 0.1, 0.8),
        };
}

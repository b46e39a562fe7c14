namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>
/// Combines the sentiments of sentences into that of the text. The headline and the lead weigh most, since they say what an
/// article is about; neutral sentences count less, since most sentences of any article are neutral.
/// </summary>
internal static class DocumentSentiment
{
    /// <summary>The weight of the first sentence, compared with the last one of a long text.</summary>
    private const double Lead = 4;

    /// <summary>The weight of a neutral sentence, compared with a positive or negative one.</summary>
    private const double NeutralShare = 0.6;

    /// <summary>
    /// If the weaker side reaches this share of the stronger one, neither prevails: the text is mixed if both outweigh neutral,
    /// and neutral otherwise.
    /// </summary>
    private const double Rival = 0.7;

    /// <summary>
    /// A text of several sentences is positive from this share on. Of 16 articles that were read below it, three were: what is
    /// announced, launched or led in the polls has friendly words.
    /// </summary>
    private const double Praise = 0.46;

    /// <summary>From this many sentences on, a text is more than a headline with its lead.</summary>
    private const int Several = 4;

    /// <summary>Sentences shorter than this, in UTF-16 code units, weigh in proportion to their length.</summary>
    private const double WholeSentence = 60;

    public static Sentiment Average(IReadOnlyList<Sentence> sentences)
    {
        double positive = 0,
            neutral = 0,
            negative = 0;
        for (var s = 0; s < sentences.Count; s++)
        {
            var weight = (1 + (Lead / (1 + s))) * Math.Min(1, sentences[s].Length / WholeSentence);
            positive += weight * sentences[s].Sentiment.Positive;
            neutral += weight * sentences[s].Sentiment.Neutral * NeutralShare;
            negative += weight * sentences[s].Sentiment.Negative;
        }
        var sum = positive + neutral + negative;
        if (sum == 0)
            return new Sentiment(SentimentLabel.Neutral, 0, 1, 0);
        var whole = SentimentScores.Round(positive / sum, neutral / sum, negative / sum);
        if (whole.Label == SentimentLabel.Positive && sentences.Count >= Several && whole.Positive < Praise)
            whole = whole with { Label = SentimentLabel.Neutral };
        var weaker = Math.Min(positive, negative);
        if (weaker <= Rival * Math.Max(positive, negative))
            return whole;
        return whole with { Label = weaker > neutral ? SentimentLabel.Mixed : SentimentLabel.Neutral };
    }
}

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>Makes one judgment of a text from those of its sentences. The headline and the lead weigh most, as they tell what an
/// article is about; and since most sentences of any article are neutral, neutral ones count for less.</summary>
internal static class DocumentSentiment
{
    /// <summary>The first sentence weighs this much more than the last of a long text.</summary>
    private const double Lead = 4;

    /// <summary>What a neutral sentence counts for beside a positive or negative one.</summary>
    private const double NeutralShare = 0.6;

    /// <summary>Where the weaker side reaches this share of the stronger one, neither has won: the text is mixed where both
    /// outweigh the neutral, else neutral.</summary>
    private const double Rival = 0.7;

    /// <summary>Shorter sentences, in UTF-16 code units, weigh in step with their length.</summary>
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
        var weaker = Math.Min(positive, negative);
        if (weaker <= Rival * Math.Max(positive, negative))
            return whole;
        return whole with { Label = weaker > neutral ? SentimentLabel.Mixed : SentimentLabel.Neutral };
    }
}

using NewsMonitor.Analyzer.Sentiments;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>The sentiment toward an entity: the mean over its mentions, and the sentence that shows it best.</summary>
internal struct EntitySentiment()
{
    private SentenceChoice _named = new();
    private SentenceChoice _meant = new();
    private double _positive;
    private double _negative;

    /// <summary>The number of mentions.</summary>
    public int Count { get; private set; }

    /// <param name="said">The sentiment of a sentence toward the entity.</param>
    /// <param name="sentence">The number of the sentence.</param>
    /// <param name="isNamed">Whether the sentence names the entity; if not, it says "he" or "she".</param>
    public void Add(Sentiment said, int sentence, bool isNamed)
    {
        Count++;
        _positive += said.Positive;
        _negative += said.Negative;
        if (isNamed)
            _named.Add(sentence, said);
        else
            _meant.Add(sentence, said);
    }

    /// <summary>The mean; neutral if no sentence shows the label of the mean.</summary>
    /// <param name="evidence">
    /// The sentence that shows the sentiment best, if possible one with the name; -1 if there is none.
    /// </param>
    public readonly Sentiment Mean(out int evidence)
    {
        var (positive, negative) = (_positive / Count, _negative / Count);
        var mean = SentimentScores.Round(positive, 1 - positive - negative, negative);
        if (Find(mean.Label) < 0)
            mean = mean with { Label = SentimentLabel.Neutral };
        evidence = Find(mean.Label);
        return mean;
    }

    private readonly int Find(SentimentLabel label) => _named.Find(label) is var at and >= 0 ? at : _meant.Find(label);
}

namespace NewsMonitor.Analyzer.Entities;

/// <summary>
/// For each sentiment, the strongest sentence that shows it toward an entity; of equally strong ones, the first.
/// </summary>
internal struct SentenceChoice()
{
    private (int Sentence, double Strength) _positive = (-1, -1);
    private (int Sentence, double Strength) _neutral = (-1, -1);
    private (int Sentence, double Strength) _negative = (-1, -1);

    /// <param name="sentence">The number of the sentence.</param>
    /// <param name="said">Its sentiment toward the entity.</param>
    public void Add(int sentence, Sentiment said)
    {
        switch (said.Label)
        {
            case SentimentLabel.Positive:
                Keep(ref _positive, sentence, said.Score);
                break;
            case SentimentLabel.Negative:
                Keep(ref _negative, sentence, -said.Score);
                break;
            default:
                Keep(ref _neutral, sentence, said.Neutral);
                break;
        }
    }

    /// <summary>The number of the sentence; -1 if none shows this sentiment.</summary>
    public readonly int Find(SentimentLabel label) =>
        label switch
        {
            SentimentLabel.Positive => _positive.Sentence,
            SentimentLabel.Negative => _negative.Sentence,
            _ => _neutral.Sentence,
        };

    private static void Keep(ref (int Sentence, double Strength) best, int sentence, double strength)
    {
        if (strength > best.Strength)
            best = (sentence, strength);
    }
}

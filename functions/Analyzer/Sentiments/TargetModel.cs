using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>A model of the sentiment toward names.</summary>
/// <param name="weights">The weights of its features.</param>
/// <param name="alone">
/// Whether it judges without a second opinion. It then has more features, which bring nothing to the mean with another judge.
/// </param>
internal sealed class TargetModel(SentimentModel weights, bool alone)
{
    /// <summary>What a sentence contributes to the sentiment toward its names.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="bag">Its features.</param>
    public ScoreSum Share(SentenceView sentence, FeatureBag bag)
    {
        var whole = weights.Add(bag.Features);
        if (!alone || !TargetFeatures.IsHeadline(sentence.Tokens))
            return whole;
        var count = bag.Count;
        bag.Repeat(0, FeatureTemplates.HeadlineSentence);
        return whole.With(weights.Add(bag.Features[count..]), SentimentModel.Whole);
    }

    /// <summary>The sentiment toward a name.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="name">The name's tokens in it.</param>
    /// <param name="share">What the whole sentence contributes.</param>
    /// <param name="bag">The bag for the name's features.</param>
    public Sentiment Judge(SentenceView sentence, TokenRange name, ScoreSum share, FeatureBag bag)
    {
        bag.Clear();
        new TargetFeatures(sentence, name, bag).Write(alone);
        return weights.Judge(bag, share);
    }
}

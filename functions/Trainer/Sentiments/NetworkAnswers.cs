using NewsMonitor.Analyzer;

namespace NewsMonitor.Trainer.Sentiments;

/// <summary>What the transformer's network says about examples.</summary>
internal static class NetworkAnswers
{
    /// <summary>The probability of each label for each example; those that the network cannot judge are left out.</summary>
    public static IEnumerable<(SentimentExample Example, float[] Shares)> Of(
        ISentenceJudge network,
        IEnumerable<SentimentExample> examples
    ) =>
        from text in examples.GroupBy(e => e.Text)
        let inOrder = text.OrderBy(e => e.Name?.Start.Value).ToList()
        from answer in inOrder.Zip(OfSentence(network, inOrder))
        let said = answer.Second
        where said.HasValue
        select (answer.First, SharesOf(said.GetValueOrDefault()));

    private static IEnumerable<Confidences?> OfSentence(ISentenceJudge network, List<SentimentExample> examples)
    {
        Range[] names = [.. examples.Select(e => e.Name).OfType<Range>()];
        var toward = new Confidences?[names.Length];
        var whole = network.Judge(examples[0].Text, names, toward);
        return names.Length == 0 ? examples.Select(_ => whole) : toward;
    }

    public static float[] SharesOf(Confidences said) => [(float)said.Negative, (float)said.Neutral, (float)said.Positive];
}

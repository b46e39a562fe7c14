using NewsMonitor.TransformerTrainer.Learning;
using NewsMonitor.TransformerTrainer.Network;

namespace NewsMonitor.TransformerTrainer.Scoring;

/// <summary>Scores each corpus with heads trained without it, on the pretrained encoder.</summary>
internal sealed class AwayFromHome(SentimentNetwork network, IReadOnlyList<PreparedSequence> prepared, int seed)
{
    public IEnumerable<string> Run()
    {
        foreach (var corpus in prepared.GroupBy(p => p.Sequence.Sentence.Corpus))
        {
            network.InitializeHeads();
            HeadTrainer.Train(network, [.. prepared.Where(p => p.Sequence.Sentence.Corpus != corpus.Key)], seed);
            var answers = Answers.OfHeads(network, corpus);
            foreach (var line in Report.Lines("sentences", answers.Sentences, 1).Concat(Report.Lines("names", answers.Names, 1)))
                yield return $"heads trained without it: {line}";
        }
        network.InitializeHeads();
    }
}

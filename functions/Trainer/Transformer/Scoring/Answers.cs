using NewsMonitor.TransformerTrainer.Learning;
using NewsMonitor.TransformerTrainer.Network;
using static TorchSharp.torch;

namespace NewsMonitor.TransformerTrainer.Scoring;

/// <summary>The network's answers to sentences it was not trained on.</summary>
internal sealed record Answers(List<Answer> Sentences, List<Answer> Names)
{
    private const int BatchSize = 32;

    public static Answers Of(SentimentNetwork network, IEnumerable<PreparedSequence> prepared)
    {
        var answers = new Answers([], []);
        foreach (var chunk in prepared.OrderBy(p => p.Sequence.Ids.Length).Chunk(BatchSize))
        {
            using var scope = NewDisposeScope();
            using var _ = no_grad();
            var batch = new Batch([.. chunk.Select(p => p.Sequence)]);
            var (sentences, names) = network.Pool(batch, FrozenStates.Of(chunk, batch.Length), false);
            answers.Add(chunk, Logits(network.Sentence, sentences), Logits(network.Name, names));
        }
        return answers;
    }

    /// <summary>What the heads make of the pretrained network.</summary>
    public static Answers OfHeads(SentimentNetwork network, IEnumerable<PreparedSequence> prepared)
    {
        var answers = new Answers([], []);
        foreach (var chunk in prepared.Chunk(BatchSize))
        {
            using var scope = NewDisposeScope();
            using var _ = no_grad();
            float[][] names = [.. chunk.SelectMany(p => p.Names)];
            answers.Add(
                chunk,
                Logits(network.Sentence, Rows([.. chunk.Select(p => p.Sentence)], SentimentNetwork.SentenceInputs)),
                Logits(network.Name, Rows(names, SentimentNetwork.NameInputs))
            );
        }
        return answers;
    }

    public Answers With(Answers others) => new([.. Sentences, .. others.Sentences], [.. Names, .. others.Names]);

    private static Tensor Rows(float[][] rows, int width) => tensor(rows.SelectMany(r => r).ToArray(), rows.Length, width);

    private void Add(PreparedSequence[] chunk, float[][] sentences, float[][] names)
    {
        var next = 0;
        for (var i = 0; i < chunk.Length; i++)
        {
            var sequence = chunk[i].Sequence;
            if (sequence.Label is { } label)
                Sentences.Add(new Answer(sequence.Sentence, null, label, sentences[i]));
            foreach (var name in sequence.Names)
                Names.Add(new Answer(sequence.Sentence, name.Index, name.Label, names[next++]));
        }
    }

    private static float[][] Logits(Head head, Tensor pools) => [.. head.Judge(pools, false).Values().Chunk(Head.Labels)];
}

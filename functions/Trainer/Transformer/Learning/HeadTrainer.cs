using NewsMonitor.TransformerTrainer.Network;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NewsMonitor.TransformerTrainer.Learning;

/// <summary>Trains the heads on the pretrained network's states.</summary>
internal static class HeadTrainer
{
    private const int Epochs = 12;
    private const int BatchSize = 64;
    private const double Rate = 5e-4;
    private const double Decay = 0.05;

    public static void Train(SentimentNetwork network, IReadOnlyList<PreparedSequence> prepared, int seed)
    {
        var objective = new Objective([.. prepared.Select(p => p.Sequence)]);
        var sentences = prepared
            .Where(p => p.Sequence.Label is not null)
            .Select(p => new Lesson(p.Sentence, p.Sequence.Label!.Value, objective.WeightOf(p.Sequence)));
        var names = prepared.SelectMany(p =>
            p.Sequence.Names.Select((name, i) => new Lesson(p.Names[i], name.Label, objective.WeightOf(p.Sequence, name)))
        );
        Train(network.Sentence, network.Weights.Of("sentence."), [.. sentences], seed);
        Train(network.Name, network.Weights.Of("target."), [.. names], seed);
    }

    private sealed record Lesson(float[] Pools, int Label, float Weight);

    private static void Train(Head head, IEnumerable<Parameter> parameters, Lesson[] lessons, int seed)
    {
        using var optimizer = optim.AdamW(parameters, Rate, weight_decay: Decay);
        var rate = new RateSchedule(optimizer, Epochs * ((lessons.Length + BatchSize - 1) / BatchSize));
        var random = new Random(seed);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(lessons);
            foreach (var chunk in lessons.Chunk(BatchSize))
            {
                using var scope = NewDisposeScope();
                var pools = tensor(chunk.SelectMany(l => l.Pools).ToArray(), chunk.Length, chunk[0].Pools.Length);
                float[] weights = [.. chunk.Select(l => l.Weight)];
                var loss = Objective.Sum(head.Judge(pools, true), chunk.Select(l => l.Label), weights) / weights.Sum();
                optimizer.zero_grad();
                loss.backward();
                rate.Next();
                optimizer.step();
            }
        }
    }
}

using NewsMonitor.TransformerTrainer.Network;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NewsMonitor.TransformerTrainer.Learning;

/// <summary>Trains the upper layers of the encoder together with the heads.</summary>
internal sealed class Tuning(SentimentNetwork network, IReadOnlyList<PreparedSequence> prepared, int seed)
{
    private const int BatchSize = 32;

    /// <summary>How many batches are filled with sentences of similar length at a time.</summary>
    private const int Similar = 12;
    private const double LayerRate = 1e-4;
    private const double HeadRate = 3e-4;

    /// <summary>The learning rate of a layer, as a share of that of the next higher one.</summary>
    private const double LowerRate = 0.85;
    private const double Decay = 0.01;
    private const double LongestGradient = 1;

    private readonly Objective _objective = new([.. prepared.Select(p => p.Sequence)]);
    private readonly Random _random = new(seed);

    public void Run(int epochs, Action<string> say)
    {
        var steps = epochs * ((prepared.Count + BatchSize - 1) / BatchSize);
        Parameter[] tuned = [.. network.Weights.All.Select(w => w.Value).Where(w => w.requires_grad)];
        using var optimizer = optim.AdamW(Groups());
        var rate = new RateSchedule(optimizer, steps);
        var (step, recent) = (0, 0.0);
        for (var epoch = 0; epoch < epochs; epoch++)
            foreach (var chunk in Batches())
            {
                using var scope = NewDisposeScope();
                optimizer.zero_grad();
                var loss = LossOf(chunk);
                loss.backward();
                nn.utils.clip_grad_norm_(tuned, LongestGradient);
                rate.Next();
                optimizer.step();
                recent += loss.item<float>();
                if (++step % 100 == 0)
                {
                    say($"step {step} of {steps}: loss {recent / 100:F3}");
                    recent = 0;
                }
            }
    }

    private IEnumerable<AdamW.ParamGroup> Groups()
    {
        yield return Group(network.Weights.Of("sentence.").Concat(network.Weights.Of("target.")), HeadRate);
        for (var layer = SentimentNetwork.Frozen; layer < Encoder.Layers; layer++)
            yield return Group(network.OfLayer(layer), LayerRate * Math.Pow(LowerRate, Encoder.Layers - 1 - layer));
    }

    private static AdamW.ParamGroup Group(IEnumerable<Parameter> weights, double rate) =>
        new(weights, lr: rate, weight_decay: Decay);

    /// <summary>All sequences once, in random order; those of a batch have similar lengths.</summary>
    private IEnumerable<PreparedSequence[]> Batches()
    {
        var all = prepared.ToArray();
        _random.Shuffle(all);
        var batches = all.Chunk(BatchSize * Similar)
            .SelectMany(part => part.OrderBy(p => p.Sequence.Ids.Length).Chunk(BatchSize))
            .ToArray();
        _random.Shuffle(batches);
        return batches;
    }

    private Tensor LossOf(PreparedSequence[] chunk)
    {
        var sequences = chunk.Select(p => p.Sequence).ToArray();
        var batch = new Batch(sequences);
        var (sentences, names) = network.Pool(batch, FrozenStates.Of(chunk, batch.Length), true);
        float[] sentenceWeights = [.. sequences.Select(_objective.WeightOf)];
        float[] nameWeights = [.. sequences.SelectMany(r => r.Names.Select(n => _objective.WeightOf(r, n)))];
        var loss = Objective.Sum(network.Sentence.Judge(sentences, true), sequences.Select(r => r.Label ?? 0), sentenceWeights);
        if (nameWeights.Length > 0)
            loss += Objective.Sum(
                network.Name.Judge(names, true),
                sequences.SelectMany(r => r.Names.Select(n => n.Label)),
                nameWeights
            );
        return loss / (sentenceWeights.Sum() + nameWeights.Sum());
    }
}

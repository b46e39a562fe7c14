using NewsMonitor.TransformerTrainer.Examples;
using NewsMonitor.TransformerTrainer.Network;
using static TorchSharp.torch;

namespace NewsMonitor.TransformerTrainer.Learning;

/// <summary>Runs the pretrained network once over all sentences.</summary>
internal static class Preparation
{
    private const int BatchSize = 32;

    public static List<PreparedSequence> Run(SentimentNetwork network, IEnumerable<InputSequence> sequences)
    {
        var prepared = new List<PreparedSequence>();
        foreach (var chunk in sequences.OrderBy(r => r.Ids.Length).Chunk(BatchSize))
        {
            using var batch = new Batch(chunk);
            using var _ = no_grad();
            var frozen = network.ReadFrozen(batch);
            var (sentences, names) = network.Pool(batch, frozen, false);
            var all = frozen.Values();
            var (sentence, name) = (sentences.Values(), names.Values());
            var next = 0;
            for (var i = 0; i < chunk.Length; i++)
            {
                var start = i * batch.Length * Encoder.Width;
                prepared.Add(
                    new PreparedSequence(
                        chunk[i],
                        all[start..(start + (chunk[i].Ids.Length * Encoder.Width))],
                        Row(sentence, i, SentimentNetwork.SentenceInputs),
                        [.. chunk[i].Names.Select(_ => Row(name, next++, SentimentNetwork.NameInputs))]
                    )
                );
            }
        }
        return prepared;
    }

    private static float[] Row(float[] values, int row, int width) => values[(row * width)..((row + 1) * width)];
}

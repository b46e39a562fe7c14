using NewsMonitor.Analyzer.Model;
using NewsMonitor.Analyzer.Tagging;

namespace NewsMonitor.Trainer.Names;

/// <summary>Reduces a trained model to its features with the largest weights, and writes them in one byte each.</summary>
internal static class WeightWriter
{
    public static void Write(BinaryWriter writer, CrfTrainer trainer, FeatureSet set, int kept)
    {
        foreach (var move in trainer.Transitions)
            writer.Write((short)Math.Round(move * NameTrainer.Unit));
        writer.Write(1 / NameTrainer.Unit);
        var rows = Enumerable
            .Range(0, set.Count)
            .Where(f => Weight(trainer, f) > 0)
            .OrderByDescending(f => Weight(trainer, f))
            .Take(kept)
            .Select(f => (Hash: set.Hashes[f], Row: Quantize(trainer.WeightsOf(f))))
            .Where(r => r.Row.Any(w => w != 0))
            .DistinctBy(r => r.Hash)
            .OrderBy(r => r.Hash)
            .ToList();
        HashTable.WriteKeys(writer, [.. rows.Select(r => r.Hash)]);
        WeightRows.Write(writer, [.. rows.Select(r => r.Row)]);
    }

    /// <summary>
    /// Removes all features except those with the largest weights, so that training can continue without the others.
    /// </summary>
    public static void Prune(CrfTrainer trainer, FeatureSet set, IReadOnlyList<Example> examples, int kept)
    {
        var keep = new bool[set.Count];
        foreach (var f in Enumerable.Range(0, set.Count).OrderByDescending(f => Weight(trainer, f)).Take(kept))
            keep[f] = true;
        foreach (var example in examples)
        foreach (var row in example.Features)
            for (var i = 0; i < row.Length; i++)
                if (row[i] >= 0 && !keep[row[i]])
                    row[i] = -1;
        trainer.Forget(keep);
    }

    private static float Weight(CrfTrainer trainer, int feature)
    {
        var sum = 0f;
        foreach (var w in trainer.WeightsOf(feature))
            sum += w * w;
        return sum;
    }

    private static sbyte[] Quantize(ReadOnlySpan<float> weights)
    {
        var row = new sbyte[Tags.Count];
        for (var tag = 0; tag < Tags.Count; tag++)
            row[tag] = (sbyte)Math.Clamp(Math.Round(weights[tag] * NameTrainer.Unit), -127, 127);
        return row;
    }
}

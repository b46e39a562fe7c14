using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsMonitor.Analyzer.Model;

namespace NewsMonitor.Analyzer.Tagging;

/// <summary> The trained weights of one pass of the name tagger: integers, so that sums are the same on every machine. </summary>
internal sealed class NameModel
{
    private readonly HashTable _features;

    /// <summary>Sixteen weights per feature, relative to the feature's weight for "outside".</summary>
    private readonly short[] _weights;

    public NameModel(BinaryReader reader)
    {
        Transitions = new float[Tags.Count * Tags.Count];
        for (var i = 0; i < Transitions.Length; i++)
            Transitions[i] = reader.ReadInt16();
        Scale = reader.ReadSingle();
        var keys = HashTable.ReadKeys(reader);
        _features = new HashTable(keys);
        _weights = WeightRows.Read(reader, keys.Length);
    }

    /// <summary>The scores of transitions from one tag (column) to the next (row).</summary>
    public float[] Transitions { get; }

    /// <summary>The factor that turns a score into the logarithm of a probability.</summary>
    public float Scale { get; }

    public void Score(ReadOnlySpan<uint> features, Span<float> scores)
    {
        var sum = Vector256<short>.Zero;
        ref var weights = ref MemoryMarshal.GetArrayDataReference(_weights);
        foreach (var feature in features)
        {
            var entry = _features.Find(feature);
            if (entry >= 0)
                sum += Vector256.LoadUnsafe(ref weights, (nuint)entry * Tags.Named);
        }
        scores[0] = 0;
        for (var i = 0; i < Tags.Named; i++)
            scores[i + 1] = sum.GetElement(i);
    }
}

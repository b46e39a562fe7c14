using System.Numerics;
using NewsMonitor.Analyzer;

namespace NewsMonitor.Transformer.Names;

/// <summary>
/// A small network that tells what words are part of, with one hidden layer. Sums are in the same order on every machine.
/// Instances are thread-safe.
/// </summary>
internal sealed class WordTypeNetwork
{
    public const int Hidden = 128;
    public const int Types = 5;

    /// <summary>Inputs × hidden, and the biases.</summary>
    private readonly float[] _in = new float[(WordInput.Width + 1) * Hidden];

    /// <summary>Hidden × types, and the biases.</summary>
    private readonly float[] _out = new float[(Hidden + 1) * Types];

    /// <summary>Reads what <see cref="Write"/> has written.</summary>
    public WordTypeNetwork(BinaryReader reader)
    {
        foreach (var weights in (float[][])[_in, _out])
        foreach (ref var weight in weights.AsSpan())
            weight = (float)reader.ReadHalf();
    }

    /// <summary>Writes weights in two bytes each.</summary>
    /// <param name="writer">Where they are written.</param>
    /// <param name="first">The weights of the hidden layer: a row for each input, and the biases.</param>
    /// <param name="second">The weights of the types: a row for each hidden unit, and the biases.</param>
    public static void Write(BinaryWriter writer, float[] first, float[] second)
    {
        foreach (var weights in (float[][])[first, second])
        foreach (var weight in weights)
            writer.Write((Half)weight);
    }

    /// <param name="input">What is known of the word: <see cref="WordInput.Width"/> numbers.</param>
    public WordTypes Judge(ReadOnlySpan<float> input)
    {
        Span<float> hidden = stackalloc float[Hidden];
        _in.AsSpan(WordInput.Width * Hidden).CopyTo(hidden);
        for (var i = 0; i < input.Length; i++)
            if (input[i] != 0)
                Add(hidden, _in.AsSpan(i * Hidden, Hidden), input[i]);
        Span<float> types = stackalloc float[Types];
        _out.AsSpan(Hidden * Types).CopyTo(types);
        for (var h = 0; h < Hidden; h++)
            if (hidden[h] > 0)
                for (var type = 0; type < Types; type++)
                    types[type] += hidden[h] * _out[(h * Types) + type];
        return Shares(types);
    }

    /// <summary>Adds a multiple of a row.</summary>
    public static void Add(Span<float> sums, ReadOnlySpan<float> row, float times)
    {
        var factor = new Vector<float>(times);
        for (var at = 0; at < sums.Length; at += Vector<float>.Count)
            (new Vector<float>(sums[at..]) + (new Vector<float>(row[at..]) * factor)).CopyTo(sums[at..]);
    }

    private static WordTypes Shares(Span<float> types)
    {
        var (top, sum) = (types[0], 0f);
        foreach (var type in types)
            top = MathF.Max(top, type);
        foreach (ref var type in types)
            sum += type = MathF.Exp(type - top);
        return new(types[0] / sum, types[1] / sum, types[2] / sum, types[3] / sum, types[4] / sum);
    }
}

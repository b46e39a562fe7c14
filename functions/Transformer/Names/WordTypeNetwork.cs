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

    /// <summary>No name, and then the start, the inside, the end and the whole of a name of each type.</summary>
    public const int Tags = 17;

    /// <summary>Inputs × hidden, and the biases.</summary>
    private readonly float[] _in = new float[(WordInput.Width + 1) * Hidden];

    /// <summary>Hidden × tags, and the biases.</summary>
    private readonly float[] _out = new float[(Hidden + 1) * Tags];

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
    /// <param name="second">The weights of the tags: a row for each hidden unit, and the biases.</param>
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
        Span<float> tags = stackalloc float[Tags];
        _out.AsSpan(Hidden * Tags).CopyTo(tags);
        for (var h = 0; h < Hidden; h++)
            if (hidden[h] > 0)
                for (var tag = 0; tag < Tags; tag++)
                    tags[tag] += hidden[h] * _out[(h * Tags) + tag];
        return Shares(tags);
    }

    /// <summary>Adds a multiple of a row.</summary>
    public static void Add(Span<float> sums, ReadOnlySpan<float> row, float times)
    {
        var factor = new Vector<float>(times);
        for (var at = 0; at < sums.Length; at += Vector<float>.Count)
            (new Vector<float>(sums[at..]) + (new Vector<float>(row[at..]) * factor)).CopyTo(sums[at..]);
    }

    private static WordTypes Shares(Span<float> tags)
    {
        var (top, sum) = (tags[0], 0f);
        foreach (var tag in tags)
            top = MathF.Max(top, tag);
        foreach (ref var tag in tags)
            sum += tag = MathF.Exp(tag - top);
        foreach (ref var tag in tags)
            tag /= sum;
        return new(tags[0], Parts(tags[1..]), Parts(tags[5..]), Parts(tags[9..]), Parts(tags[13..]));
    }

    private static NameParts Parts(ReadOnlySpan<float> tags) => new(tags[0], tags[1], tags[2], tags[3]);
}

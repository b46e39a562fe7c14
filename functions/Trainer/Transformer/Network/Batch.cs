using NewsMonitor.Transformer.Tokens;
using NewsMonitor.TransformerTrainer.Examples;
using TorchSharp;
using static TorchSharp.torch;

namespace NewsMonitor.TransformerTrainer.Network;

/// <summary>Several sequences as tensors, padded to the longest.</summary>
internal sealed class Batch : IDisposable
{
    /// <summary>What is pooled for a name: the name, the sentence, the pieces before it and those behind it.</summary>
    public const int NamePoolCount = 4;

    private readonly DisposeScope _scope = NewDisposeScope();

    public Batch(IReadOnlyList<InputSequence> sequences)
    {
        var names = sequences.SelectMany((sequence, at) => sequence.Names.Select(name => (At: at, Name: name))).ToList();
        var (count, length) = (sequences.Count, sequences.Max(r => r.Ids.Length));
        var ids = new long[count * length];
        var mask = new float[count * length];
        Array.Fill(mask, -1e4f);
        var whole = new float[count * length];
        for (var i = 0; i < count; i++)
        {
            var size = sequences[i].Ids.Length;
            for (var piece = 0; piece < size; piece++)
                ids[(i * length) + piece] = sequences[i].Ids[piece];
            mask.AsSpan(i * length, size).Clear();
            Fill(whole.AsSpan(i * length, length), WholeOf(sequences[i]));
        }
        var pools = new float[names.Count * NamePoolCount * length];
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i].Name;
            PieceRange[] ranges = [name.Name, WholeOf(sequences[names[i].At]), name.Before, name.Behind];
            for (var pool = 0; pool < NamePoolCount; pool++)
                Fill(pools.AsSpan(((i * NamePoolCount) + pool) * length, length), ranges[pool]);
        }
        (Count, Length, NameCount) = (count, length, names.Count);
        Ids = tensor(ids, count, length);
        Mask = tensor(mask, count, 1, 1, length);
        SentencePools = tensor(whole, count, 1, length);
        NamePools = tensor(pools, names.Count, NamePoolCount, length);
        SequenceOfName = tensor(names.Select(n => (long)n.At).ToArray());
    }

    public int Count { get; }

    /// <summary>The number of word pieces of the longest sequence.</summary>
    public int Length { get; }

    public int NameCount { get; }

    /// <summary>Word pieces: sequences × length.</summary>
    public Tensor Ids { get; }

    /// <summary>What is added to the scores of attention: sequences × 1 × 1 × length.</summary>
    public Tensor Mask { get; }

    /// <summary>The share of each piece in the mean of its sentence: sequences × 1 × length.</summary>
    public Tensor SentencePools { get; }

    /// <summary>The share of each piece in the four means of a name: names × 4 × length.</summary>
    public Tensor NamePools { get; }

    /// <summary>The sequence that each name is in.</summary>
    public Tensor SequenceOfName { get; }

    public void Dispose() => _scope.Dispose();

    private static PieceRange WholeOf(InputSequence sequence) => new(1, sequence.Ids.Length - 1);

    private static void Fill(Span<float> shares, PieceRange range) =>
        shares[range.Start..range.End].Fill(1f / Math.Max(1, range.Count));
}

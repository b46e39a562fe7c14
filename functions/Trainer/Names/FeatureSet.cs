namespace NewsMonitor.Trainer.Names;

/// <summary>The features of all tokens of the training text, numbered.</summary>
internal sealed class FeatureSet
{
    private readonly Dictionary<uint, int> _numbers = [];
    private readonly List<int> _counts = [];

    public List<uint> Hashes { get; } = [];

    public int Count => Hashes.Count;

    /// <summary>The number of a feature; a new number if the feature is new.</summary>
    public int Number(uint hash)
    {
        if (_numbers.TryGetValue(hash, out var number))
        {
            _counts[number]++;
            return number;
        }
        _numbers[hash] = Hashes.Count;
        Hashes.Add(hash);
        _counts.Add(1);
        return Hashes.Count - 1;
    }

    public int CountOf(int number) => _counts[number];
}

/// <summary>A sentence prepared for training: its feature numbers, token by token.</summary>
internal sealed class Example
{
    public required int[][] Features { get; init; }

    public required uint[] Allowed { get; init; }

    public required byte[] Gold { get; init; }

    /// <summary>Fixed scores that are not learned, by tag; null if there are none.</summary>
    public float[]? Base { get; init; }

    public int Length => Gold.Length;
}

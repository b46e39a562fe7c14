namespace NewsMonitor.Trainer.Sentiments;

/// <summary>Macro-F1 over the three labels, and the reliability of the confidences.</summary>
internal sealed class SentimentScore
{
    private const int Bins = 10;

    private readonly int[,] _counts = new int[3, 3];
    private readonly (int Right, double Promised)[] _bins = new (int, double)[Bins];

    public int Count { get; private set; }

    /// <param name="truth">The right label.</param>
    /// <param name="shares">The probability of each label.</param>
    public void Add(int truth, float[] shares)
    {
        var said = SentimentTrainer.Likeliest(shares);
        Add(truth, said, shares[said]);
    }

    public void Add(int truth, int said, double confidence)
    {
        Count++;
        _counts[truth, said]++;
        ref var bin = ref _bins[Math.Clamp((int)(confidence * Bins), 0, Bins - 1)];
        bin = (bin.Right + (truth == said ? 1 : 0), bin.Promised + confidence);
    }

    public double MacroF1 => Enumerable.Range(0, 3).Average(F1);

    /// <summary>Expected calibration error over ten bins (Guo et al. 2017), in hundredths.</summary>
    public double CalibrationError => 100 * _bins.Sum(b => Math.Abs(b.Right - b.Promised)) / Math.Max(1, Count);

    private double F1(int label)
    {
        int truth = 0,
            said = 0;
        for (var other = 0; other < 3; other++)
        {
            truth += _counts[label, other];
            said += _counts[other, label];
        }
        return truth + said == 0 ? 0 : 200.0 * _counts[label, label] / (truth + said);
    }

    public override string ToString() =>
        $"macro-F1 {MacroF1:F1} (negative {F1(0):F1}, neutral {F1(1):F1}, positive {F1(2):F1}), {Count} examples";
}

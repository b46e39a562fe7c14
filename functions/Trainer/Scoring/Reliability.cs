namespace NewsMonitor.Trainer.Scoring;

/// <summary>Whether what was said with a confidence is right as often as that: counts by hundredths.</summary>
internal sealed class Reliability
{
    private const int Steps = 100;

    /// <summary>What every part counts, however many names it has, and what a step that was never said counts.</summary>
    private const double Weight = 1000;
    private const double Prior = 1;
    private readonly int[] _said = new int[Steps + 1];
    private readonly int[] _right = new int[Steps + 1];

    /// <param name="confidence">As the analyzer gives it: 0.01 to 0.99.</param>
    /// <param name="right">Whether it was.</param>
    public void Add(double confidence, bool right)
    {
        var step = (int)Math.Round(confidence * Steps);
        _said[step]++;
        _right[step] += right ? 1 : 0;
    }

    /// <summary>The share right by confidence in equal steps from 0 to 1, in hundredths, made to ascend by pooling what does not
    /// (isotonic regression by pool-adjacent-violators, Ayer et al. 1955). Where nothing was said, confidence is taken at its word.</summary>
    public static byte[] Ascending(IReadOnlyList<Reliability> parts, int steps)
    {
        var pools = new List<(double Right, double Said, int Width)>();
        for (var i = 0; i <= Steps; i++)
        {
            pools.Add((Prior * i / Steps, Prior, 1));
            foreach (var part in parts)
            {
                var weight = Weight / part._said.Sum();
                pools[^1] = (pools[^1].Right + (part._right[i] * weight), pools[^1].Said + (part._said[i] * weight), 1);
            }
            Pool(pools);
        }
        var fine = pools.SelectMany(p => Enumerable.Repeat(p.Right / p.Said, p.Width)).ToList();
        return [.. Enumerable.Range(0, steps + 1).Select(s => (byte)Math.Round(100 * fine[Math.Clamp(s * Steps / steps, 1, Steps - 1)]))];
    }

    private static void Pool(List<(double Right, double Said, int Width)> pools)
    {
        while (pools is [.., var below, var last] && last.Right * below.Said < below.Right * last.Said)
        {
            pools.RemoveAt(pools.Count - 1);
            pools[^1] = (last.Right + below.Right, last.Said + below.Said, last.Width + below.Width);
        }
    }

    /// <summary>The expected calibration error over ten bins of equal width: the mean distance of confidence and share right.</summary>
    public double Error => Bins().Sum(b => b.Said * Math.Abs(b.Confidence - b.Right)) / Math.Max(1, _said.Sum());

    public IEnumerable<(double Confidence, double Right, int Said)> Bins()
    {
        for (var bin = 0; bin < 10; bin++)
        {
            var steps = Enumerable.Range(bin * 10, bin == 9 ? 11 : 10).ToList();
            var said = steps.Sum(i => _said[i]);
            if (said > 0)
                yield return (steps.Sum(i => _said[i] * (double)i / Steps) / said, steps.Sum(i => (double)_right[i]) / said, said);
        }
    }

    public override string ToString() => $"calibration error {100 * Error:F1} %: "
        + string.Join("  ", Bins().Select(b => $"{b.Confidence:F2}→{b.Right:F2} ({b.Said})"));
}

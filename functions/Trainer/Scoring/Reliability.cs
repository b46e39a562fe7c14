namespace NewsMonitor.Trainer.Scoring;

/// <summary>Compares confidences with how often they are right; counts by hundredths.</summary>
internal sealed class Reliability
{
    private const int Steps = 100;
    private readonly int[] _said = new int[Steps + 1];
    private readonly int[] _right = new int[Steps + 1];

    /// <param name="confidence">The analyzer's confidence: 0.01 to 0.99.</param>
    /// <param name="right">Whether the result was right.</param>
    public void Add(double confidence, bool right)
    {
        var step = (int)Math.Round(confidence * Steps);
        _said[step]++;
        _right[step] += right ? 1 : 0;
    }

    /// <summary>
    /// The expected calibration error over ten bins of equal width: the mean distance between confidence and accuracy.
    /// </summary>
    public double Error => Bins().Sum(b => b.Said * Math.Abs(b.Confidence - b.Right)) / Math.Max(1, _said.Sum());

    public IEnumerable<(double Confidence, double Right, int Said)> Bins()
    {
        for (var bin = 0; bin < 10; bin++)
        {
            var steps = Enumerable.Range(bin * 10, bin == 9 ? 11 : 10).ToList();
            var said = steps.Sum(i => _said[i]);
            if (said > 0)
                yield return (
                    steps.Sum(i => _said[i] * (double)i / Steps) / said,
                    steps.Sum(i => (double)_right[i]) / said,
                    said
                );
        }
    }

    public override string ToString() =>
        $"calibration error {100 * Error:F1} %: "
        + string.Join("  ", Bins().Select(b => $"{b.Confidence:F2}→{b.Right:F2} ({b.Said})"));
}

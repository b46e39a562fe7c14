namespace NewsMonitor.Trainer.Tone;

/// <summary>Macro-F1 over the three labels.</summary>
internal sealed class ToneScore
{
    private readonly int[,] _counts = new int[3, 3];

    public void Add(int truth, int said) => _counts[truth, said]++;

    public double MacroF1 => Enumerable.Range(0, 3).Average(F1);

    private double F1(int label)
    {
        int truth = 0, said = 0;
        for (var other = 0; other < 3; other++)
        {
            truth += _counts[label, other];
            said += _counts[other, label];
        }
        return truth + said == 0 ? 0 : 200.0 * _counts[label, label] / (truth + said);
    }

    public override string ToString() => $"macro-F1 {MacroF1:F1} (negative {F1(0):F1}, neutral {F1(1):F1}, positive {F1(2):F1})";
}

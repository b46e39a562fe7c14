using NewsMonitor.Analyzer.Lexicons;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>The sum of the polarities of a sentence's words, by lexicon, in tenths.</summary>
internal struct PolaritySums
{
    private int _finance;
    private int _vader;
    private int _afinn;
    private int _felt;

    public int Good { get; private set; }

    public int Bad { get; private set; }

    public void Add(in WordInfo info, int feeling, bool negated)
    {
        Good += Math.Max(0, feeling);
        Bad += Math.Min(0, feeling);
        var sign = negated ? -1 : 1;
        _finance += sign * info.Finance;
        _vader += sign * info.Vader;
        _afinn += sign * info.Afinn;
        _felt += feeling == 0 ? 0 : 1;
    }

    public readonly void Write(FeatureBag bag, int length)
    {
        bag.Add(FeatureTemplates.Sums[0], WordPolarity.Bucket(Good));
        bag.Add(FeatureTemplates.Sums[1], WordPolarity.Bucket(Bad));
        bag.Add(FeatureTemplates.Sums[2], WordPolarity.Bucket(Good + Bad));
        bag.Add(FeatureTemplates.Sums[3], WordPolarity.Bucket(Good), WordPolarity.Bucket(Bad));
        bag.Add(FeatureTemplates.Sums[4], WordPolarity.Bucket(_finance));
        bag.Add(FeatureTemplates.Sums[5], WordPolarity.Bucket(_vader));
        bag.Add(FeatureTemplates.Sums[6], WordPolarity.Bucket(_afinn));
        bag.Add(FeatureTemplates.Sums[7], (uint)Math.Min(8, _felt), (uint)Math.Min(6, length / 8));
    }
}

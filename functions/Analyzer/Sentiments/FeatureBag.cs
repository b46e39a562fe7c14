using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>A growing list of features, reused from sentence to sentence.</summary>
internal sealed class FeatureBag
{
    private uint[] _features = new uint[1024];

    public int Count { get; private set; }

    public ReadOnlySpan<uint> Features => _features.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(FeatureTemplates template, uint value) => Add(template.First, value);

    public void Add(FeatureTemplates template, uint first, uint second) => Add(template.First, Hash.Join(first, second));

    /// <param name="template">One number of a template.</param>
    /// <param name="first">The value.</param>
    /// <param name="second">What it is joined with.</param>
    public void Add(uint template, uint first, uint second) => Add(template, Hash.Join(first, second));

    public void Add(uint template, uint value)
    {
        if (Count == _features.Length)
            Array.Resize(ref _features, Count * 2);
        _features[Count++] = Hash.Feature(template, value);
    }

    /// <summary>Adds the features from a position on once more, as those of a template.</summary>
    public void Repeat(int from, FeatureTemplates template)
    {
        var end = Count;
        for (var i = from; i < end; i++)
            Add(template, _features[i]);
    }
}

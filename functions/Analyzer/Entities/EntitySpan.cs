namespace NewsMonitor.Analyzer.Entities;

/// <summary>A mention before clustering: the tokens from First (inclusive) to End (exclusive).</summary>
internal readonly record struct EntitySpan(int First, int End, EntityCategory Category, string? Subcategory, double Confidence)
{
    public int Count => End - First;
}

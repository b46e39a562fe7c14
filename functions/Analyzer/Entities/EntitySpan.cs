namespace NewsMonitor.Analyzer.Entities;

/// <summary>A mention before it is joined with others: tokens from First up to End.</summary>
internal readonly record struct EntitySpan(int First, int End, EntityCategory Category, string? Subcategory, double Confidence)
{
    public int Count => End - First;
}

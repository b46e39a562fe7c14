namespace NewsMonitor.Analyzer.Quotes;

/// <summary>Quoted words with their marks.</summary>
/// <param name="First">The first token.</param>
/// <param name="End">The token after the last.</param>
/// <param name="Continues">Whether the quote before it was not closed when its paragraph ended.</param>
internal readonly record struct QuoteSpan(int First, int End, bool Continues)
{
    public int Count => End - First;
}

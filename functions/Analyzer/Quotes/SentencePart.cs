namespace NewsMonitor.Analyzer.Quotes;

/// <summary>A part of a sentence: a quote, or words outside quotes.</summary>
/// <param name="First">The first token.</param>
/// <param name="End">The token after the last.</param>
/// <param name="Quote">The number of the quote; -1 for words outside quotes.</param>
internal readonly record struct SentencePart(int First, int End, int Quote)
{
    public bool IsQuote => Quote >= 0;
}

using NewsMonitor.Analyzer.Pipeline;

namespace NewsMonitor.Tests.Analyzer.Quotes;

/// <summary>Reads quotes as text: "words | cue | speaker", with a dash if there is no speaker.</summary>
internal static class QuoteReader
{
    private static readonly TextAnalyzer Analyzer = new();

    public static IReadOnlyList<string> Read(string text) =>
        [
            .. Analyzer
                .Analyze(text, "en")
                .Quotes.Select(quote =>
                    $"{text.Substring(quote.Offset, quote.Length)} | {quote.Cue} | {quote.Speaker?.Name ?? "-"}"
                ),
        ];

    /// <summary>What each speaker is called beside the quote: the words at the speaker's offset.</summary>
    public static IReadOnlyList<string> Mentions(string text) =>
        [
            .. Analyzer
                .Analyze(text, "en")
                .Quotes.Where(quote => quote.Speaker is not null)
                .Select(quote => text.Substring(quote.Speaker!.Offset, quote.Speaker.Length)),
        ];
}

using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Pipeline;

namespace NewsMonitor.Tests.Analyzer;

/// <summary>The names that the shipped model finds in a text.</summary>
internal static class NameReader
{
    private static readonly TextAnalyzer Analyzer = new();

    /// <summary>Each mention as "Kind: words", where the kind is Person, Organization or Location, in the order of the text.</summary>
    public static string[] Names(string text) =>
        [
            .. Analyzer
                .Analyze(text, "en")
                .Entities.Where(e =>
                    e.Category is EntityCategory.Person or EntityCategory.Organization or EntityCategory.Location
                )
                .SelectMany(e => e.Mentions.Select(m => (m.Offset, Name: $"{e.Category}: {m.Text}")))
                .OrderBy(m => m.Offset)
                .Select(m => m.Name),
        ];

    /// <summary>The words of each mention of one category, in the order of the text.</summary>
    public static IEnumerable<string> Mentions(string text, EntityCategory category) =>
        Analyzer
            .Analyze(text, "en")
            .Entities.Where(entity => entity.Category == category)
            .SelectMany(entity => entity.Mentions)
            .OrderBy(mention => mention.Offset)
            .Select(mention => mention.Text);
}

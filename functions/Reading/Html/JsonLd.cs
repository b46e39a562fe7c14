using System.Text.Json;
using AngleSharp.Html.Dom;
using NewsMonitor.Reading.Json;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// The schema.org articles in a page's script elements. Invalid blocks are skipped; the page itself provides the rest.
/// </summary>
internal static class JsonLd
{
    private const int MostBlocks = 20;
    private const int LongestBlock = 1_000_000;

    public static IEnumerable<JsonArticle> In(IHtmlDocument page) =>
        page.QuerySelectorAll("script[type='application/ld+json' i]")
            .Take(MostBlocks)
            .Select(s => s.TextContent)
            .Where(t => t.Length <= LongestBlock)
            .SelectMany(Articles)
            .Take(1);

    private static IEnumerable<JsonArticle> Articles(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(
                SurrogateEscapes.Mend(json),
                new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }
            );
            return [.. JsonArticles.In(document.RootElement.Clone()).Select(one => one.Article).Where(a => a.IsTyped)];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}

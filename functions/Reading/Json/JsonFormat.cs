using System.Text.Json;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Json;

/// <summary>
/// schema.org's NewsArticle and the plain objects programs write (<c>title, body, url, source, author, published</c> and their usual other
/// names, in any case). An array or an <c>@graph</c> is searched for the objects that are articles.
/// </summary>
internal sealed class JsonFormat(TimeProvider time) : IArticleFormat
{
    private const int MaxDepth = 64;

    public bool Reads(string extension) => extension is "json" or "jsonld";

    public bool Denies(string text) => false;

    public bool Recognises(string text)
    {
        var trimmed = text.AsSpan().Trim();
        return trimmed.Length > 1
            && (trimmed[0], trimmed[^1]) is ('{', '}') or ('[', ']')
            && trimmed[1..].TrimStart()[0] is '"' or '{' or '}' or ']';
    }

    public IReadOnlyList<ReadResult> Read(TextFile file)
    {
        var text = SurrogateEscapes.Mend(file.Text);
        try
        {
            using var document = JsonDocument.Parse(
                text,
                new()
                {
                    AllowTrailingCommas = true,
                    CommentHandling = JsonCommentHandling.Skip,
                    MaxDepth = MaxDepth,
                }
            );
            return
            [
                .. JsonArticles
                    .In(document.RootElement)
                    .Select(a => a.Read(time))
                    .DefaultIfEmpty(JsonArticles.None(document.RootElement)),
            ];
        }
        catch (JsonException e)
        {
            return [JsonFault.Of(text, e)];
        }
    }
}

using System.Text.Json;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Json;

/// <summary>
/// schema.org's NewsArticle, and plain objects (<c>title, body, url, source, author, published</c> and their common alternatives,
/// in any case). An array or an <c>@graph</c> is searched for articles; if there are several, each is a part of the file.
/// </summary>
internal sealed class JsonFormat(TimeProvider time) : ITextFormat
{
    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    public bool Reads(string extension) => extension is "json" or "jsonld";

    public bool Denies(string text) => false;

    public bool Recognizes(string text)
    {
        var trimmed = text.AsSpan().Trim();
        return trimmed.Length > 1
            && (trimmed[0], trimmed[^1]) is ('{', '}') or ('[', ']')
            && trimmed[1..].TrimStart()[0] is '"' or '{' or '}' or ']';
    }

    public IEnumerable<ReadPart> Read(TextFile file)
    {
        var text = SurrogateEscapes.Mend(file.Text);
        using var document = Parse(text, out var broken);
        if (document is null)
        {
            yield return new ReadPart("", broken!);
            yield break;
        }

        var articles = JsonArticles.In(document.RootElement);
        if (articles.Count == 0)
            yield return new ReadPart("", JsonArticles.None(document.RootElement));
        foreach (var (number, article) in articles)
            yield return new ReadPart(articles.Count == 1 ? "" : $"{number}", article.Read(time));
    }

    private static JsonDocument? Parse(string text, out Rejection? broken)
    {
        try
        {
            broken = null;
            return JsonDocument.Parse(text, Lenient);
        }
        catch (JsonException e)
        {
            broken = JsonFault.Of(text, e);
            return null;
        }
    }
}

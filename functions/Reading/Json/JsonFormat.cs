using System.Text.Json;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Cleaning;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Json;

/// <summary>
/// schema.org's NewsArticle, ninjs, and the objects of news interfaces, feeds and extractors (<c>title, body, url, source,
/// author, published</c> and their common alternatives, in any case). An array, an <c>@graph</c> or the list inside an object is
/// searched for articles; if there are several, each is a part of the file. Several documents in one file are read line by line,
/// or one after another.
/// </summary>
internal sealed class JsonFormat(TimeProvider time) : ITextFormat
{
    /// <summary>How many lines are asked if they are documents.</summary>
    private const int Looked = 20;

    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    public bool Reads(string extension) => extension is "json" or "jsonld" or "geojson" or "ninjs";

    public bool Denies(string text) => text.AsSpan().TrimStart() is ['<', ..];

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
        if (document is not null)
            return [.. Articles(document.RootElement, new ShownOrder())];
        var order = new ShownOrder();
        if (Lines(text) is { } lines)
            return lines.SelectMany(line => ReadLine(line, order));
        return JsonDocuments.In(text) is { Count: > 1 } documents
            ? documents.SelectMany((one, index) => ReadLine((index + 1, one), order))
            : [new ReadPart("", broken!)];
    }

    /// <summary>The parts of one item of a list that is too long for memory; never throws because of the content.</summary>
    public IReadOnlyList<ReadPart> ReadItem(string json, JsonFeed? feed, ShownOrder order)
    {
        var text = SurrogateEscapes.Mend(json);
        using var document = Parse(text, out var broken);
        return document is null ? [new ReadPart("", broken!)] : [.. Articles(document.RootElement, order, feed)];
    }

    /// <summary>Whether an item of a list is an article, or contains one if the list is the document.</summary>
    public static bool IsArticle(string json, bool isRoot)
    {
        using var document = Parse(SurrogateEscapes.Mend(json), out _);
        if (document is not { RootElement: { ValueKind: JsonValueKind.Object } item })
            return false;
        var article = JsonLists.Unwrapped(item);
        return article.IsItem || article.IsTyped || (isRoot && (article.HasTitleOrBody || JsonArticles.InsideOf(item).Count > 0));
    }

    /// <summary>
    /// The lines that are not blank, by number; null if the first and one that soon follows are not documents of their own.
    /// </summary>
    private static List<(int Number, string Text)>? Lines(string text)
    {
        var lines = text.Split('\n')
            .Select((line, index) => (Number: index + 1, Text: line.Trim(' ', '\t', '\r', '\u001E')))
            .Where(line => line.Text.Length > 0)
            .Take(ReadLimits.MaxParts + 1)
            .ToList();
        return lines.Count > 1 && IsDocument(lines[0].Text) && lines.Skip(1).Take(Looked).Any(line => IsDocument(line.Text))
            ? lines
            : null;
    }

    private static bool IsDocument(string line)
    {
        if (line is not (['{', .., '}'] or ['[', .., ']']))
            return false;
        using var document = Parse(line, out _);
        return document is not null;
    }

    private IEnumerable<ReadPart> ReadLine((int Number, string Text) line, ShownOrder order)
    {
        using var document = Parse(line.Text, out var broken);
        if (document is null)
            return [new ReadPart($"{line.Number}", broken!)];
        return
        [
            .. Articles(document.RootElement, order)
                .Select(part => part with { Name = part.Name.Length == 0 ? $"{line.Number}" : $"{line.Number}/{part.Name}" }),
        ];
    }

    private IEnumerable<ReadPart> Articles(JsonElement root, ShownOrder order, JsonFeed? around = null)
    {
        if (JsonLists.IsTable(root))
            return [new ReadPart("", JsonArticles.Table)];
        var articles = JsonArticles.InsideOf(root);
        if (articles.Count == 0)
            articles = [.. JsonArticles.In(root).Select(one => (one.Number, one.Article, around))];
        if (OtherJson.Of(root) is { } other)
            return [new ReadPart("", other)];
        if (articles.Count == 0)
            return [new ReadPart("", JsonArticles.None(root))];
        foreach (var (_, article, _) in articles)
            article.AddTo(order);
        return articles.Select(one => new ReadPart(
            articles.Count == 1 ? "" : $"{one.Number}",
            one.Article.Read(time, one.Feed ?? around, order)
        ));
    }

    private static JsonDocument? Parse(string text, out Rejection? broken)
    {
        try
        {
            broken = null;
            return JsonDocument.Parse(text, Lenient);
        }
        catch (JsonException fault)
        {
            broken = JsonFault.Of(text, fault);
            return null;
        }
    }
}

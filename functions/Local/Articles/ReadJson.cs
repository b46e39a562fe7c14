using System.Text.Encodings.Web;
using System.Text.Json;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Local.Articles;

/// <summary>What was read from a file as one line of JSON, for other programs. Articles are written as they are read.</summary>
internal static class ReadJson
{
    private const int FlushAt = 1 << 16;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>Whether the file was read: it contains at least one article.</returns>
    public static async Task<bool> WriteAsync(Stream output, string file, IAsyncEnumerable<ReadPart> parts)
    {
        var isRead = false;
        var rejected = new List<(string Part, Rejection Reason)>();
        await using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteStartArray("articles");
            await foreach (var part in parts)
            {
                if (part.Result.Article is { } article)
                    WriteArticle(json, part.Name, article);
                else
                    rejected.Add((part.Name, part.Result.Rejection!));
                isRead |= part.Result.Article is not null;
                if (json.BytesPending > FlushAt)
                    await json.FlushAsync();
            }

            json.WriteEndArray();
            WriteOutcome(json, isRead, rejected);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
        return isRead;
    }

    private static void WriteOutcome(Utf8JsonWriter json, bool isRead, List<(string Part, Rejection Reason)> rejected)
    {
        json.WriteString("outcome", isRead ? "read" : "rejected");
        json.WriteString("reason", rejected.Count > 0 ? rejected[0].Reason.Reason : null);
        if (rejected.TrueForAll(one => one.Part.Length == 0))
            return;
        json.WriteStartArray("rejected");
        foreach (var (part, reason) in rejected)
        {
            json.WriteStartObject();
            json.WriteString("part", part);
            json.WriteString("reason", reason.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteArticle(Utf8JsonWriter json, string part, Article article)
    {
        json.WriteStartObject();
        if (part.Length > 0)
            json.WriteString("part", part);
        json.WriteString("title", article.Title.Value);
        json.WriteString("body", article.Body.Value);
        json.WriteString("url", article.Url?.Value.AbsoluteUri);
        json.WriteString("source", article.Source?.Value);
        json.WriteStartArray("authors");
        foreach (var author in article.Authors.Value)
            json.WriteStringValue(author);
        json.WriteEndArray();
        json.WritePropertyName("published");
        JsonSerializer.Serialize(json, article.Published?.Value);
        json.WriteString("language", article.Language?.Value);
        WriteProviderFields(json, article);
        json.WriteStartObject("from");
        foreach (var (field, _, from) in ArticleField.Of(article))
            json.WriteString(field, from);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>What only agencies and feeds say; the fields are missing if they do not.</summary>
    private static void WriteProviderFields(Utf8JsonWriter json, Article article)
    {
        if (article.Status is { } status)
            json.WriteString("status", ArticleField.StatusName(status.Value));
        if (article.EmbargoedUntil is { } embargo)
            json.WriteString("embargoed", embargo.Value);
        if (article.Identity?.Value is not { } identity)
            return;
        json.WriteString("id", identity.Id);
        if (identity.Version is not null)
            json.WriteString("version", identity.Version);
    }
}

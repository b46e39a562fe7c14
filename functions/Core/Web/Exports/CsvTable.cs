using System.Globalization;
using System.Text;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Web.Routing;

namespace NewsMonitor.Core.Web.Exports;

/// <summary>
/// All articles of a list as a table (RFC 4180), streamed, with their addresses. Cells that a spreadsheet would take for a
/// formula begin with an apostrophe; times are ISO 8601 in UTC. Last, rows without an ID say what the table lacks.
/// </summary>
internal static class CsvTable
{
    public const string Ending = ".csv";
    private const string Type = "text/csv; charset=utf-8; header=present";
    private const string Columns = "id,title,outlet,url,published,stored,day,language,sentiment,verdicts,authors\r\n";

    /// <summary>A reply with the table. The first rows are found before it begins: what fails then has a status.</summary>
    public static async Task<WebReply> ReplyAsync(ISearchIndex index, ExportedList list, CancellationToken cancellationToken)
    {
        var request = list.Request(SearchRequest.MaxSize);
        var first = await index.SearchAsync(request, cancellationToken);
        return WebReply.Streamed(Type, (stream, stop) => WriteAsync(index, request, first, stream, stop));
    }

    private static async Task WriteAsync(
        ISearchIndex index,
        SearchRequest request,
        SearchResult result,
        Stream stream,
        CancellationToken cancellationToken
    )
    {
        await using var writer = new StreamWriter(
            stream,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            leaveOpen: true
        );
        await writer.WriteAsync(Columns);
        HashSet<int> shown = [];
        while (true)
        {
            foreach (var hit in result.Hits)
                await writer.WriteAsync(Row(hit));
            shown.UnionWith(ResultNotes.ShownBy(result.Hits));
            if (result.Next is null)
                foreach (var note in ResultNotes.Of(result, shown))
                    await writer.WriteAsync(Row(note));
            await writer.FlushAsync(cancellationToken);
            if (result.Next is not { } next)
                return;
            request = request with { After = next };
            result = await index.SearchAsync(request, cancellationToken);
        }
    }

    private static string Row(string note) => $",{Cell(note)}{new string(',', Columns.Count(c => c == ',') - 1)}\r\n";

    private static string Row(SearchHit hit)
    {
        string[] cells =
        [
            hit.Id,
            hit.Title,
            hit.Source ?? "",
            hit.Url?.AbsoluteUri ?? "",
            Time(hit.Published),
            Time(hit.StoredAt),
            hit.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            hit.Language,
            hit.Sentiment.ToString(),
            VerdictText.Of(hit.Verdicts),
            string.Join("; ", hit.Authors),
        ];
        return string.Join(',', cells.Select(Cell)) + "\r\n";
    }

    /// <summary>A cell that is text in every spreadsheet (OWASP, CSV injection).</summary>
    internal static string Cell(string text)
    {
        var isFormula =
            text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠';
        var safe = isFormula ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Time(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";
}

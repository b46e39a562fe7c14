using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;
using NewsMonitor.Testing;

namespace NewsMonitor.Benchmarks.Pages;

/// <summary>
/// Answers requests for stored articles in this process, as the storage services would, and counts all requests. The emulator scans
/// its tables, and cannot hold so many rows; it has everything else. What answering takes is counted, so that it can be left out.
/// </summary>
internal sealed partial class ArchiveServer(Archive archive) : HttpPipelinePolicy
{
    private const int MostRows = 1_000;
    private long _requests;
    private long _rows;
    private long _ticks;

    public long Requests => Interlocked.Read(ref _requests);

    /// <summary>Rows in answers.</summary>
    public long Rows => Interlocked.Read(ref _rows);

    /// <summary>The processor time that the answers took.</summary>
    public TimeSpan Own => TimeSpan.FromTicks(Interlocked.Read(ref _ticks));

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("everything is asynchronous");

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Interlocked.Increment(ref _requests);
        var start = ThreadTime.Now;
        var answer = message.Request.Method == RequestMethod.Get ? Answer(message.Request) : null;
        Interlocked.Add(ref _ticks, (ThreadTime.Now - start).Ticks);
        if (answer is null)
            return ProcessNextAsync(message, pipeline);
        answer.ClientRequestId = message.Request.ClientRequestId;
        message.Response = answer;
        return ValueTask.CompletedTask;
    }

    private ArchiveAnswer? Answer(Request request)
    {
        var path = Uri.UnescapeDataString(request.Uri.Path);
        if (ArticleBlob().Match(path) is { Success: true } blob)
            return ArchiveAnswer.Blob(archive.Details(blob.Groups[1].Value));
        if (Table().Match(path) is not { Success: true } table)
            return null;
        var name = table.Groups[1].Value;
        return table.Groups[2].Success
            ? One(name, table.Groups[2].Value, table.Groups[3].Value)
            : List(name, Parameters(request.Uri.Query));
    }

    private ArchiveAnswer One(string table, string partition, string key)
    {
        var row = table == "Claims" ? archive.Claim(key) : archive.Articles(partition).FirstOrDefault(one => one.Row == key);
        Interlocked.Add(ref _rows, row is null ? 0 : 1);
        return row is null ? ArchiveAnswer.Missing() : ArchiveAnswer.Row(row);
    }

    private ArchiveAnswer List(string table, Dictionary<string, string> parameters)
    {
        var filter = parameters.GetValueOrDefault("$filter", "");
        var partition = TableFilter.PartitionOf(filter);
        var fits = TableFilter.Read(filter);
        var all = table switch
        {
            "Articles" => archive.Articles(partition),
            "Mentions" => archive.Mentions(partition!, Hash().Match(filter).Groups[1].Value),
            _ => [],
        };
        var (fromPartition, fromRow) = (
            parameters.GetValueOrDefault("NextPartitionKey", ""),
            parameters.GetValueOrDefault("NextRowKey", "")
        );
        var most = parameters.TryGetValue("$top", out var top) ? int.Parse(top) : MostRows;
        List<ArchiveRow> rows =
        [
            .. all.Where(row => string.CompareOrdinal(row.Partition + row.Row, fromPartition + fromRow) >= 0 && fits(row))
                .Take(most + 1),
        ];
        Interlocked.Add(ref _rows, Math.Min(most, rows.Count));
        var columns = parameters.GetValueOrDefault("$select", "").Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        return ArchiveAnswer.Rows(rows.Take(most), columns, rows.Count > most ? rows[most] : null);
    }

    private static Dictionary<string, string> Parameters(string query) =>
        query
            .TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(parameter => parameter.Split('=', 2))
            .ToDictionary(parts => Uri.UnescapeDataString(parts[0]), parts => Uri.UnescapeDataString(parts[1].Replace('+', ' ')));

    [GeneratedRegex("""-articles/\d{4}/\d\d/\d\d/([0-9a-f]{32})-""")]
    private static partial Regex ArticleBlob();

    [GeneratedRegex("""/[a-z0-9]*(Articles|Mentions|Claims)\((?:PartitionKey='([^']*)',RowKey='([^']*)')?\)$""")]
    private static partial Regex Table();

    [GeneratedRegex("""RowKey gt '([0-9a-f]{32})-'""")]
    private static partial Regex Hash();
}

using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Azure;
using Azure.Data.Tables;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Tests.Core.Reprocessing;

/// <summary>All that is stored about articles, and what yesterday's code would have stored instead.</summary>
internal static class ArchiveState
{
    private static readonly string[] OfTheService = ["odata.etag", "Timestamp"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Rows and details, a line each; times are those that count for digests.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(Installation installation)
    {
        List<string> lines = [];
        foreach (var row in await installation.RowsAsync("Articles"))
        {
            row[ArticleRow.StoredAt] = ServiceTime.Of(row, ArticleRow.StoredAt);
            row.Remove(ServiceTime.Column);
            lines.Add(Line(row));
        }

        lines.AddRange((await installation.RowsAsync("Mentions")).Select(Line));
        await foreach (var blob in installation.Account.Articles.GetBlobsAsync(cancellationToken: Stop))
        {
            var details = await installation.Account.Articles.GetBlobClient(blob.Name).DownloadContentAsync(Stop);
            lines.Add($"{blob.Name} {details.Value.Content}");
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }

    /// <summary>The rows that reprocessing leaves alone, with their ETags.</summary>
    public static async Task<IReadOnlyList<string>> ReadRestAsync(Installation installation)
    {
        List<string> lines = [];
        foreach (var table in (string[])["Claims", "Receipts", "Unstored", "Ledger", "Recipients"])
            lines.AddRange((await installation.RowsAsync(table)).Select(row => $"{table} {row.ETag} {Line(row)}"));
        return lines;
    }

    /// <summary>Replaces what today's code has stored: other tags, other mentions, none of the columns that came later.</summary>
    public static async Task MakeOldAsync(Installation installation)
    {
        foreach (var row in await installation.RowsAsync("Articles"))
            await MakeOldAsync(installation, row);
    }

    private static async Task MakeOldAsync(Installation installation, TableEntity row)
    {
        var standing = ArticleRow.Read(row);
        var blob = installation.Account.Articles.GetBlobClient(standing.Details);
        var details = JsonNode.Parse((await blob.DownloadContentAsync(Stop)).Value.Content)!;
        details["analysis"] = "yesterday's analysis";
        await blob.UploadAsync(BinaryData.FromString(details.ToJsonString()), overwrite: true, Stop);

        (row["Title"], row["Words"], row["Notice"], row["CutAt"]) = ("Yesterday's title", 1, "dividends", 7);
        (row["Sentiment"], row["Language"], row["KeyPhrases"], row["Summary"]) = ("Mixed", "de", "[]", "[]");
        row["Entities"] = "[]";
        row[ArticleRow.StoredAt] = standing.StoredAt;
        row[ServiceTime.Column] = false;
        row.Remove("Terms");
        row.Remove("Sketch");
        await installation.Account.Table("Articles").UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Stop);
        await MakeMentionsOldAsync(installation, standing.Id);
    }

    // One is missing, one has other values, and two are of entities that today's code does not find.
    private static async Task MakeMentionsOldAsync(Installation installation, string article)
    {
        var table = installation.Account.Table("Mentions");
        var rows = (await installation.RowsAsync("Mentions")).Where(row => row.GetString("ArticleId") == article).ToList();
        await table.DeleteEntityAsync(rows[0].PartitionKey, rows[0].RowKey, ETag.All, Stop);
        (rows[1]["Mentions"], rows[1]["Score"], rows[1]["Entity"]) = (99, -1.0, "Yesterday's name");
        await table.UpdateEntityAsync(rows[1], ETag.All, TableUpdateMode.Replace, Stop);
        foreach (var number in Enumerable.Range(0, 2))
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{number:x32}-{article}");
            await table.AddEntityAsync(new TableEntity(rows[0].PartitionKey, key) { ["ArticleId"] = article }, Stop);
        }
    }

    private static string Line(TableEntity row)
    {
        var line = new StringBuilder();
        foreach (var (name, value) in row.OrderBy(column => column.Key, StringComparer.Ordinal))
        {
            if (!OfTheService.Contains(name) && value is not (null or ""))
                line.Append(CultureInfo.InvariantCulture, $"{name}={Text(value)};");
        }

        return line.ToString();
    }

    private static string? Text(object value) =>
        value switch
        {
            byte[] bytes => Convert.ToHexString(bytes),
            DateTimeOffset time => time.ToString("O", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
}

using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;

namespace NewsMonitor.Benchmarks.Pages;

/// <summary>A row as the table service would send it.</summary>
/// <param name="Partition">Its partition.</param>
/// <param name="Row">Its key there.</param>
/// <param name="Written">When it was written.</param>
/// <param name="Cells">Its other columns: names, and members of a JSON object.</param>
internal sealed record ArchiveRow(
    string Partition,
    string Row,
    DateTimeOffset Written,
    IReadOnlyList<(string Name, byte[] Json)> Cells
)
{
    private const string Time7 = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static ArchiveRow Of(TableEntity row, DateTimeOffset written) =>
        new(
            row.PartitionKey,
            row.RowKey,
            written,
            [
                .. row.Where(cell => cell.Value is not null && cell.Key is not ("PartitionKey" or "RowKey"))
                    .Select(cell => (cell.Key, Json(cell.Key, cell.Value))),
            ]
        );

    public string Key(string column) =>
        column == "PartitionKey" ? Partition
        : column == "RowKey" ? Row
        : "";

    /// <summary>When it was stored is when it was written.</summary>
    public DateTimeOffset Time(string column) =>
        column is "Timestamp" or "StoredAt" ? Written : throw new NotSupportedException(column);

    /// <param name="to">Receives the row as an object.</param>
    /// <param name="columns">The columns that are asked for; none for all.</param>
    public void Write(Stream to, IReadOnlySet<string> columns)
    {
        to.Write("{\"odata.etag\":\"W/\\\"1\\\"\""u8);
        if (columns.Count == 0 || columns.Contains("PartitionKey"))
            Write(to, Json("PartitionKey", Partition));
        if (columns.Count == 0 || columns.Contains("RowKey"))
            Write(to, Json("RowKey", Row));
        if (columns.Count == 0 || columns.Contains("Timestamp"))
            Write(to, Json("Timestamp", Written));
        foreach (var (name, json) in Cells)
            if (columns.Count == 0 || columns.Contains(name))
                Write(to, json);
        to.WriteByte((byte)'}');
    }

    private static void Write(Stream to, byte[] member)
    {
        to.WriteByte((byte)',');
        to.Write(member);
    }

    private static byte[] Json(string name, object value) =>
        value switch
        {
            string text => Member(name, null, text),
            bool isSet => Member(name, null, isSet),
            int number => Member(name, null, number),
            long number => Member(name, "Edm.Int64", number.ToString(CultureInfo.InvariantCulture)),
            double number => Member(name, "Edm.Double", number.ToString("R", CultureInfo.InvariantCulture)),
            byte[] bytes => Member(name, "Edm.Binary", Convert.ToBase64String(bytes)),
            DateTimeOffset time => Member(name, "Edm.DateTime", time.UtcDateTime.ToString(Time7, CultureInfo.InvariantCulture)),
            _ => throw new NotSupportedException(name),
        };

    private static byte[] Member(string name, string? type, object value)
    {
        var members = new Dictionary<string, object> { [name] = value };
        if (type is not null)
            members[name + "@odata.type"] = type;
        return JsonSerializer.SerializeToUtf8Bytes(members)[1..^1];
    }
}

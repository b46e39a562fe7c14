using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Azure;
using Azure.Core;

namespace NewsMonitor.Benchmarks.Pages;

/// <summary>An answer of a storage service.</summary>
internal sealed class ArchiveAnswer : Response
{
    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);

    private ArchiveAnswer(int status, string type, byte[] content)
    {
        Status = status;
        ContentStream = new MemoryStream(content, 0, content.Length, writable: false, publiclyVisible: true);
        _headers["Content-Type"] = type;
        _headers["Content-Length"] = content.Length.ToString(CultureInfo.InvariantCulture);
        _headers["ETag"] = "W/\"1\"";
        _headers["Last-Modified"] = "Fri, 27 Nov 2026 00:00:00 GMT";
    }

    public override int Status { get; }

    public override string ReasonPhrase => "";

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; } = "";

    public static ArchiveAnswer Blob(byte[] content) =>
        new(200, "application/json", content) { _headers = { ["x-ms-blob-type"] = "BlockBlob", ["ETag"] = "\"0x1\"" } };

    public static ArchiveAnswer Missing() =>
        new(404, "application/json", """{"odata.error":{"code":"ResourceNotFound","message":{"value":""}}}"""u8.ToArray())
        {
            _headers = { ["x-ms-error-code"] = "ResourceNotFound" },
        };

    public static ArchiveAnswer Row(ArchiveRow row)
    {
        using var json = new MemoryStream();
        row.Write(json, new HashSet<string>());
        return new ArchiveAnswer(200, "application/json;odata=minimalmetadata", json.ToArray());
    }

    /// <param name="rows">The rows.</param>
    /// <param name="columns">The columns that are asked for; none for all.</param>
    /// <param name="next">The first row of the next page; null if this is the last one.</param>
    public static ArchiveAnswer Rows(IEnumerable<ArchiveRow> rows, IReadOnlySet<string> columns, ArchiveRow? next)
    {
        using var json = new MemoryStream();
        json.Write("{\"value\":["u8);
        foreach (var (number, row) in rows.Index())
        {
            if (number > 0)
                json.WriteByte((byte)',');
            row.Write(json, columns);
        }

        json.Write("]}"u8);
        var answer = new ArchiveAnswer(200, "application/json;odata=minimalmetadata", json.ToArray());
        if (next is not null)
        {
            answer._headers["x-ms-continuation-NextPartitionKey"] = next.Partition;
            answer._headers["x-ms-continuation-NextRowKey"] = next.Row;
        }

        return answer;
    }

    public override void Dispose() => ContentStream?.Dispose();

    protected override bool ContainsHeader(string name) => _headers.ContainsKey(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() =>
        _headers.Select(header => new HttpHeader(header.Key, header.Value));

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) =>
        _headers.TryGetValue(name, out value);

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = _headers.TryGetValue(name, out var value) ? [value] : null;
        return values is not null;
    }
}

using System.Globalization;
using System.IO.Compression;
using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using NewsMonitor.Core;

namespace NewsMonitor.Tests.Core.Forgetting;

/// <summary>Every byte that an installation has stored, to look for words in.</summary>
internal static class StoredBytes
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The tables, containers and queues that contain one of these words, in any case.</summary>
    public static async Task<IReadOnlyList<string>> WithAsync(Installation installation, params string[] words)
    {
        List<string> places = [];
        foreach (var table in Composition.Tables)
        {
            if ((await installation.RowsAsync(table)).Any(row => Has(Text(row), words)))
                places.Add(table);
        }

        foreach (var container in Containers(installation))
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: Stop))
        {
            var content = await container.GetBlobClient(blob.Name).DownloadContentAsync(Stop);
            if (Has(blob.Name + Text(blob.Name, content.Value.Content), words))
                places.Add($"{container.Name.Split('-')[^1]}{Path.GetExtension(blob.Name)}");
        }

        return [.. places.Distinct().Order(StringComparer.Ordinal)];
    }

    private static BlobContainerClient[] Containers(Installation installation)
    {
        var account = installation.Account;
        return [account.Inbox, account.Articles, account.Digests, account.Settings, account.Index];
    }

    private static bool Has(string text, string[] words) =>
        words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static string Text(TableEntity row) =>
        string.Join(
            '\n',
            ((IDictionary<string, object>)row).Values.Select(value =>
                value is byte[] bytes ? Encoding.Latin1.GetString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture)
            )
        );

    private static string Text(string name, BinaryData content)
    {
        if (!name.EndsWith(".gz", StringComparison.Ordinal) || content.ToMemory().Length == 0)
            return Encoding.Latin1.GetString(content);
        using var unpacked = new GZipStream(content.ToStream(), CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}

using Azure.Storage.Blobs.Models;
using NewsMonitor.Benchmarks.Articles;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Benchmarks.Ingest;

/// <summary>Drops generated articles.</summary>
internal static class Inbox
{
    private const int AtOnce = 8;

    public static Task DropAsync(StorageAccount account, int first, int count, string format)
    {
        var inbox = account.Inbox;
        return Parallel.ForEachAsync(
            Enumerable.Range(first, count),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (number, stop) =>
            {
                var file = NewsFile.Of(number, format);
                await inbox.GetBlobClient(file.Name).UploadAsync(file.Content, new BlobUploadOptions(), stop);
            }
        );
    }
}

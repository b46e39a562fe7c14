using System.Diagnostics;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using NewsMonitor.Benchmarks.Emulators;
using NewsMonitor.Core.Storage;
using NewsMonitor.Local.Trigger;
using NewsMonitor.News.Text;

namespace NewsMonitor.Benchmarks.Ingest;

/// <summary>
/// The floor: the requests of the whole path, with the same clients, sizes and parallelism, and nothing between them. No text is
/// read, no row is made, nothing is decided.
/// </summary>
internal sealed class BareStorage(Product product, IReadOnlyList<BareArticle> articles, int parallelism, int perReceive)
{
    private static readonly TimeSpan Hidden = TimeSpan.FromSeconds(30);
    private readonly BlobContainerClient _inbox = product.Account.Inbox;
    private readonly BlobContainerClient _details = product.Account.Articles;
    private readonly QueueClient _queue = product.Get<TriggerQueue>().Client;
    private readonly TableClient _articles = product.Account.Table("Articles");
    private readonly TableClient _mentions = product.Account.Table("Mentions");
    private readonly TableClient _claims = product.Account.Table("Claims");
    private readonly TableClient _receipts = product.Account.Table("Receipts");

    public async Task<TimeSpan> RunAsync()
    {
        var clock = Stopwatch.StartNew();
        await ListAsync();
        var handled = 0;
        await Parallel.ForEachAsync(articles, Options, async (article, stop) => await AnnounceAsync(article, stop));
        var rest = new Queue<BareArticle>(articles);
        await Parallel.ForAsync(
            0,
            parallelism,
            async (_, stop) =>
            {
                while (Volatile.Read(ref handled) < articles.Count)
                {
                    foreach (var message in (await _queue.ReceiveMessagesAsync(perReceive, Hidden, stop)).Value)
                    {
                        await HandleAsync(Next(rest), stop);
                        await _queue.DeleteMessageAsync(message.MessageId, message.PopReceipt, stop);
                        Interlocked.Increment(ref handled);
                    }
                }
            }
        );
        return clock.Elapsed;
    }

    private ParallelOptions Options => new() { MaxDegreeOfParallelism = parallelism };

    private static BareArticle Next(Queue<BareArticle> rest)
    {
        lock (rest)
            return rest.Dequeue();
    }

    private async Task ListAsync()
    {
        await foreach (var page in _inbox.GetBlobsAsync().AsPages())
            _ = page.Values.Count;
    }

    private Task AnnounceAsync(BareArticle article, CancellationToken stop) =>
        _queue.SendMessageAsync(
            QueueText.Encode(new TriggerMessage(article.BlobName, article.Article.Blob.ETag).ToUtf8()),
            cancellationToken: stop
        );

    private async Task HandleAsync(BareArticle article, CancellationToken stop)
    {
        var (receiptPartition, receiptRow) = TableKeys.Sharded(StableHash.Of(article.BlobName));
        var (claimPartition, claimRow) = TableKeys.Sharded(article.Article.Id);
        await _inbox.GetBlobClient(article.BlobName).DownloadContentAsync(stop);
        await _receipts.GetEntityIfExistsAsync<TableEntity>(receiptPartition, receiptRow, cancellationToken: stop);
        await _claims.AddEntityAsync(
            new TableEntity(claimPartition, claimRow) { ["Day"] = TableKeys.Day(article.Article.Day) },
            stop
        );
        var headers = new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = "application/json; charset=utf-8" },
        };
        await _details.GetBlobClient(article.Article.Details).UploadAsync(article.Details, headers, stop);
        await _mentions.SubmitTransactionAsync(article.Mentions(), stop);
        await _articles.AddEntityAsync(article.Row, stop);
        await _receipts.AddEntityAsync(article.Receipt, stop);
    }
}

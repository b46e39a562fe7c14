using NewsMonitor.Benchmarks.Articles;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Storage;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Text;

namespace NewsMonitor.Benchmarks.Idle;

/// <summary>What <c>newsmonitor run</c> takes while nothing happens, with an empty and with a full inbox.</summary>
internal static class IdleBenchmark
{
    private const double Most = 0.02;
    private const int AtOnce = 8;

    // The runtime compiles anew what was called thirty times, and with a request a second that takes its time.
    private const int Warmup = 90;

    public static async Task<int> RunAsync(Options options)
    {
        var (blobs, time) = (options.Number("blobs", 10_000), TimeSpan.FromSeconds(options.Number("seconds", 40)));
        var warmup = TimeSpan.FromSeconds(options.Number("warmup", Warmup));
        var report = new Report(
            $"idle: newsmonitor run over {time.TotalSeconds:0} seconds, after {warmup.TotalSeconds:0} to warm up; "
                + "shares of one core"
        );
        await MeasureAsync(report, "an empty inbox", 0, warmup, time);
        if (blobs > 0)
            await MeasureAsync(report, $"{blobs} handled blobs in the inbox", blobs, warmup, time);
        return report.Print();
    }

    private static async Task MeasureAsync(Report report, string what, int blobs, TimeSpan warmup, TimeSpan time)
    {
        var folder = Directory.CreateTempSubdirectory("newsmonitor-benchmark-");
        try
        {
            if (blobs > 0)
                await FillAsync(folder.FullName, blobs);
            await using var runner = await Runner.StartAsync(folder.FullName);
            Report.Progress($"{what}: watching");
            await Task.Delay(warmup);
            var (product, emulators) = await runner.WatchAsync(time);
            report
                .Judge(what, Share(product), "", "", $"< {Share(Most)}", product < Most)
                .Line("  the emulators beside it", Share(emulators));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Blobs with a receipt each, as if they had been handled before.</summary>
    private static async Task FillAsync(string data, int blobs)
    {
        Report.Progress($"filling an inbox with {blobs} handled blobs");
        await using var session = await Session.OpenAsync(
            new SessionOptions { Data = data, IgnoresSettings = true },
            Screen.OfProcess(),
            CancellationToken.None
        );
        var (inbox, receipts) = (session.Get<StorageAccount>().Inbox, session.Get<ReceiptStore>());
        await Parallel.ForEachAsync(
            Enumerable.Range(0, blobs),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (number, stop) =>
            {
                var file = NewsFile.Of(number, "txt");
                var written = (await inbox.GetBlobClient(file.Name).UploadAsync(file.Content, overwrite: true, stop)).Value;
                var version = new BlobVersion(
                    file.Name,
                    written.ETag.ToString().Trim('"'),
                    written.LastModified,
                    file.Content.ToMemory().Length
                );
                var stored = new ArticleOutcome.Stored(
                    StableHash.Of(file.Name),
                    DateOnly.FromDateTime(written.LastModified.UtcDateTime)
                );
                await receipts.TryWriteAsync(Settlement.Of(new Origin(version), stored, written.LastModified), null, stop);
            }
        );
    }

    private static string Share(double share) => $"{(share * 100).Shown()} %";
}

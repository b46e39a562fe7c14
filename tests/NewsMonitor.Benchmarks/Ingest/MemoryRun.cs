using System.Diagnostics;
using System.Text.Json;
using NewsMonitor.Benchmarks.Articles;
using NewsMonitor.Benchmarks.Emulators;

namespace NewsMonitor.Benchmarks.Ingest;

/// <summary>One run of the path in a process of its own, which tells its peak memory when it is done.</summary>
internal static class MemoryRun
{
    public const string Verb = "ingest-memory";
    private static readonly TimeSpan Sample = TimeSpan.FromMilliseconds(20);

    public sealed record Peak(long WorkingSet, long Managed, long Live, double Seconds);

    /// <summary>In the child process: handles what is in the inbox.</summary>
    public static async Task<int> RunAsync(Options options)
    {
        var clock = new BusyDays();
        await using var product = await Product.CreateAsync(
            options.Text("connection", ""),
            options.Text("installation", ""),
            IngestBenchmark.Analyzer(options),
            clock
        );
        using var done = new CancellationTokenSource();
        var sampling = PeakAsync(done.Token);
        var time = await WholePath.RunAsync(product, options.Number("articles", 0), clock);
        await done.CancelAsync();
        var managed = await sampling;
        var live = GC.GetTotalMemory(forceFullCollection: true);
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(JsonSerializer.Serialize(new Peak(self.PeakWorkingSet64, managed, live, time.TotalSeconds)));
        return 0;
    }

    /// <summary>Drops articles into an installation of their own and has a child process handle them.</summary>
    public static async Task<Peak> MeasureAsync(Laptop laptop, Options options, int articles)
    {
        var installation = laptop.NewInstallation();
        Report.Progress($"memory: {articles} articles in a process of their own");
        await using (var product = await Product.CreateAsync(laptop.ConnectionString, installation))
            await Inbox.DropAsync(product.Account, 1_000_000, articles, options.Text("format", NewsFile.Mixed));
        var output = await Child.RunAsync([
            Verb,
            "--connection",
            laptop.ConnectionString,
            "--installation",
            installation,
            "--articles",
            $"{articles}",
            "--analyzer",
            options.Text("analyzer", IngestBenchmark.DefaultAnalyzer),
        ]);
        await using (var product = await Product.CreateAsync(laptop.ConnectionString, installation))
            await IngestBenchmark.CheckAsync(product, articles);
        return JsonSerializer.Deserialize<Peak>(output)!;
    }

    // What is allocated and not yet collected.
    private static async Task<long> PeakAsync(CancellationToken done)
    {
        var managed = 0L;
        while (!done.IsCancellationRequested)
        {
            managed = Math.Max(managed, GC.GetTotalMemory(forceFullCollection: false));
            await Task.Delay(Sample, CancellationToken.None);
        }

        return managed;
    }
}

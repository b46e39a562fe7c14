using NewsMonitor.Benchmarks.Articles;
using NewsMonitor.Benchmarks.Emulators;
using NewsMonitor.Core.Analysis;

namespace NewsMonitor.Benchmarks.Ingest;

/// <summary>Articles per second through the whole path, its transactions, and its memory.</summary>
internal static class IngestBenchmark
{
    public const string DefaultAnalyzer = "embedded";
    private const double LeastRatio = 0.7;
    private const double MostTransactions = 10;
    private const double MostMemory = 1.3;
    private const int FewerForMemory = 10;

    public static async Task<int> RunAsync(Options options)
    {
        var (articles, rounds, memory) = (
            options.Number("articles", 400),
            options.Number("rounds", 5),
            options.Number("memory", 10_000)
        );
        var report = new Report(
            $"ingest: {articles} articles a round, {rounds} rounds after a warm-up, analyzer "
                + $"{options.Text("analyzer", DefaultAnalyzer)}"
        );
        if (rounds > 0)
        {
            await using var laptop = await Laptop.StartAsync(options);
            await new IngestRounds(laptop, options, articles).RunAsync(rounds, report, LeastRatio, MostTransactions);
        }

        if (memory > 0)
            await MemoryAsync(options, memory, report);
        return report.Print();
    }

    /// <summary>Who judges; null for the product's own analyzer.</summary>
    public static IArticleAnalyzer? Analyzer(Options options) =>
        options.Text("analyzer", DefaultAnalyzer) switch
        {
            "stand-in" => new StandIn(),
            "embedded" => null,
            var other => throw new ArgumentException($"--analyzer must be embedded or stand-in; it is \"{other}\""),
        };

    /// <exception cref="InvalidOperationException">Something is there twice, or not at all.</exception>
    public static async Task<Aftermath> CheckAsync(Product product, int dropped)
    {
        var aftermath = await Aftermath.OfAsync(product);
        if (!aftermath.IsRight(dropped))
            throw new InvalidOperationException($"{dropped} articles were dropped, and then: {aftermath}");
        return aftermath;
    }

    private static async Task MemoryAsync(Options options, int articles, Report report)
    {
        // Azurite slows down with every row it holds: each run has one of its own.
        async Task<MemoryRun.Peak> PeakAsync(int count)
        {
            await using var laptop = await Laptop.StartAsync(options);
            return await MemoryRun.MeasureAsync(laptop, options, count);
        }

        var few = await PeakAsync(articles / FewerForMemory);
        var many = await PeakAsync(articles);
        var ratio = (double)many.WorkingSet / few.WorkingSet;
        report
            .Judge(
                $"peak working set, {articles}: {articles / FewerForMemory}",
                many.WorkingSet.Megabytes(),
                few.WorkingSet.Megabytes(),
                ratio.Shown(),
                $"<= {MostMemory.Shown("0.0")}",
                ratio <= MostMemory
            )
            .Line(
                "peak managed heap, garbage included",
                many.Managed.Megabytes(),
                few.Managed.Megabytes(),
                ((double)many.Managed / few.Managed).Shown()
            )
            .Line(
                "managed heap at the end, collected",
                many.Live.Megabytes(),
                few.Live.Megabytes(),
                ((double)many.Live / few.Live).Shown()
            )
            .Line(
                "articles per second in these runs",
                (articles / many.Seconds).Shown("0"),
                (articles / FewerForMemory / few.Seconds).Shown("0")
            )
            .Note($"memory: the floor is the run with {articles / FewerForMemory} articles; each run is a process of its own.");
    }
}

using NewsMonitor.Benchmarks.Articles;
using NewsMonitor.Benchmarks.Emulators;
using NewsMonitor.Core.Analysis;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Reading;

namespace NewsMonitor.Benchmarks.Ingest;

/// <summary>
/// Floor and subject in turn, each on an installation of its own in the same Azurite, so that both meet the same machine.
/// </summary>
internal sealed class IngestRounds(Laptop laptop, Options options, int articles)
{
    private readonly RequestLog _requests = new();
    private readonly string _format = options.Text("format", NewsFile.Mixed);

    private int _entities;

    /// <summary>One run of one of the two.</summary>
    private sealed record Lap(double Speed, double CpuPerArticle);

    public async Task RunAsync(int rounds, Report report, double leastRatio, double mostTransactions)
    {
        List<(Lap Subject, Lap Floor)> laps = [];
        for (var round = 0; round <= rounds; round++)
        {
            var (subject, floor) = (await SubjectAsync(round), await FloorAsync(round));
            Report.Progress(
                $"round {round} of {rounds}: {subject.Speed.Shown("0")} articles per second, floor {floor.Speed.Shown("0")}"
            );
            if (round > 0)
                laps.Add((subject, floor));
        }

        var ratio = laps.Select(lap => lap.Subject.Speed / lap.Floor.Speed).Median();
        var transactions = (double)_requests.Total / articles;
        report
            .Judge(
                "articles per second",
                Middle(lap => lap.Subject.Speed, "0.0"),
                Middle(lap => lap.Floor.Speed, "0.0"),
                ratio.Shown(),
                $">= {leastRatio.Shown("0.0")}",
                ratio >= leastRatio
            )
            .Line(
                "processor time per article, this process",
                Middle(lap => lap.Subject.CpuPerArticle, "0.0 ms"),
                Middle(lap => lap.Floor.CpuPerArticle, "0.0 ms")
            )
            .Judge(
                $"transactions per article with {((double)_entities / articles).Shown("0")} entities",
                transactions.Shown(),
                "",
                "",
                $"<= {mostTransactions.Shown("0")}",
                transactions <= mostTransactions
            );
        foreach (var (kind, (count, time)) in _requests.Counts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            report.Line(
                $"  {kind}",
                ((double)count / articles).Shown("0.000"),
                $"{(time / count).TotalMilliseconds.Shown("0.0")} ms"
            );
        report
            .Note($"{rounds + 1} × {articles} articles: each stored once, with all its mentions and a receipt, none poisoned.")
            .Note("beside each kind of request stands how long one took.");

        string Middle(Func<(Lap Subject, Lap Floor), double> figure, string format) => laps.Select(figure).Median().Shown(format);
    }

    private async Task<Lap> SubjectAsync(int round)
    {
        await using var product = await Product.CreateAsync(
            laptop.ConnectionString,
            laptop.NewInstallation(),
            IngestBenchmark.Analyzer(options),
            null,
            _requests
        );
        await Inbox.DropAsync(product.Account, round * articles, articles, _format);
        _requests.Restart();
        var lap = await TimedAsync(() => WholePath.RunAsync(product, articles));
        _requests.IsOpen = false;
        _entities = (await IngestBenchmark.CheckAsync(product, articles)).Entities;
        return lap;
    }

    private async Task<Lap> FloorAsync(int round)
    {
        await using var product = await Product.CreateAsync(
            laptop.ConnectionString,
            laptop.NewInstallation(),
            IngestBenchmark.Analyzer(options)
        );
        await Inbox.DropAsync(product.Account, round * articles, articles, _format);
        var bare = new List<BareArticle>(articles);
        for (var number = round * articles; number < (round + 1) * articles; number++)
            bare.Add(
                await BareArticle.OfAsync(
                    NewsFile.Of(number, _format),
                    product.Get<ArticleReader>(),
                    product.Get<IArticleAnalyzer>()
                )
            );
        var lap = await TimedAsync(() => new BareStorage(product, bare, Parallelism(product), PerReceive).RunAsync());
        await IngestBenchmark.CheckAsync(product, articles);
        return lap;
    }

    private async Task<Lap> TimedAsync(Func<Task<TimeSpan>> run)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var cpu = Environment.CpuUsage.TotalTime;
        var time = await run();
        return new Lap(articles / time.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / articles);
    }

    // As many messages at a time as the subject took on average in the same round.
    private int PerReceive =>
        Math.Clamp(
            (int)
                Math.Round(
                    (double)articles
                        / _requests
                            .Counts.Single(pair =>
                                pair.Key.StartsWith("queue  GET    trigger/messages", StringComparison.Ordinal)
                            )
                            .Value.Count
                ),
            1,
            32
        );

    private static int Parallelism(Product product) =>
        product.Get<RetryOptions>() is { Parallelism: > 0 } set ? set.Parallelism : 2 * Environment.ProcessorCount;
}

using NewsMonitor.Analysis;
using NewsMonitor.Benchmarks.Articles;
using NewsMonitor.Benchmarks.Emulators;
using NewsMonitor.Reading;
using NewsMonitor.Settings;

namespace NewsMonitor.Benchmarks.Ingest;

/// <summary>Floor and subject in turn, each on an installation of its own in the same Azurite, so that both meet the same machine.</summary>
internal sealed class IngestRounds(Laptop laptop, Options options, int articles)
{
    private readonly RequestLog _requests = new();
    private readonly string _format = options.Text("format", NewsFile.Mixed);

    public async Task RunAsync(int rounds, Report report, double leastRatio, double mostTransactions)
    {
        List<(double Subject, double Floor)> speeds = [];
        for (var round = 0; round <= rounds; round++)
        {
            var subject = articles / (await SubjectAsync(round)).TotalSeconds;
            var floor = articles / (await FloorAsync(round)).TotalSeconds;
            Report.Progress($"round {round} of {rounds}: {subject.Shown("0")} articles per second, floor {floor.Shown("0")}");
            if (round > 0)
                speeds.Add((subject, floor));
        }

        var ratio = speeds.Select(speed => speed.Subject / speed.Floor).Median();
        var transactions = (double)_requests.Total / articles;
        report.Judge(
                "articles per second",
                speeds.Select(speed => speed.Subject).Median().Shown("0"),
                speeds.Select(speed => speed.Floor).Median().Shown("0"),
                ratio.Shown(),
                $">= {leastRatio.Shown("0.0")}",
                ratio >= leastRatio)
            .Judge($"transactions per article with {NewsText.Entities} entities", transactions.Shown(), "", "", $"<= {mostTransactions.Shown("0")}", transactions <= mostTransactions);
        foreach (var (kind, (count, time)) in _requests.Counts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            report.Line($"  {kind}", ((double)count / articles).Shown("0.000"), $"{(time / count).TotalMilliseconds.Shown("0.0")} ms");
        report.Note($"{rounds + 1} × {articles} articles: each stored once, with all its mentions and a receipt, none poisoned; beside each kind of request, how long one took.");
    }

    private async Task<TimeSpan> SubjectAsync(int round)
    {
        await using var product = await Product.CreateAsync(laptop.ConnectionString, laptop.NewInstallation(), IngestBenchmark.Analyzer(options), null, _requests);
        await Inbox.DropAsync(product.Account, round * articles, articles, _format);
        Settle();
        _requests.Restart();
        var time = await WholePath.RunAsync(product, articles);
        _requests.IsOpen = false;
        await IngestBenchmark.CheckAsync(product, articles);
        return time;
    }

    private async Task<TimeSpan> FloorAsync(int round)
    {
        await using var product = await Product.CreateAsync(laptop.ConnectionString, laptop.NewInstallation(), IngestBenchmark.Analyzer(options));
        await Inbox.DropAsync(product.Account, round * articles, articles, _format);
        var bare = new List<BareArticle>(articles);
        for (var number = round * articles; number < (round + 1) * articles; number++)
            bare.Add(await BareArticle.OfAsync(NewsFile.Of(number, _format), product.Get<ArticleReader>(), product.Get<IArticleAnalyzer>()));
        Settle();
        var time = await new BareStorage(product, bare, Parallelism(product), PerReceive).RunAsync();
        await IngestBenchmark.CheckAsync(product, articles);
        return time;
    }

    // As many messages at a time as the subject took on average in the same round.
    private int PerReceive => Math.Clamp((int)Math.Round((double)articles / _requests.Counts.Single(pair => pair.Key.StartsWith("queue  GET    trigger/messages", StringComparison.Ordinal)).Value.Count), 1, 32);

    private static int Parallelism(Product product) =>
        product.Get<TriggerOptions>() is { Parallelism: > 0 } set ? set.Parallelism : 2 * Environment.ProcessorCount;

    private static void Settle()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }
}

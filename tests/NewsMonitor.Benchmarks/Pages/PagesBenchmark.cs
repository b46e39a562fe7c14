using System.Diagnostics;
using System.Text;
using NewsMonitor.Benchmarks.Emulators;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Core.Web;
using NewsMonitor.Core.Web.Days;
using NewsMonitor.Core.Web.Statistics;
using NewsMonitor.Core.Web.Stories;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Benchmarks.Pages;

/// <summary>
/// What pages cost with few and with many stored articles: requests, rows, processor time, bytes; and how fast searches are against
/// a scan of the texts. Rows and texts are answered from memory, everything else by the emulator; the index is built by the
/// product.
/// </summary>
internal static class PagesBenchmark
{
    public const string WatchList = "people";
    private const double MostMilliseconds = 300;
    private const int MostBytes = 100_000;
    private const double MostSize = 0.7;

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(Options options)
    {
        var (few, many) = (options.Number("few", 1_000), options.Number("articles", 100_000));
        await using var laptop = await Laptop.StartAsync(options);
        var days = options.Number("days", 30, least: PageVisits.LatestDays);
        var ahead = options.Number("ahead", days, least: PageVisits.LatestDays);
        var rounds = options.Number("rounds", 5);
        var small = await MeasureAsync(laptop, few, days, ahead, queries: 10, rounds);
        var large = await MeasureAsync(laptop, many, days, ahead, options.Number("queries", 200), rounds);
        var report = new Report($"pages: {many} articles in {days} days; the floor is the same with {few}");
        foreach (var (number, kind) in PageVisits.Kinds.Index())
            Judge(report, kind, large.Visits[number], small.Visits[number]);
        return Judge(report, large).Print();
    }

    private static async Task<Measured> MeasureAsync(
        Laptop laptop,
        int articles,
        int days,
        int daysAhead,
        int queries,
        int rounds
    )
    {
        Report.Progress($"making {articles} articles");
        var archive = new Archive(articles, days, DateTimeOffset.UtcNow);
        var server = new ArchiveServer(archive);
        var settings = InstallationOf(laptop.ConnectionString, laptop.NewInstallation());
        await using var product = await StartAsync();
        var names = archive.NamesOf(archive.Ids.First()).Take(3).Select(name => $"\"{name.Name}\"");
        var subscriptions = $$"""
            { "watchLists": { "{{WatchList}}": { "any": [{{string.Join(", ", names)}}] } }, "digests": [] }
            """;
        await product.Get<SubscriptionStore>().SaveAsync(subscriptions, CancellationToken.None);
        Report.Progress("building the index");
        var start = Stopwatch.GetTimestamp();
        await product.Get<IndexBuilder>().RunAsync(CancellationToken.None);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var index = 0L;
        await foreach (var blob in product.Account.Index.GetBlobsAsync())
            index += blob.Properties.ContentLength ?? 0;
        Report.Progress("making days ahead");
        var ahead = await KeepAsync(product, server, daysAhead);
        var visits = await new PageVisits(product, StartAsync, archive, server, rounds).RunAsync();
        var (searches, scans) = await SearchesAsync(product, archive, queries);
        var text = archive.Texts.Sum(one => (long)Encoding.UTF8.GetByteCount(one));
        return new Measured(visits, seconds, ahead, index, text, searches, scans);

        Task<Product> StartAsync() => Product.CreateAsync(settings, policies: server);
    }

    // What the timer takes for days that it has not seen yet; of a part of a month, all that is visited.
    private static async Task<TimeSpan> KeepAsync(Product product, ArchiveServer server, int days)
    {
        using var process = Process.GetCurrentProcess();
        var (start, own) = (process.TotalProcessorTime, server.Own);
        if (days < DayKeeper.Days)
            await KeepAsync(product, days);
        else
            // A run leaves the rest to the next one.
            for (var began = 0L; began == 0 || Stopwatch.GetElapsedTime(began) >= DayKeeper.LongestRun; )
            {
                began = Stopwatch.GetTimestamp();
                await product.Get<DayKeeper>().RunAsync(CancellationToken.None);
            }

        process.Refresh();
        return process.TotalProcessorTime - start - (server.Own - own);
    }

    private static async Task KeepAsync(Product product, int days)
    {
        await product.Get<LastDays>().RenewAsync(CancellationToken.None);
        for (var ago = 0; ago < days; ago++)
        {
            var day = product.Get<ReaderZone>().Today.AddDays(-ago);
            await product.Get<DayDigests>().RenewAsync(day, CancellationToken.None);
            await product.Get<StoryDays>().RenewAsync(day, CancellationToken.None);
        }
    }

    private static Dictionary<string, string?> InstallationOf(string connection, string name)
    {
        var settings = Testing.InstallationSettings.Of(connection, name);
        settings.Remove("NewsMonitor:Search:FreshSeconds");
        return settings;
    }

    private static async Task<(Times Searches, Times Scans)> SearchesAsync(Product product, Archive archive, int count)
    {
        Report.Progress($"{count} searches");
        List<string> texts = [.. archive.Texts];
        List<QueryNode> queries = [.. Enumerable.Range(0, count).Select(n => Tree(archive.News.Query(n, texts)))];
        var index = product.Get<ISearchIndex>();
        List<double> searches = [];
        List<double> scans = [];
        foreach (var query in queries)
        {
            var start = Stopwatch.GetTimestamp();
            await index.SearchAsync(new SearchRequest(query) { WithSnippets = false }, CancellationToken.None);
            searches.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            start = Stopwatch.GetTimestamp();
            Scan(texts, query);
            scans.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return (Times.Of(searches), Times.Of(scans));
    }

    // What a program without an index does at least: it looks for each word of the query in each text.
    private static int Scan(List<string> texts, QueryNode query)
    {
        List<string> words = [.. query.Leaves().OfType<WordsNode>().Select(words => string.Join(' ', words.Tokens))];
        return texts.Count(text => words.TrueForAll(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    private static QueryNode Tree(string query) =>
        QueryParser.Parse(query) is ParsedQuery.Tree { Root: var root } ? root : throw new ArgumentException(query);

    private static void Judge(Report report, string kind, (Visit First, Visit Later) large, (Visit First, Visit Later) small)
    {
        Judge(report, $"{kind}, first", large.First, small.First);
        Judge(report, $"{kind}, later", large.Later, small.Later);
    }

    private static void Judge(Report report, string kind, Visit large, Visit small)
    {
        var isPage = !kind.Contains("rss", StringComparison.Ordinal);
        report.Judge(
            kind,
            Shown(large),
            Shown(small),
            $"{large.Compiling.TotalMilliseconds.Milliseconds()} JIT",
            "<= 300 ms, 100 KB",
            large.Processor.TotalMilliseconds <= MostMilliseconds && (!isPage || large.Bytes <= MostBytes)
        );
    }

    private static Report Judge(Report report, Measured large) =>
        report
            .Line("index built in", $"{large.Seconds.Shown("0")} s")
            .Line("days made ahead, processor time", $"{large.Ahead.TotalSeconds.Shown("0.0")} s")
            .Judge(
                "size of the index, to the text",
                large.Index.Megabytes(),
                large.Text.Megabytes(),
                ((double)large.Index / large.Text).Shown(),
                "<= 0.7",
                large.Index <= large.Text * MostSize
            )
            .Line("a search, median; the floor scans", large.Searches.Median.Milliseconds(), large.Scans.Median.Milliseconds())
            .Judge(
                "a search, 95th percentile",
                large.Searches.P95.Milliseconds(),
                large.Scans.P95.Milliseconds(),
                (large.Searches.P95 / large.Scans.P95).Shown(),
                "<= 300 ms, < 1",
                large.Searches.P95 <= MostMilliseconds && large.Searches.P95 < large.Scans.P95
            )
            .Note("requests, rows of articles, mentions and claims, processor time, kilobytes");

    private static string Shown(Visit visit) =>
        $"{visit.Requests} req, {visit.Rows} rows, {visit.Processor.TotalMilliseconds.Milliseconds()}, {visit.Bytes / 1e3:0} KB";

    private sealed record Measured(
        IReadOnlyList<(Visit First, Visit Later)> Visits,
        double Seconds,
        TimeSpan Ahead,
        long Index,
        long Text,
        Times Searches,
        Times Scans
    );

    private sealed record Times(double Median, double P95)
    {
        public static Times Of(List<double> times)
        {
            times.Sort();
            return new Times(times.Median(), times[(int)Math.Ceiling(times.Count * 0.95) - 1]);
        }
    }
}

using System.Globalization;
using NewsMonitor.Benchmarks.Articles;
using NewsMonitor.Benchmarks.Emulators;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Benchmarks.Duplicates;

/// <summary>
/// What one article costs in requests and rows read, with few and with many articles stored: both must be the same. Time is not
/// measured, since the emulator searches its tables from one end to the other.
/// </summary>
internal static class DuplicatesBenchmark
{
    private const int First = 1_000_000;

    /// <summary>The kinds of files, each handled after the one before it.</summary>
    private static readonly (string What, Func<int, (string Name, BinaryData Content)> Drop, Type Outcome)[] Kinds =
    [
        ("a new article", number => (Name(number), Text(number)), typeof(ArticleOutcome.Stored)),
        ("the same text in another file", number => ($"copy-{Name(number)}", Text(number)), typeof(ArticleOutcome.Duplicate)),
        ("the same file again", number => (Name(number), Text(number)), typeof(ArticleOutcome.AlreadyHandled)),
        ("another text in the same file", number => (Name(number), Text(First + number)), typeof(ArticleOutcome.Stored)),
    ];

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(Options options)
    {
        var (few, many) = (options.Number("few", 1_000), options.Number("many", 100_000));
        var articles = options.Number("articles", 20);
        await using var laptop = await Laptop.StartAsync(options);
        var small = await CostsAsync(laptop, few, articles);
        var large = await CostsAsync(laptop, many, articles);
        var report = new Report(
            $"duplicates: requests and rows read for one article, with {Shown(many)} stored; the floor is with {Shown(few)}"
        );
        foreach (var ((what, _, _), index) in Kinds.Select((kind, index) => (kind, index)))
        {
            Judge(report, $"{what}: requests", large[index].Requests, small[index].Requests);
            Judge(report, $"{what}: rows read", large[index].Rows, small[index].Rows);
            foreach (var (kind, count) in large[index].Kinds.Except(small[index].Kinds))
                report.Note($"{what}: {kind}: {count} instead of {small[index].Kinds.GetValueOrDefault(kind)}");
        }

        return report.Print();
    }

    private static void Judge(Report report, string what, double many, double few) =>
        report.Judge(what, many.Shown(), few.Shown(), few > 0 ? (many / few).Shown() : "", "the same", many == few);

    private static async Task<List<Cost>> CostsAsync(Laptop laptop, int stored, int articles)
    {
        Report.Progress($"{Shown(stored)} stored");
        var log = new RequestLog();
        await using var product = await Product.CreateAsync(
            laptop.ConnectionString,
            laptop.NewInstallation(),
            new StandIn(),
            null,
            log
        );
        await SyntheticRows.FillAsync(product.Account, stored);
        List<Cost> costs = [];
        foreach (var (what, drop, outcome) in Kinds)
        {
            var files = Enumerable.Range(First, articles).Select(drop).ToList();
            foreach (var (name, content) in files)
                await product.Account.Inbox.GetBlobClient(name).UploadAsync(content, overwrite: true);
            log.Restart();
            foreach (var (name, _) in files)
            {
                var found = await product.Get<ArticlePipeline>().RunAsync(name, CancellationToken.None);
                if (found.GetType() != outcome)
                    throw new InvalidOperationException($"{what}: {name} ended as {found}");
            }

            log.IsOpen = false;
            costs.Add(
                new Cost(
                    (double)log.Total / articles,
                    (double)log.RowsRead / articles,
                    log.Counts.ToDictionary(kind => kind.Key, kind => kind.Value.Count)
                )
            );
        }

        return costs;
    }

    private static string Name(int number) => NewsFile.Of(number, "txt").Name;

    private static BinaryData Text(int number) => NewsFile.Of(number, "txt").Content;

    private static string Shown(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private sealed record Cost(double Requests, double Rows, IReadOnlyDictionary<string, int> Kinds);
}

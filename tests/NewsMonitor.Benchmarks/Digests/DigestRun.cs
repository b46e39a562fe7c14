using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using MimeKit;
using NewsMonitor.Benchmarks.Articles;
using NewsMonitor.Benchmarks.Emulators;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Storage;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Digests;
using NewsMonitor.News.WatchLists;
using NewsMonitor.Testing;

namespace NewsMonitor.Benchmarks.Digests;

/// <summary>
/// Digests of an installation's day, built and rendered in a process of their own, the bare reading of the same rows between
/// them.
/// </summary>
internal sealed class DigestRun(Product product, RequestLog requests, int recipients)
{
    private const int WatchLists = 50;
    public const string Verb = "digest-run";

    /// <summary>What came out: medians of the runs.</summary>
    /// <param name="Milliseconds">To read, build and render.</param>
    /// <param name="Bare">To page through the same queries.</param>
    /// <param name="Cpu">Of this process, in milliseconds, for one digest.</param>
    /// <param name="Allocated">Bytes, for one digest.</param>
    /// <param name="PerRecipient">Bytes allocated for the mail of each recipient after the first.</param>
    /// <param name="Requests">What storage was asked for one digest, in order.</param>
    /// <param name="BytesRead">In the answers.</param>
    /// <param name="Articles">In the digest.</param>
    /// <param name="Html">Its hash.</param>
    public sealed record Result(
        double Milliseconds,
        double Bare,
        double Cpu,
        double Allocated,
        double PerRecipient,
        IReadOnlyList<string> Requests,
        long BytesRead,
        int Articles,
        string Html
    );

    private static readonly MailboxAddress From = new("NewsMonitor", "newsmonitor@example.org");

    private static readonly UnsubscribeLinks? Links = UnsubscribeLinks.From(
        "https://news.example.org/api",
        InstallationSettings.LinkKey
    );

    private readonly DigestSpec _spec = DefaultSubscription.From(product.Get<DigestOptions>()).Spec with { WatchLists = Lists() };

    /// <summary>In the child process: says its peak working set.</summary>
    public static async Task<int> RunAsync(Options options)
    {
        await MeasureAsync(options.Text("connection", ""), DigestPlan.Of(options), options.Text("installation", ""));
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(self.PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    /// <summary>The peak working set of a process of its own that makes digests of an installation, in bytes.</summary>
    public static async Task<long> PeakAsync(Laptop laptop, DigestPlan plan, string installation)
    {
        Report.Progress($"digests of {installation} for {plan.Recipients} recipients in a process of their own");
        string[] arguments = [Verb, "--connection", laptop.ConnectionString, "--installation", installation, .. plan.Arguments];
        return long.Parse(await Child.RunAsync(arguments), CultureInfo.InvariantCulture);
    }

    /// <summary>Makes digests of the installations in turn, so that all meet the same machine.</summary>
    public static async Task<List<Result>> MeasureAsync(string connection, DigestPlan plan, params string[] installations)
    {
        var requests = new RequestLog { Requests = [] };
        List<DigestRun> runs = [];
        foreach (var installation in installations)
        {
            var product = await Product.CreateAsync(connection, installation, null, null, requests);
            runs.Add(new DigestRun(product, requests, plan.Recipients));
        }

        List<Result[]> rounds = [];
        for (var round = -plan.Warmups; round < plan.Rounds; round++)
            rounds.Add([.. await RoundAsync(runs)]);
        return [.. runs.Select((_, i) => Middle([.. rounds.Skip(plan.Warmups).Select(round => round[i])]))];
    }

    private static async Task<List<Result>> RoundAsync(List<DigestRun> runs)
    {
        List<Result> results = [];
        foreach (var run in runs)
            results.Add(await run.DigestAsync() with { Bare = await run.BareAsync() });
        return results;
    }

    private static Result Middle(Result[] results) =>
        results[^1] with
        {
            Milliseconds = results.Select(result => result.Milliseconds).Median(),
            Bare = results.Select(result => result.Bare).Median(),
            Cpu = results.Select(result => result.Cpu).Median(),
            Allocated = results.Select(result => result.Allocated).Median(),
            PerRecipient = results.Select(result => result.PerRecipient).Median(),
        };

    private async Task<Result> DigestAsync()
    {
        GC.Collect();
        requests.Restart();
        var (cpu, allocated, clock) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(), Stopwatch.StartNew());
        var digest = await DigestBuilder.BuildAsync(product.Get<IDigestSource>(), _spec, DigestDay.Window);
        var rendered = DigestRenderer.Render(digest);
        var further = await MailAsync(new DigestMailing(digest, rendered, From, Links));
        var (time, used, bytes) = (clock.Elapsed, Environment.CpuUsage.TotalTime - cpu, GC.GetTotalAllocatedBytes() - allocated);
        requests.IsOpen = false;
        var html = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rendered.Html)));
        return new Result(
            time.TotalMilliseconds,
            0,
            used.TotalMilliseconds,
            bytes,
            further,
            [.. requests.Requests!],
            requests.BytesRead,
            digest.Counts.Articles,
            html
        );
    }

    // As a server would take them; what the first one allocates is the mailing's as much as its own.
    private async Task<double> MailAsync(DigestMailing mailing)
    {
        await mailing.To(Reader(0)).WriteToAsync(Stream.Null);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 1; i < recipients; i++)
            await mailing.To(Reader(i)).WriteToAsync(Stream.Null);
        return (GC.GetTotalAllocatedBytes(precise: true) - before) / Math.Max(1.0, recipients - 1);
    }

    private static MailboxAddress Reader(int i) => new(null, $"reader{i}@example.org");

    // Of three names each, so that most articles match some.
    private static IReadOnlyList<WatchList> Lists() =>
        [
            .. Roster
                .People.Concat(Roster.Organizations)
                .Concat(Roster.Places)
                .Chunk(3)
                .Take(WatchLists)
                .Select(
                    (names, i) =>
                        new WatchList
                        {
                            Id = $"list-{i}",
                            Name = $"List {i}",
                            Any = [.. names.Select(name => new EntityTerm(name, [], [])), new PhraseTerm("interest rate")],
                        }
                ),
        ];

    // The same queries for the same columns, as they come off the wire.
    private async Task<double> BareAsync()
    {
        GC.Collect();
        var (window, clock) = (DigestDay.Window, Stopwatch.StartNew());
        foreach (
            var (table, column, rows) in ((string, string, int?)[])
                [(UnstoredStore.Table, "HandledAt", null), (ArticleStore.Table, "StoredAt", ArticleStore.RowsPerPage)]
        )
        {
            for (var day = window.From.AddDays(-ArticleStore.MaxFilingLag); day <= window.To; day = day.AddDays(1))
            {
                var filter =
                    $"PartitionKey eq '{TableKeys.Day(DateOnly.FromDateTime(day.UtcDateTime))}' and {column} ge "
                    + $"datetime'{window.From:O}' and {column} lt datetime'{window.To:O}'";
                await foreach (var page in product.Account.Table(table).QueryAsync<TableEntity>(filter, rows).AsPages())
                    _ = page.Values.Count;
            }
        }

        return clock.Elapsed.TotalMilliseconds;
    }
}

using System.Diagnostics;
using System.Runtime;
using NewsMonitor.Benchmarks.Emulators;
using NewsMonitor.Core.Web;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Days;
using NewsMonitor.Core.Web.Keeping;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.Core.Web.Statistics;
using NewsMonitor.Core.Web.Stories;
using NewsMonitor.News.Text;

namespace NewsMonitor.Benchmarks.Pages;

/// <summary>Visits each kind of page several times, each time another one where there are several, as an admin would.</summary>
/// <param name="keeper">Makes days ahead.</param>
/// <param name="start">Starts a process that has nothing in memory and shows pages.</param>
/// <param name="archive">The stored articles.</param>
/// <param name="server">Answers for storage, and counts.</param>
/// <param name="rounds">Visits of each kind after the first.</param>
internal sealed class PageVisits(Product keeper, Func<Task<Product>> start, Archive archive, ArchiveServer server, int rounds)
{
    /// <summary>Today and the days before it whose pages are visited.</summary>
    public const int LatestDays = 6;

    private readonly Random _random = new(3);
    private readonly string[] _ids = [.. archive.Ids];
    private readonly string[] _texts = [.. archive.Texts.Take(200)];

    /// <summary>The kinds of pages, in the order in which they are shown.</summary>
    public static readonly IReadOnlyList<string> Kinds =
    [
        "/",
        "/day/…",
        "/day/…/print",
        "/search",
        "/search, best first",
        "/search.rss",
        "/api/search",
        "/article/…",
        "/story/…",
        "/entity/…",
        "/compare",
        "/watch",
        "/watch/…",
        "/watch/…/edit, tried",
        "/sources",
        "/ops",
    ];

    /// <summary>For each kind, the first visit to a process that has not been asked anything, and the middle of later ones.</summary>
    public async Task<IReadOnlyList<(Visit First, Visit Later)>> RunAsync()
    {
        List<(Visit, Visit)> all = [];
        foreach (var kind in Kinds)
        {
            Report.Progress(kind);
            await KeepAsync(kind);
            await using var product = await start();
            var first = await VisitAsync(product, kind);
            List<Visit> later = [];
            for (var round = 0; round < rounds; round++)
                later.Add(await VisitAsync(product, kind));
            all.Add((first, later.OrderBy(visit => visit.Processor).ElementAt(rounds / 2)));
        }

        return all;
    }

    // As the timer has just done. What is made again while a visitor sees the last one would count as the visit's.
    private async Task KeepAsync(string kind)
    {
        if (kind == "/")
            await keeper.Get<DayDigests>().RenewAsync(archive.Today, CancellationToken.None);
        else if (kind == "/story/…")
            await keeper.Get<StoryDays>().RenewAsync(archive.Today, CancellationToken.None);
        if (kind is "/story/…" or "/entity/…" or "/compare" or "/sources")
            await keeper.Get<LastDays>().RenewAsync(CancellationToken.None);
        await keeper.Get<Renewals>().WhenDoneAsync();
    }

    private async Task<Visit> VisitAsync(Product product, string kind)
    {
        var address = Address(kind);
        var cut = address.IndexOf('?', StringComparison.Ordinal);
        var (path, query) = cut < 0 ? (address, "") : (address[..cut], address[cut..]);
        var request = new WebRequest
        {
            Method = "GET",
            Path = path,
            Query = Fields.Parse(query),
            RawQuery = query,
            Body = Stream.Null,
            Principal = new Principal("Ada", Role.Admin, "session"),
        };
        // This process has all articles in memory. What they cost the garbage collector is not what the page costs.
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var (requests, rows, own) = (server.Requests, server.Rows, server.Own);
        var compiled = JitInfo.GetCompilationTime();
        var before = process.TotalProcessorTime;
        var reply = await product.Get<Website>().AnswerAsync(request, CancellationToken.None);
        process.Refresh();
        var used = process.TotalProcessorTime - before - (server.Own - own);
        return reply.Status == 200
            ? new Visit(used, server.Requests - requests, server.Rows - rows, reply.Content.Length)
            {
                Compiling = JitInfo.GetCompilationTime() - compiled,
            }
            : throw new InvalidOperationException($"{address} was answered with {reply.Status}");
    }

    private string Address(string kind)
    {
        var id = _ids[_random.Next(_ids.Length)];
        var names = archive.NamesOf(id);
        var day = archive.Today.AddDays(-_random.Next(1, LatestDays)).ToString("yyyy-MM-dd");
        var words = Uri.EscapeDataString(archive.News.Query(_random.Next(10), _texts));
        return kind switch
        {
            "/day/…" => $"/day/{day}",
            "/day/…/print" => $"/day/{day}/print",
            "/search" => $"/search?q={words}",
            "/search, best first" => $"/search?order=best&q={words}",
            "/search.rss" => $"/search.rss?q={words}",
            "/api/search" => $"/api/search?q={words}",
            "/article/…" => $"/article/{id}",
            // Readers come from a day's page.
            "/story/…" => $"/story/{_ids[_random.Next(_ids.Length / archive.Days)]}",
            "/entity/…" => $"/entity/{StableHash.Of(names[0].Key)}",
            "/compare" => "/compare?q=" + string.Join("&q=", names.Take(2).Select(name => Uri.EscapeDataString(name.Name))),
            "/watch/…" => $"/watch/{PagesBenchmark.WatchList}",
            "/watch/…/edit, tried" => $"/watch/{PagesBenchmark.WatchList}/edit?any={Uri.EscapeDataString(names[0].Name)}",
            _ => kind,
        };
    }
}

/// <summary>What a visit took.</summary>
/// <param name="Processor">Of this process, without what answering for storage took.</param>
/// <param name="Requests">To storage.</param>
/// <param name="Rows">Of articles, mentions and claims.</param>
/// <param name="Bytes">Of the page.</param>
internal sealed record Visit(TimeSpan Processor, long Requests, long Rows, long Bytes)
{
    /// <summary>How long the just-in-time compiler worked meanwhile, on all threads.</summary>
    public TimeSpan Compiling { get; init; }
}

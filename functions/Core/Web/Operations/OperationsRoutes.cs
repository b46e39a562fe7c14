using System.Reflection;
using System.Runtime.InteropServices;
using NewsMonitor.Core.Analysis;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Timers;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Days;
using NewsMonitor.Core.Web.Layout;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Web.Operations;

/// <summary><c>/ops</c>: what waits, what failed and why, what was sent, and which version runs.</summary>
internal sealed class OperationsRoutes(
    TickStore ticks,
    DeadLetters dead,
    SentDigests sent,
    Replay replay,
    AnalysisOptions analysis,
    ReaderZone zone,
    PageRenderer pages
) : IWebRoutes
{
    private const string Address = "/ops";
    private const string Retry = Address + "/retry";
    private const string Blob = "blob";
    private const int MaxName = 200;
    private const int MaxBlob = 1_024;
    private const int MostAtOnce = 100;
    private static readonly TimeSpan Shown = TimeSpan.FromDays(7);
    private static readonly IWords Words = RenderingWords.Default;

    public IReadOnlyList<Route> Routes => [Route.Get(Address, Role.Admin, ShowAsync), Route.Post(Retry, Role.Admin, RetryAsync)];

    private async Task<WebReply> ShowAsync(WebRequest request, CancellationToken cancellationToken)
    {
        var waiting = (await ticks.ReadAsync(cancellationToken)).Waiting;
        var letters = await dead.ReadAsync(cancellationToken);
        var view = new
        {
            Waiting = waiting?.Count is { } count ? Words.Number(count) : "?",
            Oldest = zone.Show(waiting?.Oldest),
            AsOf = zone.Show(waiting?.At),
            Dead = Words.Number(letters.Count),
            Letters = letters.Letters.Select(Item).ToList(),
            Sent = await sent.BetweenAsync(zone.Now - Shown, zone.Now, cancellationToken),
            Version = typeof(OperationsRoutes)
                .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
                .InformationalVersion,
            Runtime = RuntimeInformation.FrameworkDescription,
            analysis.Analyzer,
            Done = Number(request.Query["done"]),
            Failed = Number(request.Query["failed"]),
            Left = Number(request.Query["left"]),
            Interrupted = request.Query["interrupted"] == "1",
        };
        var page = new Page(Words.Pages.Operations, "operations.html.liquid", view) { Section = Address };
        return await pages.ReplyAsync(request, page, cancellationToken);
    }

    // One file if the form names it, and as many as a minute is enough for if it names none: people ask for the rest again. What
    // is no name of a file is not taken for none.
    private async Task<WebReply> RetryAsync(WebRequest request, CancellationToken cancellationToken)
    {
        if (request.Form[Blob] is { } blob)
        {
            if (blob.Length is 0 or > MaxBlob)
                return MessagePage.Reply(request, 400, Words.Pages.Errors.Incomplete);
            var one = await replay.RunBrieflyAsync(blob, cancellationToken);
            return Report(one is null ? [] : [one], "", isInterrupted: one is null);
        }

        var run = await replay.RunAsync(MostAtOnce, cancellationToken);
        return Report(run.Blobs, $"&left={run.Left}", run.IsInterrupted);
    }

    private static WebReply Report(IReadOnlyList<TriedBlob> tried, string left, bool isInterrupted)
    {
        var failed = tried.Count(one => one.Fault is not null);
        var note = isInterrupted ? "&interrupted=1" : "";
        return WebReply.See($"{Address}?done={tried.Count - failed}&failed={failed}{left}{note}");
    }

    private LetterItem Item(DeadLetter letter) =>
        new(
            letter.Blob,
            UntrustedText.Line(letter.Blob, MaxName),
            letter.Reason.Length > 0 ? letter.Reason : Words.Pages.NoReason,
            zone.Show(letter.At)
        );

    private static string Number(string? text) => int.TryParse(text, out var number) && number >= 0 ? Words.Number(number) : "";
}

/// <summary>A file that failed too often.</summary>
/// <param name="Blob">Its name, as the form sends it back.</param>
/// <param name="Name">Its name, as people read it.</param>
/// <param name="Reason">What went wrong last.</param>
/// <param name="At">When.</param>
internal sealed record LetterItem(string Blob, string Name, string Reason, Moment At);

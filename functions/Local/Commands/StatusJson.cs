using System.Text.Json;
using System.Text.Json.Nodes;
using NewsMonitor.Core.Health;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Timers;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;

namespace NewsMonitor.Local.Commands;

/// <summary>
/// <c>status --json</c>: what <c>/api/health</c> says, and how many files there are of each kind, for programs that watch an
/// installation.
/// </summary>
internal sealed class StatusJson(Screen screen)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <returns><see cref="ExitCode.Unhealthy"/> if the installation does not work.</returns>
    public async Task<int> RunAsync(Session session, CancellationToken cancellationToken)
    {
        var backlog = session.Get<Backlog>();

        // A look of its own, since the last one may be an hour old.
        await session.Get<TickStore>().RecordWaitingAsync(await backlog.LookAsync(cancellationToken), cancellationToken);
        var report = await session.Get<HealthCheck>().ReportAsync(cancellationToken);
        var answer = JsonNode.Parse(report.ToJson())!.AsObject();
        answer["articles"] = await ArticlesAsync(session.Get<ReceiptStore>(), backlog, cancellationToken);
        screen.Print(answer.ToJsonString(Indented));
        return report.IsHealthy ? ExitCode.Ok : ExitCode.Unhealthy;
    }

    private static async Task<JsonObject> ArticlesAsync(
        ReceiptStore receipts,
        Backlog backlog,
        CancellationToken cancellationToken
    )
    {
        Dictionary<SettledAs, int> counts = [];
        var embargoed = 0;
        await foreach (var settled in receipts.ReadSettledAsync(cancellationToken))
        {
            counts[settled.Outcome] = counts.GetValueOrDefault(settled.Outcome) + 1;
            if (settled.WaitsUntil is not null)
                embargoed++;
        }

        var givenUp = await backlog.ReadGivenUpAsync(cancellationToken).ToListAsync(cancellationToken);
        var lost = givenUp.Count(blob => blob.IsLost);
        return new JsonObject
        {
            ["stored"] = counts.GetValueOrDefault(SettledAs.Stored),
            ["duplicate"] = counts.GetValueOrDefault(SettledAs.Duplicate),
            ["rejected"] = counts.GetValueOrDefault(SettledAs.Rejected),
            ["embargoed"] = embargoed,
            ["unprocessed"] = await backlog.ReadAllAsync(cancellationToken).CountAsync(cancellationToken),
            ["poisoned"] = givenUp.Count - lost,
            ["lost"] = lost,
        };
    }
}

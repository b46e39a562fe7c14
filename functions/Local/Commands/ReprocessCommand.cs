using System.CommandLine;
using NewsMonitor.Core.Reprocessing;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;
using NewsMonitor.News.Digests.Schedules;

namespace NewsMonitor.Local.Commands;

/// <summary><c>reprocess</c>: reads and analyzes stored articles again.</summary>
internal sealed class ReprocessCommand(Screen screen)
{
    private const int ArticlesAtOnce = 500;

    private readonly Argument<DayRange?> _days = new(DayRangeText.Shape)
    {
        Description = "The UTC days that the articles were stored on, such as 2026-11-23..2026-11-29",
        CustomParser = result => DayRangeText.Parse(result, DayRangeText.Shape),
    };

    private readonly Option<string?> _after = new("--after")
    {
        Description = "Continue after this place, which an earlier run printed",
        HelpName = "PLACE",
    };

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Only say what it costs" };

    private readonly Option<bool> _yes = new("--yes", "-y")
    {
        Description = "Agree to the cost; required if a service bills the analysis",
    };

    public Command Create()
    {
        var command = new Command("reprocess", "Read and analyze stored articles again; nothing is sent")
        {
            _days,
            _after,
            _dryRun,
            _yes,
        };
        var common = new CommonOptions().AddTo(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, common.Read(parsed), cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, SessionOptions options, CancellationToken cancellationToken)
    {
        var (days, after) = (parsed.GetValue(_days)!, parsed.GetValue(_after));
        if (ReprocessScope.Fault(days, after) is { } fault)
        {
            screen.Fail(fault);
            return ExitCode.Usage;
        }

        await using var session = await Session.OpenAsync(options, screen, cancellationToken);
        var reprocess = session.Get<Reprocess>();
        var scope = ReprocessScope.Of(days, after);
        var cost = await reprocess.CostAsync(scope, cancellationToken);
        Say(cost, days);
        if (parsed.GetValue(_dryRun))
            return ExitCode.Ok;
        if (cost.TextRecords > 0 && !parsed.GetValue(_yes))
        {
            screen.Fail("Nothing was done. To agree to the cost, add --yes.");
            return ExitCode.Usage;
        }

        return await RunAsync(reprocess, scope, cost.Articles, cancellationToken);
    }

    private void Say(ReprocessCost cost, DayRange days) =>
        screen.Print(
            $"{Plural.Of(cost.Articles, "article")} of {days} to read and analyze again"
                + (cost.TextRecords > 0 ? $", for about {cost.TextRecords} text records" : "; nothing is billed")
        );

    private async Task<int> RunAsync(Reprocess reprocess, ReprocessScope scope, int articles, CancellationToken cancellationToken)
    {
        var (done, failed) = (0, 0);
        for (ReprocessScope? rest = scope; rest is not null; )
        {
            var run = await RunAsync(reprocess, rest, cancellationToken);
            foreach (var left in run.Articles.Where(article => article.Fault is not null))
            {
                failed++;
                screen.Fail($"{left.Origin} (article {left.ArticleId}): {left.Fault}");
            }

            done += run.Articles.Count;
            rest = run.Rest;
            if (rest is not null)
                screen.Say($"{done} of {Plural.Of(articles, "article")}. To continue from here: --after {rest.After}");
        }

        screen.Print($"{done - failed} reprocessed, {failed} left alone");
        return failed == 0 ? ExitCode.Ok : ExitCode.SomeFailed;
    }

    private async Task<ReprocessRun> RunAsync(Reprocess reprocess, ReprocessScope rest, CancellationToken cancellationToken)
    {
        try
        {
            return await reprocess.RunAsync(rest, ArticlesAtOnce, cancellationToken);
        }
        catch (Exception)
        {
            screen.Say($"Not finished. To continue: --after {rest.After}");
            throw;
        }
    }
}

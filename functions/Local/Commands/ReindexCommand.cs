using System.CommandLine;
using NewsMonitor.Core.Search;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Local.Commands;

/// <summary><c>reindex</c>: makes again what was made of stored articles.</summary>
internal sealed class ReindexCommand(Screen screen)
{
    private readonly Argument<DayRange?> _days = new(DayRangeText.Shape)
    {
        Description = "The UTC days that the articles were stored on; without them, all that search can reach",
        CustomParser = result => DayRangeText.Parse(result, DayRangeText.Shape),
        Arity = ArgumentArity.ZeroOrOne,
    };

    public Command Create()
    {
        var command = new Command("reindex", "Make the search index, statistics and kept pages again from what is stored")
        {
            _days,
        };
        var common = new CommonOptions().AddTo(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, common.Read(parsed), cancellationToken));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, SessionOptions options, CancellationToken cancellationToken)
    {
        await using var session = await Session.OpenAsync(options, screen, cancellationToken);
        var (days, articles) = (0, 0);
        var span = Span(parsed.GetValue(_days), session.Get<TimeProvider>());
        await foreach (var (day, count) in session.Get<Reindex>().RunAsync(span, cancellationToken))
        {
            screen.Say($"{day:yyyy-MM-dd}: {Plural.Of(count, "article")}");
            (days, articles) = (days + 1, articles + count);
        }

        screen.Print(
            $"{Plural.Of(articles, "article")} of {Plural.Of(days, "day")} {(articles == 1 ? "is" : "are")} in the index"
        );
        return ExitCode.Ok;
    }

    private static DaySpan Span(DayRange? days, TimeProvider time)
    {
        if (days is not null)
            return new DaySpan(days.First.ToDateOnly(), days.Last.ToDateOnly());
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return new DaySpan(today.AddDays(1 - SearchRequest.MaxDays), today.AddDays(1));
    }
}

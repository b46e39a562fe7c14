using System.CommandLine;
using System.Globalization;
using NewsMonitor.Core.Archive;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;
using NewsMonitor.News.Entities;

namespace NewsMonitor.Local.Commands;

/// <summary><c>names</c>: what readers decide about names; digests apply it from the next one on.</summary>
internal sealed class NamesCommand(Screen screen)
{
    private readonly Argument<string> _name = new("NAME") { Description = "A name as a digest shows it" };

    private readonly Argument<string> _into = new("OTHER") { Description = "The name that it is another name for" };

    private readonly Argument<string> _never = new("OTHER") { Description = "The name that it is never another name for" };

    private readonly Argument<int> _id = new("ID")
    {
        Description = "The number that names list shows",
        CustomParser = result => TypedValues.Number(result, "ID", 1, int.MaxValue),
    };

    private readonly Option<bool> _all = new("--all") { Description = "Also list decisions that were undone" };

    private readonly Option<string> _by = new("--by")
    {
        Description = "Who decides; without it, the user of this machine",
        DefaultValueFactory = _ => Environment.UserName,
        HelpName = "WHO",
    };

    private readonly SessionVerbs _verbs = new(screen);

    public Command Create() =>
        new("names", "Decide which names are the same, which never are, and which are not names")
        {
            _verbs.First("merge", "Count NAME as OTHER, and show it so", MergeAsync, _name, _into, _by),
            _verbs.First("split", "Never count NAME as OTHER", SplitAsync, _name, _never, _by),
            _verbs.First("hide", "Leave out what is not a name", HideAsync, _name, _by),
            _verbs.Verb("list", "List what was decided, by whom, and when", ListAsync, _all),
            _verbs.Verb("undo", "Undo a decision", UndoAsync, _id, _by),
        };

    private Task<int> MergeAsync(Session session, ParseResult parsed, CancellationToken cancellationToken) =>
        DecideAsync(session, NameDecisionKind.Merge, parsed.GetRequiredValue(_into), parsed, cancellationToken);

    private Task<int> SplitAsync(Session session, ParseResult parsed, CancellationToken cancellationToken) =>
        DecideAsync(session, NameDecisionKind.Split, parsed.GetRequiredValue(_never), parsed, cancellationToken);

    private Task<int> HideAsync(Session session, ParseResult parsed, CancellationToken cancellationToken) =>
        DecideAsync(session, NameDecisionKind.Hide, null, parsed, cancellationToken);

    private async Task<int> DecideAsync(
        Session session,
        NameDecisionKind kind,
        string? other,
        ParseResult parsed,
        CancellationToken cancellationToken
    )
    {
        var (name, by) = (parsed.GetRequiredValue(_name), parsed.GetRequiredValue(_by));
        var names = new[] { name, other }.OfType<string>();
        var missing = await session.Get<RecentNames>().MissingAsync(names, cancellationToken);
        var decided = await session.Get<NameDecisionStore>().DecideAsync(kind, name, other, by, cancellationToken);
        screen.Print(Line(decided));
        foreach (var unseen in missing)
            screen.Say(
                $"No article of the last {RecentNames.Days} days has the name “{unseen}”; the decision applies if one comes. "
                    + $"If it is a typing error: newsmonitor names undo {decided.Id}"
            );
        return ExitCode.Ok;
    }

    private async Task<int> UndoAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var (id, by) = (parsed.GetRequiredValue(_id), parsed.GetRequiredValue(_by));
        screen.Print(Line(await session.Get<NameDecisionStore>().UndoAsync(id, by, cancellationToken)));
        return ExitCode.Ok;
    }

    private async Task<int> ListAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var all = (await session.Get<NameDecisionStore>().LoadAsync(cancellationToken)).All;
        foreach (var decision in all.Where(decision => decision.Stands || parsed.GetValue(_all)))
            screen.Print(Line(decision));
        if (!all.Any(decision => decision.Stands))
            screen.Say("No decisions about names apply.");
        return ExitCode.Ok;
    }

    private static string Line(NameDecision decision)
    {
        var undone = decision.UndoneAt is { } at ? $"; undone by {decision.UndoneBy} on {Time(at)}" : "";
        return $"{decision.Id}  {decision}  (by {decision.By} on {Time(decision.At)}{undone})";
    }

    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}

using System.CommandLine;
using System.Globalization;
using NewsMonitor.Core.Archive;
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

    public Command Create() =>
        new("names", "Decide which names are the same, which never are, and which are not names")
        {
            Verb("merge", "Count NAME as OTHER, and show it so", MergeAsync, _name, _into, _by),
            Verb("split", "Never count NAME as OTHER", SplitAsync, _name, _never, _by),
            Verb("hide", "Leave out what is not a name", HideAsync, _name, _by),
            Verb("list", "List what was decided, by whom, and when", ListAsync, _all),
            Verb("undo", "Undo a decision", UndoAsync, _id, _by),
        };

    private Command Verb(
        string name,
        string description,
        Func<NameDecisionStore, ParseResult, CancellationToken, Task> run,
        params Symbol[] symbols
    ) => SessionVerb.Create(screen, name, description, run, symbols);

    private Task MergeAsync(NameDecisionStore names, ParseResult parsed, CancellationToken cancellationToken) =>
        DecideAsync(names, NameDecisionKind.Merge, parsed.GetRequiredValue(_into), parsed, cancellationToken);

    private Task SplitAsync(NameDecisionStore names, ParseResult parsed, CancellationToken cancellationToken) =>
        DecideAsync(names, NameDecisionKind.Split, parsed.GetRequiredValue(_never), parsed, cancellationToken);

    private Task HideAsync(NameDecisionStore names, ParseResult parsed, CancellationToken cancellationToken) =>
        DecideAsync(names, NameDecisionKind.Hide, null, parsed, cancellationToken);

    private async Task DecideAsync(
        NameDecisionStore names,
        NameDecisionKind kind,
        string? other,
        ParseResult parsed,
        CancellationToken cancellationToken
    )
    {
        var (name, by) = (parsed.GetRequiredValue(_name), parsed.GetRequiredValue(_by));
        screen.Print(Line(await names.DecideAsync(kind, name, other, by, cancellationToken)));
    }

    private async Task UndoAsync(NameDecisionStore names, ParseResult parsed, CancellationToken cancellationToken) =>
        screen.Print(Line(await names.UndoAsync(parsed.GetRequiredValue(_id), parsed.GetRequiredValue(_by), cancellationToken)));

    private async Task ListAsync(NameDecisionStore names, ParseResult parsed, CancellationToken cancellationToken)
    {
        var all = (await names.LoadAsync(cancellationToken)).All;
        foreach (var decision in all.Where(decision => decision.Stands || parsed.GetValue(_all)))
            screen.Print(Line(decision));
        if (!all.Any(decision => decision.Stands))
            screen.Say("No decisions about names apply.");
    }

    private static string Line(NameDecision decision)
    {
        var undone = decision.UndoneAt is { } at ? $"; undone by {decision.UndoneBy} on {Time(at)}" : "";
        return $"{decision.Id}  {decision}  (by {decision.By} on {Time(decision.At)}{undone})";
    }

    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}

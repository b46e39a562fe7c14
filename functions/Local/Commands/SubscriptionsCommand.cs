using System.CommandLine;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;
using NodaTime;

namespace NewsMonitor.Local.Commands;

/// <summary><c>subscriptions</c>: the file that says what is reported to whom, and when.</summary>
internal sealed class SubscriptionsCommand(Screen screen)
{
    private const string Name = "subscriptions";

    /// <summary>What the command was called before; it still works, and help does not show it.</summary>
    private const string FormerName = "digests";

    private readonly Argument<FileInfo> _file = new("FILE")
    {
        Description = "A subscriptions file; docs/digests.schema.json describes it",
        CustomParser = TypedValues.File,
    };

    public Command Create() => Create(Name);

    /// <summary>The same command under its former name.</summary>
    public Command CreateFormer()
    {
        var command = Create(FormerName);
        command.Hidden = true;
        return command;
    }

    private Command Create(string name) =>
        new(name, "Check, list or replace the subscriptions: what is reported to whom, and when") { Check(), List(), Use() };

    private Command Check()
    {
        var command = new Command("check", "List every mistake in a subscriptions file with its line; nothing is started")
        {
            _file,
        };
        command.SetAction((parsed, cancellationToken) => CheckAsync(parsed.GetValue(_file)!, cancellationToken));
        return command;
    }

    private Command List()
    {
        var command = new Command("list", "List the digests and alerts, and when each is due next");
        var common = new CommonOptions().AddTo(command);
        command.SetAction((parsed, cancellationToken) => ListAsync(common.Read(parsed), cancellationToken));
        return command;
    }

    private Command Use()
    {
        var command = new Command("use", "Check a subscriptions file and upload it; it takes effect at once") { _file };
        var common = new CommonOptions(begins: true).AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) => UseAsync(parsed.GetValue(_file)!, common.Read(parsed), cancellationToken)
        );
        return command;
    }

    private async Task<int> CheckAsync(FileInfo file, CancellationToken cancellationToken)
    {
        var read = await new SubscriptionsInput(screen).ReadAsync(file, cancellationToken);
        if (read.Set is not { } set)
            return read.Exit;
        screen.Print($"{file}: no mistakes; digests: {set.Digests.Count}, alerts: {set.Alerts.Count}");
        return ExitCode.Ok;
    }

    private async Task<int> ListAsync(SessionOptions options, CancellationToken cancellationToken)
    {
        await using var session = await Session.OpenAsync(options, screen, cancellationToken);
        var store = session.Get<SubscriptionStore>();
        var text = await store.OpenAsync(cancellationToken);
        var set = store.Parse(text);
        screen.Say(text is null ? $"From the settings; there is no {store.Place}" : $"From {store.Place}");
        var now = Instant.FromDateTimeOffset(session.Get<TimeProvider>().GetUtcNow());
        foreach (var subscription in set.All)
            screen.Print(Line(subscription, now));
        return ExitCode.Ok;
    }

    private async Task<int> UseAsync(FileInfo file, SessionOptions options, CancellationToken cancellationToken)
    {
        var read = await new SubscriptionsInput(screen, options.Settings).ReadAsync(file, cancellationToken);
        if (read.Set is null)
            return read.Exit;
        await using var session = await Session.OpenAsync(options, screen, cancellationToken);
        var store = session.Get<SubscriptionStore>();
        var set = await store.SaveAsync(read.Json, cancellationToken);
        screen.Print($"digests: {set.Digests.Count}, alerts: {set.Alerts.Count}, in {store.Place}");
        return ExitCode.Ok;
    }

    private static string Line(Subscription subscription, Instant now)
    {
        var lists = subscription.Spec.WatchLists.Select(list => list.Name).DefaultIfEmpty("everything");
        var due = subscription.Schedule.NextDue(now).InZone(subscription.Schedule.Zone);
        var what = subscription.IsAlert ? "alert" : "digest";
        return $"{what, -6}  {subscription.Id, -16}  {Plural.Of(subscription.Recipients.Count, "recipient"), 15}  "
            + $"next {due:uuuu-MM-dd HH:mm} {due.Zone.Id}  {string.Join(", ", lists)}";
    }
}

using System.CommandLine;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;
using NodaTime;

namespace NewsMonitor.Local.Commands;

/// <summary><c>digests</c>: the file that says who is told what, and when.</summary>
internal sealed class DigestsCommand(Screen screen)
{
    private readonly Argument<FileInfo> _file = new("FILE")
    {
        Description = "Subscriptions, as docs/digests.schema.json describes them",
    };

    public Command Create() =>
        new("digests", "Check, list or replace the subscriptions: who is told what, and when") { Check(), List(), Use() };

    private Command Check()
    {
        var command = new Command("check", "Name every mistake in a subscriptions file, with its line; nothing is started")
        {
            _file,
        };
        command.SetAction((parsed, cancellationToken) => CheckAsync(parsed.GetValue(_file)!, cancellationToken));
        return command;
    }

    private Command List()
    {
        var command = new Command("list", "Show the digests and alerts there are, and when each is due next");
        var common = new CommonOptions().AddTo(command);
        command.SetAction((parsed, cancellationToken) => ListAsync(common.Read(parsed), cancellationToken));
        return command;
    }

    private Command Use()
    {
        var command = new Command(
            "use",
            "Check a subscriptions file and put it in the settings' container, where it counts at once"
        )
        {
            _file,
        };
        var common = new CommonOptions().AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) => UseAsync(parsed.GetValue(_file)!, common.Read(parsed), cancellationToken)
        );
        return command;
    }

    private async Task<int> CheckAsync(FileInfo file, CancellationToken cancellationToken)
    {
        if (await ReadAsync(file, cancellationToken) is not { } json)
            return ExitCode.Usage;
        List<SubscriptionFault> faults = [];
        if (SubscriptionsFile.Parse(json, faults) is not { } set)
            return Fail(file, faults);
        screen.Print($"{file}: nothing wrong; digests: {set.Digests.Count}, alerts: {set.Alerts.Count}");
        return ExitCode.Ok;
    }

    private async Task<int> ListAsync(SessionOptions options, CancellationToken cancellationToken)
    {
        await using var session = await Session.OpenAsync(options, screen, cancellationToken);
        var store = session.Get<SubscriptionStore>();
        var set = await store.LoadAsync(cancellationToken);
        screen.Say($"From {store.Place}");
        var now = Instant.FromDateTimeOffset(session.Get<TimeProvider>().GetUtcNow());
        foreach (var definition in set.All)
            screen.Print(Line(definition, now));
        return ExitCode.Ok;
    }

    private async Task<int> UseAsync(FileInfo file, SessionOptions options, CancellationToken cancellationToken)
    {
        if (await ReadAsync(file, cancellationToken) is not { } json)
            return ExitCode.Usage;
        List<SubscriptionFault> faults = [];
        if (SubscriptionsFile.Parse(json, faults) is null)
            return Fail(file, faults);
        await using var session = await Session.OpenAsync(options, screen, cancellationToken);
        var store = session.Get<SubscriptionStore>();
        var set = await store.SaveAsync(json, cancellationToken);
        screen.Print($"digests: {set.Digests.Count}, alerts: {set.Alerts.Count}, in {store.Place}");
        return ExitCode.Ok;
    }

    private static string Line(DigestDefinition definition, Instant now)
    {
        var lists =
            definition.WatchLists.Count == 0 ? "everything" : string.Join(", ", definition.WatchLists.Select(list => list.Name));
        var due = definition.Schedule.NextDue(now).InZone(definition.Schedule.Zone);
        var what = definition.IsAlert ? "alert" : "digest";
        return $"{what, -6}  {definition.Id, -16}  {definition.Recipients.Mailboxes.Count, 4} recipients  next {due:uuuu-MM-dd HH:mm} {due.Zone.Id}  {lists}";
    }

    private async Task<string?> ReadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(file.FullName, cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            screen.Fail($"{file}: {fault.Message}");
            return null;
        }
    }

    private int Fail(FileInfo file, List<SubscriptionFault> faults)
    {
        foreach (var fault in faults)
            screen.Fail($"{file}: {fault}");
        return ExitCode.SomeFailed;
    }
}

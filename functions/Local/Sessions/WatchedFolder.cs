using Azure;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Local.Terminal;

namespace NewsMonitor.Local.Sessions;

/// <summary>Drops the files of a folder into the inbox once they stop changing, and again when they change.</summary>
internal sealed class WatchedFolder(string folder, Session session, Screen screen)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private readonly InboxStore _inbox = session.Get<InboxStore>();
    private readonly TimeProvider _time = session.Get<TimeProvider>();
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);
    private Dictionary<string, (DateTime, long)> _last = [];
    private Dictionary<string, (DateTime, long)> _dropped = [];

    /// <summary>Polls the folder, since file system events are unreliable on network shares.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await LookAsync(cancellationToken);
                await Task.Delay(Pause, _time, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested) { }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        Dictionary<string, (DateTime, long)> now = [];
        Dictionary<string, (DateTime, long)> dropped = [];
        foreach (var (path, name) in DropPlan.Of([folder], Skip))
        {
            if (State(path) is not { } state)
                continue;
            now[path] = state;
            if (
                _dropped.GetValueOrDefault(path) == state
                || (IsAtRest(path, state) && await TryDropAsync(path, name, cancellationToken))
            )
                dropped[path] = state;
        }

        (_last, _dropped) = (now, dropped);
    }

    // A file that is being written changes between two polls.
    private bool IsAtRest(string path, (DateTime, long) state) => _last.TryGetValue(path, out var before) && before == state;

    private static (DateTime, long)? State(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : null;
    }

    private async Task<bool> TryDropAsync(string path, string name, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = File.OpenRead(path);
            await _inbox.DropAsync(name, content, cancellationToken);
            return true;
        }
        catch (Exception fault)
            when (fault is IOException or UnauthorizedAccessException or RequestFailedException or AggregateException)
        {
            Skip(path, $"{fault.Message.Split('\n', 2)[0]}; will try again");
            return false;
        }
    }

    private void Skip(string path, string why)
    {
        if (_reported.Add(path))
            screen.Say($"skipped {path}: {why}");
    }
}

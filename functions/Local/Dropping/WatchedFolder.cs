using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Storage;
using NewsMonitor.Local.Terminal;

namespace NewsMonitor.Local.Dropping;

/// <summary>Drops the files of a folder into the inbox once they stop changing, and again when they change.</summary>
/// <param name="folder">The folder.</param>
/// <param name="inbox">Where they go.</param>
/// <param name="data">The folder with the emulators' data; null for a real account.</param>
/// <param name="time">How long it waits between two looks.</param>
/// <param name="screen">Where it says what it cannot drop.</param>
internal sealed class WatchedFolder(string folder, InboxStore inbox, string? data, TimeProvider time, Screen screen)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);
    private Dictionary<string, FileState> _last = [];
    private IReadOnlyDictionary<string, FileState>? _dropped;

    /// <summary>
    /// Polls the folder, since file system events are unreliable on network shares. Only a canceled token ends it.
    /// </summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await TryLookAsync(cancellationToken);
                await Task.Delay(Pause, time, cancellationToken);
            }
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // The storage client throws a cancellation together with the faults before it.
        }
    }

    // The folder may be away for a while, or change while it is read.
    private async Task TryLookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await LookAsync(cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            Skip(folder, $"{fault.FirstLine()}; will try again");
        }
    }

    /// <summary>Looks once: drops what has not changed since the last look and was not dropped before.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        // What an earlier run dropped is known from the inbox itself, which cannot remember a file that it does not have.
        _dropped ??= await inbox.FilesAsync(cancellationToken);
        Dictionary<string, FileState> now = [];
        Dictionary<string, FileState> dropped = [];
        var drop = new FileDrop(inbox, data, (path, why) => Skip(path, $"{why}; will try again"));
        foreach (var (path, name) in DropPlan.Of([folder], Skip))
        {
            if (State(path) is not { } state)
                continue;
            now[name] = state;
            if (IsIn(_dropped, name, state) || (IsIn(_last, name, state) && await drop.TryAsync(path, name, cancellationToken)))
                dropped[name] = state;
        }

        (_last, _dropped) = (now, dropped);
    }

    // A file that is being written changes between two polls.
    private static bool IsIn(IReadOnlyDictionary<string, FileState> known, string name, FileState state) =>
        known.TryGetValue(name, out var before) && before == state;

    private static FileState? State(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? new FileState(file.LastWriteTimeUtc, file.Length) : null;
    }

    private void Skip(string path, string why)
    {
        if (_reported.Add(path))
            screen.Say($"skipped {path}: {why}");
    }
}

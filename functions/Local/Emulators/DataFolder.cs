using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsMonitor.Local.Emulators;

/// <summary>
/// The folder with the emulators' data. One process at a time runs emulators on it; other processes on this machine find their
/// addresses in <c>running.json</c>.
/// </summary>
/// <param name="path">Where it is, or will be.</param>
/// <param name="startsEmpty">Whether emulators start without what is in it.</param>
internal sealed class DataFolder(string path, bool startsEmpty = false)
{
    private const string Lock = "lock";
    private const string HolderName = "holder";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    // Most commands take less time than this.
    private static readonly TimeSpan Silence = 5 * Pause;

    /// <summary>The default folder: the nearest one that has been used, here or above; without one, the one here.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="from">The current folder.</param>
    public static string Nearest(string name, string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            var path = System.IO.Path.Combine(folder.FullName, name);
            if (new DataFolder(path).IsUsed)
                return folder.FullName == from ? name : path;
        }

        return name;
    }

    /// <summary>Whether emulators have ever run on it.</summary>
    public bool IsUsed => File.Exists(System.IO.Path.Combine(Path, Lock));

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public string Storage => System.IO.Path.Combine(Path, "storage");

    public string Mail => System.IO.Path.Combine(Path, "mail");

    /// <summary>Copies of the search index.</summary>
    public string Index => System.IO.Path.Combine(Path, "index");

    private string HolderFile => System.IO.Path.Combine(Path, HolderName);

    private string RunningFile => System.IO.Path.Combine(Path, "running.json");

    /// <summary>Locks the folder for this process, or finds the emulators of another process.</summary>
    /// <param name="mayJoin">Whether running emulators of another process may be used.</param>
    /// <param name="report">Called with a message if it has to wait.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The lock on the folder, or the running emulators.</returns>
    /// <exception cref="EmulatorException">
    /// Another process keeps the folder locked, or the folder cannot be written to.
    /// </exception>
    public async Task<(IDisposable? Hold, RunningEmulators? Running)> EnterAsync(
        bool mayJoin,
        Action<string> report,
        CancellationToken cancellationToken
    )
    {
        for (var waited = TimeSpan.Zero; waited < Patience; waited += Pause)
        {
            if (TryHold() is { } hold)
                return (hold, null);
            if (mayJoin && await ReadAsync(cancellationToken) is { } running)
                return (null, running);
            if (waited == Silence)
                report($"{Path} is in use by {Holder()}; waiting up to {Patience.TotalSeconds:0} seconds for it …");
            await Task.Delay(Pause, cancellationToken);
        }

        throw new EmulatorException($"{Path} is in use by {Holder()}: stop that command, or choose another folder with --data");
    }

    /// <summary>
    /// Removes what is in the folder, if emulators start without it; only while it is locked, and when no emulator saves to it.
    /// </summary>
    public void Prepare()
    {
        if (!startsEmpty)
            return;
        foreach (var entry in new DirectoryInfo(Path).GetFileSystemInfos().Where(entry => entry.Name is not (Lock or HolderName)))
        {
            if (entry is DirectoryInfo { LinkTarget: null } folder)
                folder.Delete(recursive: true);
            else
                entry.Delete();
        }
    }

    public async Task AnnounceAsync(RunningEmulators running, CancellationToken cancellationToken)
    {
        var staged = RunningFile + ".new";
        await File.WriteAllBytesAsync(
            staged,
            JsonSerializer.SerializeToUtf8Bytes(running, RunningJson.Default.RunningEmulators),
            cancellationToken
        );
        File.Move(staged, RunningFile, overwrite: true);
    }

    public void Withdraw() => File.Delete(RunningFile);

    private FileStream? TryHold()
    {
        try
        {
            Directory.CreateDirectory(Path);
            var hold = new FileStream(
                System.IO.Path.Combine(Path, Lock),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );

            // The process that wrote it no longer runs.
            Withdraw();
            File.WriteAllText(HolderFile, $"{Environment.ProcessId}");
            return hold;
        }
        catch (IOException fault) when (IsLocked(fault))
        {
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new EmulatorException(
                $"{Path} cannot hold the emulators' data ({fault.Message.TrimEnd('.')}): make it writable, or choose another "
                    + "folder with --data"
            );
        }
    }

    // ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION on Windows, EWOULDBLOCK on Linux and on macOS.
    private static bool IsLocked(IOException fault) =>
        OperatingSystem.IsWindows() ? (fault.HResult & 0xFFFF) is 32 or 33
        : OperatingSystem.IsMacOS() ? fault.HResult == 35
        : fault.HResult == 11;

    private string Holder()
    {
        try
        {
            return $"another newsmonitor command (process {File.ReadAllText(HolderFile)})";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return "another newsmonitor command";
        }
    }

    private async Task<RunningEmulators?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return JsonSerializer.Deserialize(
                await File.ReadAllBytesAsync(RunningFile, cancellationToken),
                RunningJson.Default.RunningEmulators
            );
        }
        catch (Exception fault) when (fault is IOException or JsonException)
        {
            return null;
        }
    }
}

/// <summary>The addresses of running emulators.</summary>
/// <param name="ConnectionString">The storage account.</param>
/// <param name="SmtpPort">The port of the mail server.</param>
/// <param name="MailPage">Where mail can be read in a browser.</param>
internal sealed record RunningEmulators(string ConnectionString, int SmtpPort, Uri MailPage);

[JsonSerializable(typeof(RunningEmulators))]
internal sealed partial class RunningJson : JsonSerializerContext;

using Microsoft.Extensions.Configuration;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Local.Emulators;

/// <summary>The emulators of a session: its own, which stop with it, or those of another running command.</summary>
internal sealed class EmulatorHost : IAsyncDisposable
{
    private const string MailHost = "NewsMonitor:Email:Host";
    private const string IndexFolder = "NewsMonitor:Search:Folder";
    private readonly DataFolder _folder;
    private readonly IDisposable? _hold;
    private readonly Azurite? _azurite;
    private readonly MailDev? _mailDev;

    private EmulatorHost(DataFolder folder, RunningEmulators running, IDisposable? hold, Azurite? azurite, MailDev? mailDev)
    {
        (_folder, _hold, _azurite, _mailDev) = (folder, hold, azurite, mailDev);
        Running = running;
    }

    public RunningEmulators Running { get; }

    /// <summary>The folder with their data.</summary>
    public string Data => _folder.Path;

    /// <summary>Whether another command runs them.</summary>
    public bool IsJoined => _hold is null;

    /// <summary>The settings that use these emulators.</summary>
    /// <param name="chosen">
    /// The installation's settings: an SMTP server on another machine and a folder for the index stay. Without one, copies of the
    /// index are with the data that they are made from, and go with it.
    /// </param>
    public Dictionary<string, string?> Settings(IConfiguration chosen)
    {
        Dictionary<string, string?> settings = new() { [StorageAccount.Setting] = Running.ConnectionString };
        if (chosen[MailHost] is null or "" or "localhost" or "127.0.0.1")
        {
            settings[MailHost] = "127.0.0.1";
            settings["NewsMonitor:Email:Port"] = $"{Running.SmtpPort}";
        }

        if (string.IsNullOrEmpty(chosen[IndexFolder]))
            settings[IndexFolder] = _folder.Index;
        return settings;
    }

    /// <summary>Starts emulators on a folder, or finds those that run.</summary>
    /// <param name="folder">Where their data is.</param>
    /// <param name="mayJoin">Whether those of another command may be used.</param>
    /// <param name="ports">
    /// The ports of Azurite. One that already runs there is used. Null for free ports, private to the folder.
    /// </param>
    /// <param name="report">Called with what takes time, and with what is used.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="EmulatorException">They cannot be started.</exception>
    public static async Task<EmulatorHost> StartAsync(
        DataFolder folder,
        bool mayJoin,
        StoragePorts? ports,
        Action<string> report,
        CancellationToken cancellationToken
    )
    {
        var (hold, running) = await folder.EnterAsync(mayJoin, report, cancellationToken);
        if (running is not null)
            return new EmulatorHost(folder, running, null, null, null);

        Azurite? azurite = null;
        MailDev? mailDev = null;
        try
        {
            var packages = await EmulatorPackages.InstallAsync(report, cancellationToken);
            // One whose command was killed still answers while it saves its data.
            await Azurite.UntilGoneAsync(folder.Storage, cancellationToken);
            folder.Prepare();
            if (ports is not null && await ports.HasAzuriteAsync(cancellationToken))
                report($"Using the storage emulator that runs on the ports {ports}; its data is not in {folder.Path}");
            else
                azurite = await Azurite.StartAsync(packages, folder.Storage, ports?.All, cancellationToken);
            mailDev = await MailDev.StartAsync(packages, folder.Mail, cancellationToken);
            var connection = azurite?.ConnectionString ?? Azurite.ConnectionTo(ports!.All);
            running = new RunningEmulators(connection, mailDev.SmtpPort, mailDev.Page);
            await folder.AnnounceAsync(running, cancellationToken);
            return new EmulatorHost(folder, running, hold, azurite, mailDev);
        }
        catch
        {
            await StopAsync(azurite, mailDev, hold);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_hold is null)
            return;
        _folder.Withdraw();
        await StopAsync(_azurite, _mailDev, _hold);
    }

    private static async Task StopAsync(Azurite? azurite, MailDev? mailDev, IDisposable? hold)
    {
        await Task.WhenAll(
            azurite?.DisposeAsync().AsTask() ?? Task.CompletedTask,
            mailDev?.DisposeAsync().AsTask() ?? Task.CompletedTask
        );
        hold?.Dispose();
    }
}

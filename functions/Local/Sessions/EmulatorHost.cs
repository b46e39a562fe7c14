using NewsMonitor.Core.Storage;
using NewsMonitor.Local.Emulators;

namespace NewsMonitor.Local.Sessions;

/// <summary>The emulators of a session: its own, which stop with it, or those of another running command.</summary>
internal sealed class EmulatorHost : IAsyncDisposable
{
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

    /// <summary>The settings that use these emulators.</summary>
    /// <param name="mailHost">The SMTP server in the settings; a server on another machine is kept.</param>
    public Dictionary<string, string?> Settings(string? mailHost)
    {
        Dictionary<string, string?> settings = new() { [StorageAccount.Setting] = Running.ConnectionString };
        if (mailHost is null or "" or "localhost" or "127.0.0.1")
        {
            settings["NewsMonitor:Email:Host"] = "127.0.0.1";
            settings["NewsMonitor:Email:Port"] = $"{Running.SmtpPort}";
        }

        return settings;
    }

    public static async Task<EmulatorHost> StartAsync(
        DataFolder folder,
        bool mayJoin,
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
            azurite = await Azurite.StartAsync(packages, folder.Storage, null, cancellationToken);
            mailDev = await MailDev.StartAsync(packages, folder.Mail, cancellationToken);
            running = new RunningEmulators(azurite.ConnectionString, mailDev.SmtpPort, mailDev.Page);
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

using System.Text.Json;
using Microsoft.Extensions.Configuration;
using NewsMonitor.Core;
using NewsMonitor.Core.Storage;
using NewsMonitor.Local.Emulators;

namespace NewsMonitor.Testing;

/// <summary>
/// What a laptop has: one Azurite and one MailDev for the whole test run, as the product's own command starts them.
/// </summary>
public sealed class LaptopFixture : IAsyncLifetime
{
    private readonly DirectoryInfo _mail = Directory.CreateTempSubdirectory("newsmonitor-mail-");
    private readonly DirectoryInfo _index = Directory.CreateTempSubdirectory("newsmonitor-index-");
    private Azurite? _azurite;
    private MailDev? _mailDev;
    private int _accounts;

    internal EmulatorPackages Packages { get; private set; } = null!;

    public string ConnectionString => _azurite!.ConnectionString;

    public int SmtpPort => _mailDev!.SmtpPort;

    /// <summary>Where MailDev answers; its <c>api/email</c> path lists what arrived.</summary>
    public Uri MailPage => _mailDev!.Page;

    /// <summary>How many mails to this address have arrived.</summary>
    public async Task<int> CountMailsAsync(string recipient, CancellationToken cancellationToken)
    {
        using var browser = new HttpClient();
        using var mails = JsonDocument.Parse(await browser.GetStringAsync(new Uri(MailPage, "api/email"), cancellationToken));
        return mails
            .RootElement.EnumerateArray()
            .Count(mail => mail.GetRawText().Contains($"\"{recipient}\"", StringComparison.Ordinal));
    }

    public async ValueTask InitializeAsync()
    {
        Packages = await EmulatorPackages.InstallAsync(_ => { }, CancellationToken.None);
        _azurite = await Azurite.StartAsync(Packages, folder: null, ports: null, CancellationToken.None);
        _mailDev = await MailDev.StartAsync(Packages, _mail.FullName, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null)
            await _azurite.DisposeAsync();
        if (_mailDev is not null)
            await _mailDev.DisposeAsync();
        _mail.Delete(recursive: true);
        _index.Delete(recursive: true);
    }

    /// <summary>Settings of an installation nobody else uses: its own containers and tables in the shared account.</summary>
    public Dictionary<string, string?> NewInstallation()
    {
        var name = $"t{Interlocked.Increment(ref _accounts)}";
        var settings = InstallationSettings.Of(ConnectionString, name);
        settings["NewsMonitor:Search:Folder"] = Path.Combine(_index.FullName, name);
        settings["NewsMonitor:Email:Port"] = $"{SmtpPort}";
        return settings;
    }

    /// <summary>The storage account of such an installation.</summary>
    /// <param name="clients">Client options with policies of the test's own.</param>
    public StorageAccount NewAccount(StorageClientOptions? clients = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(NewInstallation()).Build();
        var names = configuration.GetSection($"{NewsMonitorOptions.Section}:Storage").Get<StorageOptions>()!;
        return new StorageAccount(configuration, names, clients ?? new StorageClientOptions());
    }
}

using System.Text.Json;
using Microsoft.Extensions.Configuration;
using NewsMonitor.Core;
using NewsMonitor.Core.Storage;
using NewsMonitor.Local.Emulators;

namespace NewsMonitor.Testing;

/// <summary>
/// What a laptop has, for the whole test run: MailDev and Azurite, as the product's own command starts them. There are several
/// of the latter, since one handles a single request at a time; more than two for each processor only take longer to start.
/// </summary>
public sealed class LaptopFixture : IAsyncLifetime
{
    private static readonly int AzuriteCount = Math.Clamp(2 * Environment.ProcessorCount, 2, 8);

    private readonly DirectoryInfo _mail = Directory.CreateTempSubdirectory("newsmonitor-mail-");
    private readonly DirectoryInfo _index = Directory.CreateTempSubdirectory("newsmonitor-index-");
    private readonly List<Azurite> _azurites = [];
    private MailDev? _mailDev;
    private int _installations;

    internal EmulatorPackages Packages { get; private set; } = null!;

    /// <summary>Of one storage account; installations may be in others.</summary>
    public string ConnectionString => _azurites[0].ConnectionString;

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
        var starts = Enumerable
            .Range(0, AzuriteCount)
            .Select(_ => Azurite.StartAsync(Packages, folder: null, ports: null, CancellationToken.None));
        _azurites.AddRange(await Task.WhenAll(starts));
        _mailDev = await MailDev.StartAsync(Packages, _mail.FullName, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_azurites.Select(azurite => azurite.DisposeAsync().AsTask()));
        if (_mailDev is not null)
            await _mailDev.DisposeAsync();
        _mail.Delete(recursive: true);
        _index.Delete(recursive: true);
    }

    /// <summary>Settings of an installation nobody else uses: its own containers and tables in a shared account.</summary>
    public Dictionary<string, string?> NewInstallation()
    {
        var number = Interlocked.Increment(ref _installations);
        var name = $"t{number}";
        var settings = InstallationSettings.Of(_azurites[number % AzuriteCount].ConnectionString, name);
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

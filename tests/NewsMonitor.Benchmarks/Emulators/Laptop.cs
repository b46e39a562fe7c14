using NewsMonitor.Local.Emulators;

namespace NewsMonitor.Benchmarks.Emulators;

/// <summary>
/// A real Azurite: one in a process of its own, with its data on disk as <c>newsmonitor run</c> has it, or the one whose connection
/// string is given with <c>--azurite</c>.
/// </summary>
internal sealed class Laptop : IAsyncDisposable
{
    private readonly string _prefix = $"b{Guid.NewGuid():N}"[..7];
    private DirectoryInfo? _folder;
    private Azurite? _azurite;
    private int _installations;

    private Laptop(string connectionString) => ConnectionString = connectionString;

    public string ConnectionString { get; }

    public static async Task<Laptop> StartAsync(Options options)
    {
        if (options.Text("azurite", "") is { Length: > 0 } running)
            return new Laptop(running);
        var packages = await EmulatorPackages.InstallAsync(Report.Progress, CancellationToken.None);
        var folder = Directory.CreateTempSubdirectory("newsmonitor-benchmark-");
        var azurite = await Azurite.StartAsync(packages, folder.FullName, null, CancellationToken.None);
        return new Laptop(azurite.ConnectionString) { _folder = folder, _azurite = azurite };
    }

    /// <summary>A name for an installation nobody else uses.</summary>
    public string NewInstallation() => $"{_prefix}{++_installations}";

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null)
            await _azurite.DisposeAsync();
        _folder?.Delete(recursive: true);
    }
}

using NewsMonitor.Local.Emulators;

namespace NewsMonitor.Benchmarks.Emulators;

/// <summary>A real Azurite in a process of its own, with its data on disk as <c>newsmonitor run</c> has it.</summary>
internal sealed class Laptop : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsmonitor-benchmark-");
    private Azurite? _azurite;
    private int _installations;

    public string ConnectionString => _azurite!.ConnectionString;

    public static async Task<Laptop> StartAsync()
    {
        var laptop = new Laptop();
        var packages = await EmulatorPackages.InstallAsync(Report.Progress, CancellationToken.None);
        laptop._azurite = await Azurite.StartAsync(packages, laptop._folder.FullName, null, CancellationToken.None);
        return laptop;
    }

    /// <summary>A name for an installation nobody else uses.</summary>
    public string NewInstallation() => $"b{++_installations}";

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null)
            await _azurite.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}

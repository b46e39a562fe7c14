namespace NewsMonitor.Local.Emulators;

/// <summary>The emulators as npm packages.</summary>
internal sealed class EmulatorPackages
{
    private static readonly string Manifests = Path.Combine(AppContext.BaseDirectory, "Emulators");
    private readonly string _root;

    private EmulatorPackages(string root) => _root = root;

    public string Azurite => Path.Combine(_root, "node_modules", "azurite", "dist", "src", "azurite.js");

    public string MailDev => Path.Combine(_root, "node_modules", "maildev", "dist", "bin", "maildev.js");

    /// <summary>Installs what is missing.</summary>
    /// <param name="report">Called before an installation and while it goes on.</param>
    /// <param name="cancellationToken">Cancels the installation; the next one starts over.</param>
    /// <exception cref="EmulatorException">Node.js is missing or too old, or npm failed.</exception>
    public static async Task<EmulatorPackages> InstallAsync(Action<string> report, CancellationToken cancellationToken) =>
        new(await NpmPackages.InstallAsync(Manifests, "emulators", report, cancellationToken));
}

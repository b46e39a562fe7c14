using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;

namespace NewsMonitor.Local.Emulators;

/// <summary>
/// The emulators as npm packages, installed once per version of the lockfile in this user's application data, so that a second
/// start takes no time and the source tree stays clean.
/// </summary>
internal sealed class EmulatorPackages
{
    private const int OldestNode = 20;
    private static readonly string Manifests = Path.Combine(AppContext.BaseDirectory, "Emulators");
    private readonly string _root;

    private EmulatorPackages(string root) => _root = root;

    public string Azurite => Path.Combine(_root, "node_modules", "azurite", "dist", "src", "azurite.js");

    public string MailDev => Path.Combine(_root, "node_modules", "maildev", "dist", "bin", "maildev.js");

    /// <summary>Installs what is missing.</summary>
    /// <param name="report">Told what is going on, where it takes long.</param>
    /// <param name="cancellation">Stops the installation; the next one starts afresh.</param>
    /// <exception cref="EmulatorException">Node.js is missing or too old, or npm failed.</exception>
    public static async Task<EmulatorPackages> InstallAsync(Action<string> report, CancellationToken cancellation)
    {
        await CheckNodeAsync(cancellation);
        var home = Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
            "newsmonitor",
            "emulators");
        var root = Path.Combine(home, await VersionAsync(cancellation));
        if (!Directory.Exists(root))
            await InstallAsync(home, root, report, cancellation);
        return new EmulatorPackages(root);
    }

    private static async Task<string> VersionAsync(CancellationToken cancellation)
    {
        var lockfile = await File.ReadAllBytesAsync(Path.Combine(Manifests, "package-lock.json"), cancellation);
        return Convert.ToHexStringLower(SHA256.HashData(lockfile))[..12];
    }

    private static async Task InstallAsync(string home, string root, Action<string> report, CancellationToken cancellation)
    {
        report("Installing the emulators (Azurite and MailDev) by npm: once, about a minute …");
        var staging = Path.Combine(home, Path.GetRandomFileName());
        Directory.CreateDirectory(staging);
        try
        {
            foreach (var file in (string[])["package.json", "package-lock.json"])
                File.Copy(Path.Combine(Manifests, file), Path.Combine(staging, file));
            await RunAsync("npm", ["ci", "--ignore-scripts", "--omit=optional", "--no-audit", "--no-fund"], staging, cancellation);
            Publish(staging, root);
        }
        finally
        {
            if (Directory.Exists(staging))
                Directory.Delete(staging, recursive: true);
        }
    }

    // The rename is the moment from which the installation counts; whoever comes second throws its own copy away.
    private static void Publish(string staging, string root)
    {
        try
        {
            Directory.Move(staging, root);
        }
        catch (IOException) when (Directory.Exists(root))
        {
        }
    }

    private static async Task CheckNodeAsync(CancellationToken cancellation)
    {
        var version = await RunAsync("node", ["--version"], Environment.CurrentDirectory, cancellation);
        if (!Version.TryParse(version.Trim().TrimStart('v'), out var found) || found.Major < OldestNode)
            throw new EmulatorException($"Node.js {OldestNode} or later is needed for the emulators; this is {version.Trim()}.");
    }

    private static async Task<string> RunAsync(string program, string[] arguments, string folder, CancellationToken cancellation)
    {
        // npm is a script on Windows, which only the shell finds by its bare name.
        var file = OperatingSystem.IsWindows() && program == "npm" ? "npm.cmd" : program;
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var errors = process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode == 0
                ? await output
                : throw new EmulatorException($"{program} {string.Join(' ', arguments)} failed: {await errors}");
        }
        catch (Win32Exception)
        {
            throw new EmulatorException($"{program} was not found: install Node.js {OldestNode} or later, or set AzureWebJobsStorage to a storage account.");
        }
    }
}

using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;

namespace NewsMonitor.Local.Emulators;

/// <summary>
/// Installs the packages of a manifest and its lockfile, once per version of the lockfile, in the application data of this user.
/// The next start takes no time, and the source tree stays clean.
/// </summary>
internal static class NpmPackages
{
    private const int OldestNode = 20;
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(5);

    /// <summary>Installs what is missing.</summary>
    /// <param name="manifests">The folder of <c>package.json</c> and <c>package-lock.json</c>.</param>
    /// <param name="name">The name of its folder in the application data.</param>
    /// <param name="report">
    /// Called before an installation, which takes a while, and every few seconds in it, with what there is to say.
    /// </param>
    /// <param name="cancellationToken">Cancels the installation; the next one starts over.</param>
    /// <returns>The folder that contains <c>node_modules</c>.</returns>
    /// <exception cref="EmulatorException">Node.js is missing or too old, or npm failed.</exception>
    public static async Task<string> InstallAsync(
        string manifests,
        string name,
        Action<string> report,
        CancellationToken cancellationToken
    )
    {
        await CheckNodeAsync(cancellationToken);
        var home = Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
            "newsmonitor",
            name
        );
        var root = Path.Combine(home, await VersionAsync(manifests, cancellationToken));
        if (Directory.Exists(root))
            return root;
        report($"Installing the {name} with npm; needed once, takes about a minute …");
        await InstallAsync(manifests, home, root, report, cancellationToken);
        return root;
    }

    private static async Task<string> VersionAsync(string manifests, CancellationToken cancellationToken)
    {
        var lockfile = await File.ReadAllBytesAsync(Path.Combine(manifests, "package-lock.json"), cancellationToken);
        return Convert.ToHexStringLower(SHA256.HashData(lockfile))[..12];
    }

    private static async Task InstallAsync(
        string manifests,
        string home,
        string root,
        Action<string> report,
        CancellationToken cancellationToken
    )
    {
        var staging = Path.Combine(home, Path.GetRandomFileName());
        Directory.CreateDirectory(staging);
        try
        {
            foreach (var file in (string[])["package.json", "package-lock.json"])
                File.Copy(Path.Combine(manifests, file), Path.Combine(staging, file));
            var installing = RunAsync(
                "npm",
                ["ci", "--ignore-scripts", "--omit=optional", "--no-audit", "--no-fund"],
                staging,
                cancellationToken
            );
            await ReportAsync(installing, staging, report);
            await installing;
            Publish(staging, root);
        }
        finally
        {
            if (Directory.Exists(staging))
                Directory.Delete(staging, recursive: true);
        }
    }

    // npm says nothing until it is done.
    private static async Task ReportAsync(Task installing, string staging, Action<string> report)
    {
        var all = await CountAsync(staging);
        while (await Task.WhenAny(installing, Task.Delay(Often, CancellationToken.None)) != installing)
            report($"… {Math.Min(Installed(staging), all)} of about {all} packages");
    }

    private static async Task<int> CountAsync(string staging)
    {
        await using var lockfile = File.OpenRead(Path.Combine(staging, "package-lock.json"));
        using var packages = await JsonDocument.ParseAsync(lockfile);
        return packages.RootElement.GetProperty("packages").EnumerateObject().Count(package => package.Name.Length > 0);
    }

    private static int Installed(string staging)
    {
        try
        {
            return Directory.GetFiles(staging, "package.json", SearchOption.AllDirectories).Count(IsOfPackage);
        }
        catch (IOException)
        {
            // npm moves folders while they are counted.
            return 0;
        }
    }

    // Packages have files of that name inside, too.
    private static bool IsOfPackage(string file)
    {
        var parts = file.Split(Path.DirectorySeparatorChar);
        return parts[^3] == "node_modules" || (parts[^3].StartsWith('@') && parts[^4] == "node_modules");
    }

    // The rename completes the installation; a process that comes second discards its own copy.
    private static void Publish(string staging, string root)
    {
        try
        {
            Directory.Move(staging, root);
        }
        catch (IOException) when (Directory.Exists(root)) { }
    }

    private static async Task CheckNodeAsync(CancellationToken cancellationToken)
    {
        var version = await RunAsync("node", ["--version"], Environment.CurrentDirectory, cancellationToken);
        if (!Version.TryParse(version.Trim().TrimStart('v'), out var found) || found.Major < OldestNode)
            throw new EmulatorException(
                $"The emulators require Node.js {OldestNode} or later; the installed version is {version.Trim()}."
            );
    }

    private static async Task<string> RunAsync(
        string program,
        string[] arguments,
        string folder,
        CancellationToken cancellationToken
    )
    {
        // npm is a script on Windows, which only the shell finds by its bare name.
        var file = OperatingSystem.IsWindows() && program == "npm" ? "npm.cmd" : program;
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await ExitAsync(process, cancellationToken);
            return process.ExitCode == 0
                ? await output
                : throw new EmulatorException($"{program} {string.Join(' ', arguments)} failed: {await errors}");
        }
        catch (Win32Exception)
        {
            throw new EmulatorException(
                $"{program} was not found; install Node.js {OldestNode} or later, or set AzureWebJobsStorage to a "
                    + "storage account."
            );
        }
    }

    // A program that goes on would write into a folder that is being deleted.
    private static async Task ExitAsync(Process process, CancellationToken cancellationToken)
    {
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }
    }
}

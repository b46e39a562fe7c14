using System.Diagnostics;
using System.Text.Json;
using NewsMonitor.Local.Emulators;

namespace NewsMonitor.Tests.Core.Rendering;

/// <summary>html-validate and axe-core, on Node.js.</summary>
internal static class PageChecks
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Core", "Rendering");

    /// <summary>What is wrong with the pages, a line each, with the page's name, the tool and the rule.</summary>
    public static async Task<string[]> ViolationsAsync(
        IEnumerable<(string Name, string Html)> pages,
        CancellationToken cancellationToken
    )
    {
        var packages = await NpmPackages.InstallAsync(Folder, "page-checks", _ => { }, cancellationToken);
        var start = new ProcessStartInfo("node", [Path.Combine(Folder, "check.mjs"), Path.Combine(packages, "package.json")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        await JsonSerializer.SerializeAsync(
            process.StandardInput.BaseStream,
            pages.Select(page => new { name = page.Name, html = page.Html }),
            cancellationToken: cancellationToken
        );
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        process.ExitCode.ShouldBe(0);
        return JsonSerializer.Deserialize<string[]>(output)!;
    }
}

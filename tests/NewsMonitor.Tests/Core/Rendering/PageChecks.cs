using System.Diagnostics;
using System.Text.Json;
using NewsMonitor.Local.Emulators;

namespace NewsMonitor.Tests.Core.Rendering;

/// <summary>
/// html-validate and axe-core, on Node.js: one process for the whole test run, which ends with it, since its standard input does.
/// </summary>
internal static class PageChecks
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Core", "Rendering");
    private static readonly SemaphoreSlim Turn = new(1);
    private static Process? _node;

    /// <summary>What is wrong with the pages, a line each, with the page's name, the tool and the rule.</summary>
    public static async Task<string[]> ViolationsAsync(
        IEnumerable<(string Name, string Html)> pages,
        CancellationToken cancellationToken
    )
    {
        await Turn.WaitAsync(cancellationToken);
        try
        {
            _node ??= Start(await NpmPackages.InstallAsync(Folder, "page-checks", _ => { }, cancellationToken));

            // Never given up half-way: the answer would be taken for that to the next question.
            await _node.StandardInput.WriteLineAsync(
                JsonSerializer.Serialize(pages.Select(page => new { name = page.Name, html = page.Html }))
            );
            var answer = await _node.StandardOutput.ReadLineAsync(CancellationToken.None);
            return JsonSerializer.Deserialize<string[]>(answer.ShouldNotBeNull("The checks have ended."))!;
        }
        finally
        {
            Turn.Release();
        }
    }

    private static Process Start(string packages)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Folder, "check.mjs"), Path.Combine(packages, "package.json")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        process.StandardInput.AutoFlush = true;
        return process;
    }
}

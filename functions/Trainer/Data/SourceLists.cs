using System.Diagnostics;

namespace NewsMonitor.Trainer.Data;

/// <summary>The word lists that WordLists/collect.mjs writes.</summary>
internal sealed class SourceLists
{
    private readonly string _folder;

    public SourceLists(string folder)
    {
        _folder = folder;
        if (!File.Exists(Path.Combine(folder, "languages.tsv")))
            Collect(folder);
        Demonyms = [.. Lines("demonyms").Where(d => char.IsUpper(d[0]))];
        foreach (var demonym in Demonyms.ToList())
            Demonyms.Add(demonym + "s");
        foreach (var lower in Lines("demonyms").Where(d => char.IsLower(d[0])))
            Demonyms.Add(char.ToUpperInvariant(lower[0]) + lower[1..]);
    }

    /// <summary>Installs the packages and writes their lists.</summary>
    private static void Collect(string folder, [System.Runtime.CompilerServices.CallerFilePath] string here = "")
    {
        var home = Path.Combine(Path.GetDirectoryName(here)!, "..", "WordLists");
        foreach (
            var (program, arguments) in new[]
            {
                ("npm", "ci --ignore-scripts --no-audit --no-fund"),
                ("node", $"collect.mjs \"{Path.GetFullPath(folder)}\""),
            }
        )
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = home })!;
            process.WaitForExit();
            if (process.ExitCode != 0)
                throw new InvalidOperationException(
                    $"{program} {arguments} failed: the word lists come from npm packages, so npm and Node.js must be installed."
                );
        }
    }

    /// <summary>Words for the people of a place: "Kenyan", "Kenyans".</summary>
    public HashSet<string> Demonyms { get; }

    public IEnumerable<string> Lines(string list) =>
        File.ReadLines(Path.Combine(_folder, list + ".tsv")).Where(l => l.Length > 0);

    public IEnumerable<string[]> Rows(string list) => Lines(list).Select(l => l.Split('\t'));
}

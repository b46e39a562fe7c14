using System.Runtime.CompilerServices;

namespace NewsMonitor.Tests.Analyzer;

/// <summary>The analyzer's own sample texts, all of our writing.</summary>
internal static class AnalysisSamples
{
    public static string[] Lines(string file) => [.. File.ReadAllLines(Path.Combine(Folder(), file)).Where(l => l.Length > 0)];

    public static string[] Articles(string file) =>
        File.ReadAllText(Path.Combine(Folder(), file))
            .ReplaceLineEndings("\n")
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A text without its marks, and what they marked: "[PER Kim] arrived".</summary>
    public static (string Text, List<(int Start, int End, string Kind)> Names) Unmark(string marked)
    {
        var names = new List<(int, int, string)>();
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] != '[')
            {
                text.Append(marked[i]);
                continue;
            }
            var (space, end) = (marked.IndexOf(' ', i), marked.IndexOf(']', i));
            var name = marked[(space + 1)..end];
            names.Add((text.Length, text.Length + name.Length, marked[(i + 1)..space]));
            text.Append(name);
            i = end;
        }
        return (text.ToString(), names);
    }

    private static string Folder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "Samples", "analysis");
}

using System.Globalization;

namespace NewsMonitor.Benchmarks;

/// <summary>A small table on standard output; a line may have a bar, and a missed one makes the exit code 1.</summary>
internal sealed class Report(string title)
{
    private readonly List<string[]> _lines =
    [
        ["", "measured", "floor", "ratio", "bar", ""],
    ];
    private readonly List<string> _notes = [];
    private bool _isMissed;

    /// <summary>Where results go: standard output.</summary>
    public static TextWriter Output { get; set; } = Console.Out;

    public Report Line(string what, string measured, string floor = "", string ratio = "")
    {
        _lines.Add([what, measured, floor, ratio, "", ""]);
        return this;
    }

    /// <summary>A line with a bar.</summary>
    public Report Judge(string what, string measured, string floor, string ratio, string bar, bool passes)
    {
        _isMissed |= !passes;
        _lines.Add([what, measured, floor, ratio, bar, passes ? "pass" : "FAIL"]);
        return this;
    }

    /// <summary>Something to know about the figures.</summary>
    public Report Note(string note)
    {
        _notes.Add(note);
        return this;
    }

    /// <returns>The exit code.</returns>
    public int Print()
    {
        var widths = Enumerable.Range(0, _lines[0].Length).Select(column => _lines.Max(line => line[column].Length)).ToArray();
        Output.WriteLine($"\n{title}");
        foreach (var line in _lines)
            Output.WriteLine(
                (
                    "  "
                    + $"{string.Join("  ", line.Select((cell, i) => i == 0 ? cell.PadRight(widths[i]) : cell.PadLeft(widths[i])))}"
                ).TrimEnd()
            );
        foreach (var note in _notes)
            Output.WriteLine($"  * {note}");
        return _isMissed ? 1 : 0;
    }

    /// <summary>What goes on meanwhile, on standard error.</summary>
    public static void Progress(string text) => Console.Error.WriteLine($"… {text}");
}

/// <summary>Figures as text, and their middle.</summary>
internal static class Figures
{
    public static double Median(this IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }

    public static string Shown(this double value, string format = "0.00") => value.ToString(format, CultureInfo.InvariantCulture);

    public static string Megabytes(this long bytes) => $"{(bytes / 1e6).Shown("0.0")} MB";

    public static string Milliseconds(this double milliseconds) => $"{milliseconds.Shown("0")} ms";
}

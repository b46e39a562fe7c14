using System.Diagnostics;
using System.Globalization;

namespace NewsMonitor.Benchmarks.Idle;

/// <summary>Processor time of a process and of those it started.</summary>
internal static class ProcessTimes
{
    public static TimeSpan Of(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    /// <summary>Of all its descendants; zero where the system has no <c>/proc</c>.</summary>
    public static TimeSpan OfDescendants(Process process)
    {
        if (!OperatingSystem.IsLinux())
            return TimeSpan.Zero;
        var parents = Parents();
        var sum = TimeSpan.Zero;
        foreach (var id in parents.Keys.Where(id => IsBelow(id, process.Id, parents)))
            sum += OfId(id);
        return sum;
    }

    private static bool IsBelow(int id, int ancestor, Dictionary<int, int> parents)
    {
        while (parents.TryGetValue(id, out id))
        {
            if (id == ancestor)
                return true;
        }

        return false;
    }

    private static TimeSpan OfId(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.TotalProcessorTime;
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
        {
            return TimeSpan.Zero;
        }
    }

    private static Dictionary<int, int> Parents()
    {
        Dictionary<int, int> parents = [];
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (
                int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && Parent(folder) is { } parent
            )
                parents[id] = parent;
        }

        return parents;
    }

    // "1234 (name with anything) S 77 …": the parent is the second word after the name.
    private static int? Parent(string folder)
    {
        try
        {
            var stat = File.ReadAllText(Path.Combine(folder, "stat"));
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }
}

using System.Runtime.CompilerServices;

namespace NewsMonitor.Benchmarks.Analyze;

/// <summary>Where the samples are.</summary>
internal static class Samples
{
    public static string Folder { get; } = Find();

    private static string Find([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "Samples");
}

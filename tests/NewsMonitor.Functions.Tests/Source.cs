namespace NewsMonitor.Functions.Tests;

/// <summary>The source tree the tests were built from.</summary>
internal static class Source
{
    public static string Root { get; } = Find();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NewsMonitor.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}

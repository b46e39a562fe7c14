namespace NewsMonitor.Tests.Conventions;

/// <summary>The source tree the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "NewsMonitor.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("NewsMonitor.sln is in no folder above the tests");
        return folder.FullName;
    }
}

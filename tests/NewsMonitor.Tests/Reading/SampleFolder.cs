using System.Text.Json;

namespace NewsMonitor.Tests.Reading;

/// <summary>tests/Samples/articles: each article with what reading it must give beside it, in a file of its name that ends in .expected.json.</summary>
public static class SampleFolder
{
    private const string Suffix = ".expected.json";

    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Articles { get; } = Path.Combine(Root(), "tests", "Samples", "articles");

    public static IEnumerable<string> Names() =>
        from path in Directory.EnumerateFiles(Articles).Order(StringComparer.Ordinal)
        where !path.EndsWith(Suffix, StringComparison.Ordinal)
        select Path.GetFileName(path);

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Articles, name));

    public static SampleExpectation? Expected(string name) =>
        File.Exists(ExpectedPath(name)) ? JsonSerializer.Deserialize<SampleExpectation>(File.ReadAllText(ExpectedPath(name)), Indented) : null;

    public static void Write(string name, SampleExpectation expected) =>
        File.WriteAllText(ExpectedPath(name), JsonSerializer.Serialize(expected, Indented) + "\n");

    private static string ExpectedPath(string name) => Path.Combine(Articles, Path.GetFileNameWithoutExtension(name) + Suffix);

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "NewsMonitor.sln")))
            at = at.Parent ?? throw new DirectoryNotFoundException("NewsMonitor.sln is in no folder above the tests.");
        return at.FullName;
    }
}

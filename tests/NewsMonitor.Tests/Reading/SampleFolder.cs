using System.Text.Json;
using NewsMonitor.Tests.Conventions;

namespace NewsMonitor.Tests.Reading;

/// <summary>tests/Samples/articles, and in tests/Samples/expected what reading each must give.</summary>
public static class SampleFolder
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Articles { get; } = Path.Combine(Repository.Root, "tests", "Samples", "articles");

    public static IEnumerable<string> Names() =>
        from path in Directory.EnumerateFiles(Articles).Order(StringComparer.Ordinal)
        select Path.GetFileName(path);

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Articles, name));

    public static SampleExpectation? Expected(string name) =>
        File.Exists(ExpectedPath(name))
            ? JsonSerializer.Deserialize<SampleExpectation>(File.ReadAllText(ExpectedPath(name)), Indented)
            : null;

    public static void Write(string name, SampleExpectation expected) =>
        File.WriteAllText(ExpectedPath(name), JsonSerializer.Serialize(expected, Indented) + "\n");

    private static string ExpectedPath(string name) =>
        Path.Combine(Repository.Root, "tests", "Samples", "expected", Path.ChangeExtension(name, ".json"));
}

using System.Text.Json;
using NewsMonitor.Tests.Conventions;

namespace NewsMonitor.Tests.Reading;

/// <summary>A folder of samples in tests/Samples, and beside it the folder with what reading each must give.</summary>
public sealed class SampleFolder
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly string Root = Path.Combine(Repository.Root, "tests", "Samples");
    private readonly string _inputs;
    private readonly string _expected;

    private SampleFolder(string inputs, string expected) =>
        (_inputs, _expected) = (Path.Combine(Root, inputs), Path.Combine(Root, expected));

    /// <summary>Articles as outlets publish them.</summary>
    public static SampleFolder Articles { get; } = new("articles", "expected");

    /// <summary>Small pages and texts, each with one difficulty.</summary>
    public static SampleFolder Pages { get; } = new("pages", "expected-pages");

    public IEnumerable<string> Names() =>
        from path in Directory.EnumerateFiles(_inputs).Order(StringComparer.Ordinal)
        select Path.GetFileName(path);

    public byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(_inputs, name));

    public SampleExpectation? Expected(string name) =>
        File.Exists(ExpectedPath(name))
            ? JsonSerializer.Deserialize<SampleExpectation>(File.ReadAllText(ExpectedPath(name)), Indented)
            : null;

    public void Write(string name, SampleExpectation expected) =>
        File.WriteAllText(ExpectedPath(name), JsonSerializer.Serialize(expected, Indented) + "\n");

    private string ExpectedPath(string name) => Path.Combine(_expected, Path.ChangeExtension(name, ".json"));
}

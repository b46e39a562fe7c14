using System.Collections.Frozen;
using System.Reflection;
using NewsMonitor.Analyzer.Identification;
using NewsMonitor.Analyzer.Model;

namespace NewsMonitor.Analyzer.Languages;

/// <summary>
/// The languages whose folders are in the assembly, found by the names of its resources: <c>Languages/English/code.txt</c>.
/// </summary>
internal static class KnownLanguages
{
    private const string Root = "Languages/";
    private const string Mark = "/code.txt";

    private static readonly Assembly Home = typeof(KnownLanguages).Assembly;

    // Resources of builds on Windows have backslashes.
    private static readonly FrozenDictionary<string, string> Resources = Home.GetManifestResourceNames()
        .ToFrozenDictionary(name => name.Replace('\\', '/'), StringComparer.Ordinal);

    private static readonly Lazy<LanguageIdentifier> Profiles = new(LoadProfiles);

    /// <summary>By ISO 639-1 code.</summary>
    public static FrozenDictionary<string, Language> All { get; } =
        Resources
            .Keys.Where(name => name.StartsWith(Root, StringComparison.Ordinal) && name.EndsWith(Mark, StringComparison.Ordinal))
            .Select(name => name[Root.Length..^Mark.Length])
            .Select(folder => new Language(folder, file => Open($"{Root}{folder}/{file}")))
            .ToFrozenDictionary(language => language.Code, StringComparer.Ordinal);

    /// <summary>
    /// The language for texts whose language cannot be determined, and for the tokens of texts in a language without a folder.
    /// </summary>
    public static Language Default => All["en"];

    /// <summary>Identifies languages, including those without a folder.</summary>
    public static LanguageIdentifier Identifier => Profiles.Value;

    private static LanguageIdentifier LoadProfiles()
    {
        using var stream = Open($"{Root}profiles.bin")!;
        return ModelFile.Load(stream).Read("languages", reader => new LanguageIdentifier(reader));
    }

    private static Stream? Open(string name) =>
        Resources.TryGetValue(name, out var resource) ? Home.GetManifestResourceStream(resource) : null;
}

using System.Text.RegularExpressions;

namespace NewsMonitor.Tests.Conventions;

/// <summary>Code and documents use plain, modern English with American spelling, in lines that fit.</summary>
public sealed partial class WordingTests
{
    private const int LongestLine = 130;

    [Fact]
    public void TextsArePlainAmericanEnglish()
    {
        string[] texts =
        [
            .. Files("functions", "*.cs"),
            .. Files("functions", "*.liquid"),
            .. Files("infra", "*.bicep"),
            .. Documents,
        ];

        Found(texts, line => Archaic().Match(line) is { Success: true } word ? word.Value : null).ShouldBeEmpty();
    }

    [Fact]
    public void LinesOfCodeFit()
    {
        Found(Files("functions", "*.cs"), line => Literal().Replace(line, "\"\"").Length > LongestLine ? "too long" : null)
            .ShouldBeEmpty();
    }

    // A text inside quotes is not code: breaking it can hide what it is.
    [GeneratedRegex(""" "(?:[^"\\]|\\.)*" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Literal();

    private static IEnumerable<string> Documents =>
        Directory.EnumerateFiles(Repository.Root, "*.md").Concat(Files("docs", "*.md"));

    private static IEnumerable<string> Found(IEnumerable<string> files, Func<string, string?> fault) =>
        from file in files
        from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
        let found = fault(line.Text)
        where found is not null
        select $"{Path.GetRelativePath(Repository.Root, file)}:{line.Number}: {found}";

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory
            .EnumerateFiles(Path.Combine(Repository.Root, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !BuildOutput().IsMatch(file));

    [GeneratedRegex(@"[\\/](bin|obj|node_modules)[\\/]")]
    private static partial Regex BuildOutput();

    [GeneratedRegex(
        @"\b(whoever|whilst|amongst|anew|(null|empty|false) where|is no setting|are told of|speaks? of|no more digests? of"
            + @"|(cause|file|fault)s? is mended|to be mended|is mended"
            + @"|analys(e[dr]?|ing)|recognis(e[drs]?|ing)|normalis(e[drs]?|ing)|summaris(e[drs]?|ing)"
            + @"|organisations?|behaviours?|colours?|favoured|neighbours?|licen[c]e[sd]?|towards)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Archaic();
}

using System.Text.RegularExpressions;

namespace NewsMonitor.Tests.Conventions;

/// <summary>The page that says where things go names symbols that their files declare, and rows that it has.</summary>
public sealed partial class NamedSymbolsTests
{
    private static readonly string Page = Repository.Read("docs/where-to-change.md");

    /// <summary><c>`A` and `B` in `File.cs`</c>, and <c>`File.cs` (`A`, `B`)</c>.</summary>
    [Fact]
    public void EverySymbolIsDeclaredInTheFileBesideIt()
    {
        var files = Directory
            .EnumerateFiles(Repository.Root, "*.cs", SearchOption.AllDirectories)
            .Select(file => file.Replace('\\', '/'))
            .ToList();

        var named = SymbolsInFile()
            .Matches(Page)
            .Concat(FileWithSymbols().Matches(Page))
            .SelectMany(
                match => Quoted().Matches(match.Groups["symbols"].Value).Select(symbol => symbol.Groups[1].Value),
                (match, symbol) => (Symbol: symbol, File: match.Groups["file"].Value)
            )
            .ToList();

        named.Count.ShouldBeGreaterThan(100);
        named
            .Where(pair =>
                !files.Exists(file => file.EndsWith("/" + pair.File, StringComparison.Ordinal) && Has(file, pair.Symbol))
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void EveryRowThatIsReferredToExists()
    {
        var rows = Row().Matches(Page).Select(row => row.Groups[1].Value).ToList();

        var named = Reference().Matches(Page).Select(row => row.Groups["row"].Value.Trim()).ToList();

        named.ShouldNotBeEmpty();
        named.Where(name => !rows.Exists(row => row.Contains(name, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    // A line that is no comment, with a modifier before the symbol, or that begins with it, as members of enums do.
    private static bool Has(string file, string symbol) =>
        Regex.IsMatch(
            File.ReadAllText(file),
            @"^(?!\s*//)(?:.*\b(?:const|static|public|private|internal|protected|readonly|record|class|enum|struct|interface"
                + $@"|required)\b[^;={{]*?[\s.>\])?]|\s*){symbol}\b(?!\.)",
            RegexOptions.Multiline
        );

    [GeneratedRegex(@"(?<symbols>(?:`\w+`(?:, and |, | and | or ))*`\w+`) in `(?<file>[\w./-]+\.cs)`")]
    private static partial Regex SymbolsInFile();

    [GeneratedRegex(@"`(?<file>[\w./-]+\.cs)` \((?<symbols>`\w+`(?:(?:, and |, | and | or )`\w+`)*)\)")]
    private static partial Regex FileWithSymbols();

    [GeneratedRegex(@"`(\w+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^\| ([^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("""rows? on (?:"(?<row>[^"]+)"|(?<row>[^|;,)`."]+))""")]
    private static partial Regex Reference();
}

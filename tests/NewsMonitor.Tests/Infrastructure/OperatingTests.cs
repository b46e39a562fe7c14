using System.Text.Json;
using System.Text.RegularExpressions;
using NewsMonitor.Tests.Conventions;

namespace NewsMonitor.Tests.Infrastructure;

/// <summary>What operators read is so: of host.json, of the tests that show it, of what is logged.</summary>
public sealed partial class OperatingTests
{
    private static readonly string Document = string.Join(
        '\n',
        new[] { "operating", "troubleshooting", "failures" }.Select(page => Repository.Read($"docs/{page}.md"))
    );

    [Fact]
    public void EveryValueOfTheHostHasItsReason()
    {
        using var host = JsonDocument.Parse(Repository.Read("functions/App/host.json"));
        var section = Document.Split("## host.json")[1].Split("\n## ")[0];
        var rows = HostRow().Matches(section).Select(row => (row.Groups[1].Value, row.Groups[2].Value));

        rows.ShouldBe(Leaves(host.RootElement, ""));
    }

    [Fact]
    public void EveryTestThatIsNamedExists()
    {
        var code = Files("tests", "*Tests.cs").ToLookup(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);
        var named = NamedTest()
            .Matches(Document)
            .Select(test => (Class: test.Groups[1].Value, Method: test.Groups[2].Value))
            .ToList();

        named.Count.ShouldBeGreaterThan(10);
        named
            .Where(test => !string.Concat(code[test.Class]).Contains($" {test.Method}(", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Fact]
    public void QueriesAskForWhatIsLogged()
    {
        var queries = string.Concat(Document.Split("```kusto").Skip(1).Select(part => part.Split("```")[0]));
        var logged = string.Concat(Files("functions", "*Log.cs").Select(File.ReadAllText));

        var names = All(queries, @"customDimensions\.(\w+)").Except(["EventName"]);
        names.Where(name => !logged.Contains($"{{{name}}}", StringComparison.Ordinal)).ShouldBeEmpty();
        var words = All(queries, "message has \"([a-zA-Z ]+ [a-zA-Z ]+)\"");
        words.Where(phrase => !logged.Contains(phrase, StringComparison.Ordinal)).ShouldBeEmpty();
        var events = All(queries, @"EventName in \(([^)]+)\)")
            .SelectMany(list => list.Split(','))
            .Select(name => name.Trim(' ', '"'));
        events.Where(name => !logged.Contains($" {name}(", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), pattern, SearchOption.AllDirectories);

    private static IEnumerable<string> All(string text, string pattern) =>
        Regex.Matches(text, pattern).Select(match => match.Groups[1].Value);

    private static IEnumerable<(string Path, string Value)> Leaves(JsonElement element, string path) =>
        element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject().SelectMany(member => Leaves(member.Value, $"{path}.{member.Name}"))
            : [(path.TrimStart('.'), element.ToString())];

    [GeneratedRegex(@"^\| `([\w.]+)` \| ([^|]*) \|", RegexOptions.Multiline)]
    private static partial Regex HostRow();

    [GeneratedRegex(@"`(\w+Tests)\.(\w+)`")]
    private static partial Regex NamedTest();
}

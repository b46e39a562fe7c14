using System.Text.Json;
using System.Text.RegularExpressions;
using NewsMonitor.Tests.Conventions;

namespace NewsMonitor.Tests.Infrastructure;

/// <summary>What operators read is so: of host.json, of the tests that show it, of what is logged.</summary>
public sealed partial class OperatingTests
{
    private static readonly string Document = Repository.Read("docs/operating.md");

    [Fact]
    public void EveryValueOfTheHostHasItsReason()
    {
        using var host = JsonDocument.Parse(Repository.Read("functions/App/host.json"));
        var rows = HostRow().Matches(Document.Split("## host.json")[1].Split("\n## ")[0]).Select(row => (row.Groups[1].Value, row.Groups[2].Value));

        rows.ShouldBe(Leaves(host.RootElement, ""));
    }

    [Fact]
    public void EveryTestThatIsNamedExists()
    {
        var code = new[] { "NewsMonitor.Tests", "NewsMonitor.Functions.Tests" }
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", project), "*Tests.cs", SearchOption.AllDirectories))
            .ToLookup(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);
        var named = NamedTest().Matches(Document).Select(match => (Class: match.Groups[1].Value, Method: match.Groups[2].Value)).ToList();

        named.Count.ShouldBeGreaterThan(10);
        named.Where(test => !code[test.Class].Any(text => text.Contains($" {test.Method}(", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void QueriesAskForWhatIsLogged()
    {
        var queries = string.Concat(Document.Split("```kusto").Skip(1).Select(part => part.Split("```")[0]));
        var logged = string.Concat(
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "functions"), "*Log.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

        var names = Regex.Matches(queries, @"customDimensions\.(\w+)").Select(match => match.Groups[1].Value).Except(["EventName"]);
        names.Where(name => !logged.Contains($"{{{name}}}", StringComparison.Ordinal)).ShouldBeEmpty();
        var words = Regex.Matches(queries, "message has \"([a-zA-Z ]+ [a-zA-Z ]+)\"").Select(match => match.Groups[1].Value);
        words.Where(phrase => !logged.Contains(phrase, StringComparison.Ordinal)).ShouldBeEmpty();
        var events = Regex.Matches(queries, @"EventName in \(([^)]+)\)").SelectMany(match => match.Groups[1].Value.Split(',')).Select(name => name.Trim(' ', '"'));
        events.Where(name => !logged.Contains($" {name}(", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static IEnumerable<(string Path, string Value)> Leaves(JsonElement element, string path) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(member => Leaves(member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}"))
        : [(path, element.ToString())];

    [GeneratedRegex(@"^\| `([\w.]+)` \| ([^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex HostRow();

    [GeneratedRegex(@"`(\w+Tests)\.(\w+)`")]
    private static partial Regex NamedTest();
}

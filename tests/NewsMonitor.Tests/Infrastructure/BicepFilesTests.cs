using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NewsMonitor.Tests.Conventions;

namespace NewsMonitor.Tests.Infrastructure;

/// <summary>The files as the compiler, the linter and azd see them.</summary>
public sealed partial class BicepFilesTests : IDisposable
{
    private readonly Bicep _bicep = new();

    public void Dispose() => _bicep.Dispose();

    [Theory(Explicit = true), Trait("Run", "CI")]
    [InlineData("main.bicep")]
    [InlineData("event-subscription.bicep")]
    public async Task CompilerAndLinterHaveNothingToSay(string file)
    {
        var (template, remarks) = await _bicep.BuildAsync(file);

        remarks.ShouldBeEmpty();
        template["resources"].ShouldNotBeNull();
        Templates(template)
            .SelectMany(part => Members(part, "parameters"))
            .Select(parameter => (parameter.Key, (string?)parameter.Value!["metadata"]?["description"]))
            .Where(parameter => string.IsNullOrWhiteSpace(parameter.Item2))
            .ShouldBeEmpty("parameters without a description");
    }

    [Fact(Explicit = true), Trait("Run", "CI")]
    public async Task EveryFileIsFormatted()
    {
        var before = _bicep.Files.ToDictionary(file => file, File.ReadAllText);
        await _bicep.FormatAsync();
        _bicep.Files.Where(file => File.ReadAllText(file) != before[file]).Select(Path.GetFileName).ShouldBeEmpty();
    }

    [Fact]
    public void EveryFileIsUsedAndNoneComesFromARegistry()
    {
        var used = _bicep
            .Files.SelectMany(file => Module().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .ToList();

        used.Where(module => module.Contains(':', StringComparison.Ordinal)).ShouldBeEmpty();
        _bicep
            .Files.Select(Path.GetFileName)
            .Except(used)
            .ShouldBe(["main.bicep", "event-subscription.bicep"], ignoreOrder: true);
    }

    [Fact(Explicit = true), Trait("Run", "CI")]
    public async Task NoOutputGivesASecretAway()
    {
        foreach (var part in Templates((await _bicep.BuildAsync("main.bicep")).Template))
        {
            part.ToJsonString().ShouldNotContain("listKeys", Case.Insensitive);
            foreach (var (name, output) in Members(part, "outputs"))
            {
                ((string)output!["type"]!).ShouldNotStartWith("secure", Case.Insensitive, name);
                output.ToJsonString().ShouldNotContain("[list", Case.Insensitive, name);
            }
        }
    }

    /// <summary>The key in the address Event Grid calls is read where it is used, and goes nowhere else.</summary>
    [Fact(Explicit = true), Trait("Run", "CI")]
    public async Task TheKeyOfTheAppStaysWhereItIsUsed()
    {
        var (template, _) = await _bicep.BuildAsync("event-subscription.bicep");

        template["outputs"].ShouldBeNull();
        Regex.Count(template.ToJsonString(), "listKeys").ShouldBe(1);
        Members(template, "parameters")
            .Select(parameter => parameter.Key)
            .ShouldNotContain(name => name.Contains("key", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What azd fills in: every parameter, from the environment, with the template's own default.</summary>
    [Fact(Explicit = true), Trait("Run", "CI")]
    public async Task AzdOffersEveryParameterWithItsDefault()
    {
        var given = JsonNode.Parse(Repository.Read("infra/main.parameters.json"))!["parameters"]!
            .AsObject()
            .ToDictionary(parameter => parameter.Key, parameter => FromEnvironment().Match((string)parameter.Value!["value"]!));
        var parameters = Members((await _bicep.BuildAsync("main.bicep")).Template, "parameters")
            .Where(parameter => parameter.Key != "thisMonth")
            .ToList();

        given.Keys.ShouldBe(parameters.Select(parameter => parameter.Key), ignoreOrder: true);
        foreach (var (name, parameter) in parameters)
        {
            given[name].Success.ShouldBeTrue(name);
            given[name].Groups["default"].Value.ShouldBe(parameter!["defaultValue"]?.ToJsonString().Trim('"') ?? "", name);
        }

        given.Values.Select(match => match.Groups["name"].Value).ShouldBeUnique();
    }

    [Fact]
    public void EveryVariableInTheDocumentIsOneAzdReads()
    {
        var read = Repository.Read("infra/main.parameters.json");
        var rows = Repository.Read("docs/deploying.md").Split("| topic |")[1].Split("\n\n")[0];
        var named = Regex
            .Matches(rows, "`([A-Z]+(?:_[A-Z]+)*)`")
            .Select(match => match.Groups[1].Value)
            .Where(name => name != "NEWSMONITOR_")
            .ToList();

        named.Count.ShouldBeGreaterThan(20);
        named.Where(name => !read.Contains($"${{NEWSMONITOR_{name}=", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonNode template, string member) =>
        template[member]?.AsObject() ?? [];

    // A template, and those of its modules.
    private static IEnumerable<JsonNode> Templates(JsonNode template)
    {
        var resources = template["resources"] switch
        {
            JsonArray list => list.AsEnumerable(),
            JsonObject named => named.Select(pair => pair.Value),
            _ => [],
        };
        return resources
            .Select(resource => resource!["properties"]?["template"])
            .OfType<JsonNode>()
            .SelectMany(Templates)
            .Prepend(template);
    }

    [GeneratedRegex(@"^module \w+ '([^']+)'", RegexOptions.Multiline)]
    private static partial Regex Module();

    [GeneratedRegex(@"^\$\{(?<name>[A-Z_]+)(=(?<default>[^}]*))?\}$")]
    private static partial Regex FromEnvironment();
}

using System.Text.RegularExpressions;
using NewsMonitor.Tests.Conventions;

namespace NewsMonitor.Tests.Infrastructure;

/// <summary>What azd runs after the code is there, with an Azure CLI that only notes how it was called.</summary>
public sealed class HookTests : IDisposable
{
    private static readonly string[] Hooks = ["infra/hooks/postdeploy.sh", "infra/hooks/postdeploy.ps1"];
    private readonly Shell _shell = new();

    public void Dispose() => _shell.Dispose();

    [Fact]
    public void TheHookTriesUntilTheAppIsReady()
    {
        var (code, output) = Run(failures: 2);

        code.ShouldBe(0, output);
        Calls().Length.ShouldBe(3);
        Calls()[2].ShouldContain("deployment group create");
        Calls()[2].ShouldContain("--subscription AZURE_SUBSCRIPTION_ID-value --resource-group AZURE_RESOURCE_GROUP-value");
        Calls()[2]
            .ShouldContain(
                "appName=NEWSMONITOR_APP-value topicName=NEWSMONITOR_TOPIC-value storageName=NEWSMONITOR_STORAGE-value"
            );
        File.Exists(Regex.Match(Calls()[2], "--template-file (\\S+)").Groups[1].Value).ShouldBeTrue(Calls()[2]);
    }

    [Fact]
    public void TheHookGivesUpAndSaysSo()
    {
        var (code, output) = Run(failures: 100);

        code.ShouldBe(1);
        output.ShouldContain("docs/deploying.md");
        Calls().Length.ShouldBe(10);
    }

    /// <summary>
    /// Both shells go by outputs the template has, or azd itself, and fill every parameter of the subscription.
    /// </summary>
    [Fact]
    public void TheHooksGoByWhatTheTemplatePutsOut()
    {
        var outputs = Regex
            .Matches(Repository.Read("infra/main.bicep"), @"^output (\w+) ", RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value);
        var parameters = Regex
            .Matches(Repository.Read("infra/event-subscription.bicep"), @"^param (\w+) string$", RegexOptions.Multiline)
            .Select(match => match.Groups[1].Value);
        foreach (var hook in Hooks.Select(Repository.Read))
        {
            Variables(hook).Except(outputs).ShouldBe(["AZURE_SUBSCRIPTION_ID"]);
            Regex
                .Matches(hook, @"\b(\w+)=[""$]")
                .Select(match => match.Groups[1].Value)
                .Intersect(parameters)
                .ShouldBe(parameters, ignoreOrder: true);
        }

        Hooks.ShouldAllBe(hook => Repository.Read("azure.yaml").Contains("run: ./" + hook, StringComparison.Ordinal));
    }

    private string[] Calls() => [.. _shell.Calls.Where(call => call.StartsWith("az ", StringComparison.Ordinal))];

    private static IEnumerable<string> Variables(string hook) =>
        Regex.Matches(hook, "\\b(?:AZURE|NEWSMONITOR)_[A-Z_]+").Select(match => match.Value).Distinct();

    private (int Code, string Output) Run(int failures)
    {
        _shell.Tool("az", $"[ $(grep -c '^az' calls) -gt {failures} ]");
        _shell.Tool("sleep", ":");
        return _shell.Run(
            Hooks[0],
            Variables(Repository.Read(Hooks[0])).Select(name => KeyValuePair.Create(name, name + "-value"))
        );
    }
}

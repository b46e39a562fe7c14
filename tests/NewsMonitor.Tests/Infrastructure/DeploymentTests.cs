using System.Text.RegularExpressions;
using NewsMonitor.Core;
using NewsMonitor.Core.Storage;
using NewsMonitor.Tests.Conventions;

namespace NewsMonitor.Tests.Infrastructure;

/// <summary>What a deployment would make, with nothing chosen, with everything chosen, and with other names.</summary>
public sealed class DeploymentTests : DeployedTests
{
    private static readonly Dictionary<string, string> LegalNames = new()
    {
        ["Microsoft.Resources/resourceGroups"] = @"^[\w.()-]{0,89}[\w()-]$",
        ["Microsoft.Storage/storageAccounts"] = "^[a-z0-9]{3,24}$",
        ["Microsoft.Storage/storageAccounts/blobServices/containers"] = "^(?!.*--)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$",
        ["Microsoft.Storage/storageAccounts/queueServices/queues"] = "^(?!.*--)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$",
        ["Microsoft.Storage/storageAccounts/tableServices/tables"] = "^[A-Za-z][A-Za-z0-9]{2,62}$",
        ["Microsoft.OperationalInsights/workspaces"] = "^[A-Za-z0-9][A-Za-z0-9-]{2,61}[A-Za-z0-9]$",
        ["Microsoft.Insights/components"] = @"^[\w.()-]{0,254}[\w()-]$",
        ["Microsoft.CognitiveServices/accounts"] = "^[a-z0-9][a-z0-9-]{0,62}[a-z0-9]$",
        ["Microsoft.Search/searchServices"] = "^(?!.*--)[a-z0-9][a-z0-9-]{0,58}[a-z0-9]$",
        ["Microsoft.KeyVault/vaults"] = "^(?!.*--)[A-Za-z][A-Za-z0-9-]{1,22}[A-Za-z0-9]$",
        ["Microsoft.ManagedIdentity/userAssignedIdentities"] = "^[A-Za-z0-9][A-Za-z0-9_-]{2,127}$",
        ["Microsoft.Authorization/roleAssignments"] = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$",
        ["Microsoft.Web/serverfarms"] = "^[A-Za-z0-9-]{1,60}$",

        // The host cuts its id from the first 32 characters: a longer name could share locks and receipts with another's.
        ["Microsoft.Web/sites"] = "^[A-Za-z0-9][A-Za-z0-9-]{0,30}[A-Za-z0-9]$",
        ["Microsoft.EventGrid/systemTopics"] = "^[A-Za-z0-9-]{3,50}$",
        ["Microsoft.EventGrid/systemTopics/eventSubscriptions"] = "^[A-Za-z0-9-]{3,64}$",
        ["Microsoft.Insights/actionGroups"] = "^[A-Za-z0-9-]{1,260}$",
        ["Microsoft.Insights/scheduledQueryRules"] = "^[A-Za-z0-9-]{1,260}$",
        ["Microsoft.Insights/metricAlerts"] = "^[A-Za-z0-9-]{1,260}$",
        ["Microsoft.Insights/webtests"] = "^[A-Za-z0-9-]{1,260}$",
        ["Microsoft.Consumption/budgets"] = "^[A-Za-z0-9_-]{1,63}$",
    };

    public static TheoryData<string> Cases =>
        [
            nameof(Deployments.Plain),
            nameof(Deployments.Full),
            nameof(Deployments.OAuth),
            nameof(Deployments.Tokens),
            nameof(Deployments.Renamed),
        ];

    [Fact(Explicit = true), Trait("Run", "CI")]
    public void WithNothingChosenThereIsNoLanguageServiceNoSearchServiceNoVaultAndNobodyToAlert()
    {
        Deployed.Plain.Settings.Keys.ShouldNotContain(name =>
            name.Contains("__Analysis__Language", StringComparison.Ordinal)
            || name.Contains("__Email__", StringComparison.Ordinal)
            || name.Contains("__Search__", StringComparison.Ordinal)
        );
        Deployed
            .Plain.Resources.Select(resource => resource.Type.Split('/')[0])
            .Distinct()
            .ShouldBe(
                [
                    "Microsoft.Resources",
                    "Microsoft.Storage",
                    "Microsoft.OperationalInsights",
                    "Microsoft.Insights",
                    "Microsoft.ManagedIdentity",
                    "Microsoft.Authorization",
                    "Microsoft.Web",
                    "Microsoft.EventGrid",
                ],
                ignoreOrder: true
            );
        Deployed.Plain.Of("Microsoft.Insights/actionGroups").ShouldBeEmpty();
    }

    [Theory(Explicit = true), Trait("Run", "CI")]
    [InlineData("there are recipients but no mail server", "digestRecipients = 'a@example.org'")]
    [InlineData("there is a mail server but no sender", "emailHost = 'smtp.example.org'")]
    [InlineData("there is an OAuth2 scope but no mailbox", "emailOAuthScope = 'https://outlook.office365.com/.default'")]
    [InlineData(
        "a login needs TLS",
        "emailHost = 'smtp.example.org'",
        "emailFrom = 'a@example.org'",
        "emailUserName = 'a'",
        "emailSecurity = 'Auto'"
    )]
    [InlineData("write NAME=VALUE", "appSettings = 'A=1;B'")]
    [InlineData("storage in several zones", "zoneRedundant = true")]
    [InlineData("at least two", "zoneRedundant = true", "alwaysReadyInstances = 1", "storageRedundancy = 'Standard_ZRS'")]
    [InlineData("the transformer needs more memory", "instanceMemoryMB = 512")]
    [InlineData("no address to warn", "monthlyBudget = 50")]
    [InlineData("everybody gets in", "allowedAddresses = '203.0.113.7'")]
    [InlineData("signInClientId is not a client ID", "signInClientId = 'newsmonitor'")]
    public async Task WhatCannotWorkIsRefusedBeforeAnythingIsMade(string reason, params string[] parameters) =>
        (
            await Should.ThrowAsync<StreamJsonRpc.RemoteInvocationException>(() => Deployments.WithAsync(parameters))
        ).Message.ShouldContain(reason, Case.Insensitive);

    [Theory(Explicit = true), Trait("Run", "CI")]
    [MemberData(nameof(Cases))]
    public void EveryNameIsLegal(string which)
    {
        foreach (
            var resource in Deployed
                .Of(which)
                .Resources.Where(resource => resource.Name is not ("default" or "scm" or "authsettingsV2"))
        )
            resource.Name.ShouldMatch(LegalNames[resource.Type], resource.Type);
        foreach (var group in Deployed.Of(which).Of("Microsoft.Insights/actionGroups"))
            ((string)group.Properties["groupShortName"]!).Length.ShouldBeLessThanOrEqualTo(12);
    }

    [Theory(Explicit = true), Trait("Run", "CI")]
    [MemberData(nameof(Cases))]
    public void ContainersQueuesAndTablesAreThoseTheAppWorksWith(string which)
    {
        var deployment = Deployed.Of(which);
        var setting = (string name) => deployment.Settings["NewsMonitor__Storage__" + name];
        var package = (string)
            deployment.The("Microsoft.Web/sites").Properties["functionAppConfig"]!["deployment"]!["storage"]!["value"]!;

        var containers = deployment.Names("Microsoft.Storage/storageAccounts/blobServices/containers").ToList();
        containers.ShouldBe(
            [
                setting("InboxContainer"),
                setting("ArticlesContainer"),
                setting("DigestsContainer"),
                setting("SettingsContainer"),
                setting("IndexContainer"),
                "deployment",
                setting("UndeliveredContainer"),
            ],
            ignoreOrder: true
        );
        package.ShouldContain("'deployment'");
        deployment.Names("Microsoft.Storage/storageAccounts/queueServices/queues").ShouldBe([setting("PoisonQueue")]);
        setting("PoisonQueue").ShouldBe(new StorageOptions().PoisonQueue);
        deployment
            .Names("Microsoft.Storage/storageAccounts/tableServices/tables")
            .ShouldBe(Composition.Tables.Select(table => setting("TablePrefix") + table), ignoreOrder: true);
        ((string)deployment.Outputs["NEWSMONITOR_INBOX"]!).ShouldBe(setting("InboxContainer"));
        ((string)deployment.Outputs["NEWSMONITOR_UNDELIVERED"]!).ShouldBe(setting("UndeliveredContainer"));
    }

    [Fact(Explicit = true), Trait("Run", "CI")]
    public void OnlyWhatIsAskedForIsDeletedByAge()
    {
        Rules(Deployed.Plain).ShouldBe(["undelivered/ 30"]);
        Rules(Deployed.Full)
            .ShouldBe(["inbox/ 90", "articles/ 365", "index/ 365", "digests/ 730", "undelivered/ 30"], ignoreOrder: true);

        static IEnumerable<string> Rules(Deployment deployment) =>
            from rule in deployment.The("Microsoft.Storage/storageAccounts/managementPolicies").Properties["policy"]![
                "rules"
            ]!.AsArray()
            let definition = rule["definition"]
            let prefix = definition["filters"]!["prefixMatch"]!.AsArray().ShouldHaveSingleItem()
            select $"{prefix} {definition["actions"]!["baseBlob"]!["delete"]!["daysAfterModificationGreaterThan"]}";
    }

    /// <summary>The events of the inbox and of no other container, to the function that is there, and none thrown away.</summary>
    [Fact(Explicit = true), Trait("Run", "CI")]
    public void EventsOfTheInboxReachTheFunction()
    {
        var subscription = Deployed.Subscription.The("Microsoft.EventGrid/systemTopics/eventSubscriptions");
        var filter = subscription.Properties["filter"]!;

        ((string)filter["subjectBeginsWith"]!).ShouldBe("/blobServices/default/containers/drop/blobs/");
        filter["includedEventTypes"]!.AsArray().Select(type => (string)type!).ShouldBe(["Microsoft.Storage.BlobCreated"]);
        ((string)subscription.Properties["destination"]!["properties"]!["endpointUrl"]!).ShouldContain(
            "functionName=Host.Functions."
        );
        (
            (string)
                subscription.Properties["deadLetterWithResourceIdentity"]!["deadLetterDestination"]!["properties"]![
                    "blobContainerName"
                ]!
        ).ShouldBe("lost");
        subscription.Name.ShouldMatch(LegalNames[subscription.Type]);
    }

    [Fact(Explicit = true), Trait("Run", "CI")]
    public void TheFunctionThatIsCalledExists()
    {
        var name = Regex
            .Match(Repository.Read("infra/event-subscription.bicep"), @"param functionName string = '(\w+)'")
            .Groups[1]
            .Value;

        Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "functions", "App"), "*.cs")
            .Select(File.ReadAllText)
            .ShouldContain(code => code.Contains($"[Function(nameof({name}))]", StringComparison.Ordinal));
    }

    /// <summary>Alerts that look for words nobody logs would never ring.</summary>
    [Fact(Explicit = true), Trait("Run", "CI")]
    public void AlertsLookForWhatIsLogged()
    {
        var queries = Deployed
            .Full.Of("Microsoft.Insights/scheduledQueryRules")
            .ToDictionary(rule => rule.Name, rule => (string)rule.Properties["criteria"]!["allOf"]![0]!["query"]!);

        queries.Keys.ShouldBe(["poisoned-articles", "waiting-articles", "failed-digests", "nothing-runs"], ignoreOrder: true);
        queries["poisoned-articles"].ShouldContain($"\"{new StorageOptions().PoisonQueue}\"");
        var logged = string.Concat(
            Directory
                .EnumerateFiles(Path.Combine(Repository.Root, "functions"), "*Log.cs", SearchOption.AllDirectories)
                .Append(Path.Combine(Repository.Root, "functions/Core/Telemetry/NewsTelemetry.cs"))
                .Select(File.ReadAllText)
        );
        var phrases = queries.Values.SelectMany(query =>
            Regex.Matches(query, "\"([^\"]+)\"").Select(match => match.Groups[1].Value)
        );
        phrases
            .Except(["MaxDequeueCount", new StorageOptions().PoisonQueue])
            .Where(phrase => !logged.Contains(phrase, StringComparison.Ordinal))
            .ShouldBeEmpty();
        Regex
            .Matches(string.Concat(queries.Values), @"customDimensions\.(\w+)")
            .ShouldAllBe(match => logged.Contains($"{{{match.Groups[1].Value}}}"));
    }
}

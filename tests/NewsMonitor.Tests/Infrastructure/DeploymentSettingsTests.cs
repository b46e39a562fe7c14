using Microsoft.Extensions.Configuration;
using NewsMonitor.News.Records;

namespace NewsMonitor.Tests.Infrastructure;

/// <summary>The settings that a deployment gives the app.</summary>
public sealed class DeploymentSettingsTests : DeployedTests
{
    /// <summary>Settings whose defaults are right on Azure.</summary>
    private static readonly string[] LeftToTheirDefaults =
    [
        "NewsMonitor:Reading:MaxBytes",
        "NewsMonitor:Analysis:MaxCharacters",
        "NewsMonitor:Email:TimeoutSeconds",
        "NewsMonitor:Web:TimeZone",
        "NewsMonitor:Web:KeepFrom",
        "NewsMonitor:Search:Folder",
        "NewsMonitor:Search:CacheMegabytes",
        "NewsMonitor:Search:FreshSeconds",
        "NewsMonitor:Collecting:LongestIntervalMinutes",
        "NewsMonitor:Collecting:MaxBytes",
        "NewsMonitor:Collecting:TimeoutSeconds",
        "NewsMonitor:Collecting:HostGapSeconds",
        "NewsMonitor:Collecting:MaxPages",
        "NewsMonitor:Mailbox:MaxBytes",
        "NewsMonitor:Mailbox:MaxMessages",
        "NewsMonitor:Mailbox:TimeoutSeconds",
        // A server of the same machine, or of the same network, which a deployment does not have.
        "NewsMonitor:Mailbox:AllowUnencrypted",
        // Receivers in the same network.
        "NewsMonitor:Webhooks:AllowPrivate",
        // A file of a laptop; on Azure the subscriptions are in the settings' container.
        "NewsMonitor:Digest:File",
        // On Azure an identity opens the service.
        "NewsMonitor:Analysis:LanguageKey",
        // The same everywhere: on Azure, sweeps and the backlog count by it, too, and it must equal the host's in host.json.
        "NewsMonitor:Trigger:MaxTries",
        // The local trigger's.
        "NewsMonitor:Trigger:VisibilitySeconds",
        "NewsMonitor:Trigger:RetrySeconds",
    ];

    /// <summary>Settings of the Functions host and of the Azure libraries.</summary>
    private static readonly string[] OfTheHost =
    [
        "AzureWebJobsStorage:blobServiceUri",
        "AzureWebJobsStorage:queueServiceUri",
        "AzureWebJobsStorage:tableServiceUri",
        "AzureWebJobsStorage:credential",
        "AzureWebJobsStorage:clientId",
        "AzureWebJobsDisableHomepage",
        "AzureFunctionsJobHost:extensions:blobs:maxDegreeOfParallelism",
        "APPLICATIONINSIGHTS_CONNECTION_STRING",
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
        "AZURE_CLIENT_ID",
        "AzureWebJobs.PollMailbox.Disabled",
        "OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID",
    ];

    [Theory(Explicit = true), Trait("Run", "CI")]
    [MemberData(nameof(DeploymentTests.Cases), MemberType = typeof(DeploymentTests))]
    public void TheAppStartsWithTheSettingsItIsGiven(string which)
    {
        // Addresses and ids are known only to Azure.
        var settings = Deployed
            .Of(which)
            .Settings.ToDictionary(setting => Key(setting.Key), setting => (string?)Resolved(setting.Value));

        var options = EveryAnalyzer.Settings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());

        (options.Search.Endpoint.Length > 0).ShouldBe(which == nameof(Deployments.Full));
        options.Storage.InboxContainer.ShouldBe(which == nameof(Deployments.Renamed) ? "drop" : "inbox");
        options.Analysis.Analyzer.ShouldBe(
            which switch
            {
                nameof(Deployments.Full) => AnalyzerNames.AzureLanguage,
                nameof(Deployments.OAuth) => AnalyzerNames.Embedded,
                _ => AnalyzerNames.Transformer,
            }
        );
        options.Email.Host.ShouldBe(
            which switch
            {
                nameof(Deployments.Full) => "smtp.example.org",
                nameof(Deployments.OAuth) => "smtp.office365.com",
                _ => "localhost",
            }
        );
    }

    /// <summary>Set by hand, they would be gone after the next deployment.</summary>
    [Fact(Explicit = true), Trait("Run", "CI")]
    public async Task OtherSettingsCanBeGivenAndReplaceThoseOfTheirName()
    {
        var settings = (
            await Deployments.WithAsync(
                "appSettings = 'Logging__LogLevel__NewsMonitor=Warning; OTEL_EXPORTER_OTLP_HEADERS=key=a;AZURE_CLIENT_ID=b;'"
            )
        ).Settings;

        settings["Logging__LogLevel__NewsMonitor"].ShouldBe("Warning");
        settings["OTEL_EXPORTER_OTLP_HEADERS"].ShouldBe("key=a");
        settings["AZURE_CLIENT_ID"].ShouldBe("b");
        settings.Keys.Except(Deployed.Plain.Settings.Keys).Count().ShouldBe(2);
    }

    /// <summary>What Azure puts in place of expressions and references: some address, and the secret of that name.</summary>
    private static string Resolved(string value) =>
        value switch
        {
            _ when value.StartsWith('[') => "https://a.example/",
            _ when value.EndsWith("SecretName=unsubscribe-key)", StringComparison.Ordinal) => InstallationSettings.LinkKey,
            _ => value,
        };

    [Fact(Explicit = true), Trait("Run", "CI")]
    public void TheSecretsOfAMailboxAreInTheVault()
    {
        var vault = Deployed.Full.The("Microsoft.KeyVault/vaults").Name;
        Deployed
            .Full.Settings["NewsMonitor__Mailbox__Password"]
            .ShouldBe($"@Microsoft.KeyVault(VaultName={vault};SecretName=mailbox-password)");
        var tokens = Deployed.Tokens.Settings;
        tokens.ShouldNotContainKey("NewsMonitor__Mailbox__Password");
        tokens["NewsMonitor__Mailbox__OAuthClientSecret"].ShouldEndWith("SecretName=mailbox-client-secret)");
        tokens["NewsMonitor__Mailbox__OAuthRefreshToken"].ShouldEndWith("SecretName=mailbox-refresh-token)");
        Deployed
            .Plain.Settings.Keys.Where(key => key.Contains("Mailbox", StringComparison.Ordinal))
            .ShouldBe(["AzureWebJobs.PollMailbox.Disabled"]);
        Deployed.Full.Settings.ShouldNotContainKey("AzureWebJobs.PollMailbox.Disabled");
    }

    [Fact(Explicit = true), Trait("Run", "CI")]
    public void WithTokensThereIsNoPasswordAndNoVault()
    {
        Deployed.OAuth.Settings.Keys.ShouldNotContain("NewsMonitor__Email__Password");
        Deployed.OAuth.Of("Microsoft.KeyVault/vaults").ShouldBeEmpty();
        Deployed
            .OAuth.Settings.Keys.Where(key => key.StartsWith("NewsMonitor__Mailbox__OAuth", StringComparison.Ordinal))
            .ShouldBe(["NewsMonitor__Mailbox__OAuthScope"]);
        Deployed.OAuth.Settings.Keys.ShouldNotContain("NewsMonitor__Mailbox__Password");
    }

    [Fact(Explicit = true), Trait("Run", "CI")]
    public async Task LinksLeadToTheAppUnlessItHasAnotherAddress()
    {
        var app = Deployed.Full.The("Microsoft.Web/sites").Name;
        Deployed.Full.Settings["NewsMonitor__Email__PublicUrl"].ShouldBe($"https://{app}.azurewebsites.net/api");
        Deployed.Full.Settings["NewsMonitor__Email__UnsubscribeKey"].ShouldStartWith("@Microsoft.KeyVault(");
        var other = await Deployments.WithAsync("emailUnsubscribe = true", "emailPublicUrl = 'https://news.example.org/api'");
        other.Settings["NewsMonitor__Email__PublicUrl"].ShouldBe("https://news.example.org/api");
    }

    [Fact(Explicit = true), Trait("Run", "CI")]
    public void EverySettingIsSetOrRightByDefaultAndEveryOneSetIsRead()
    {
        var set = Deployed
            .Full.Settings.Keys.Concat(Deployed.OAuth.Settings.Keys)
            .Concat(Deployed.Tokens.Settings.Keys)
            .Concat(Deployed.Plain.Settings.Keys)
            .Select(Key)
            .Distinct()
            .ToList();

        set.Except(EveryAnalyzer.Settings.Keys).Except(OfTheHost).ShouldBeEmpty("settings nobody reads");
        EveryAnalyzer.Settings.Keys.Except(set).ShouldBe(LeftToTheirDefaults, ignoreOrder: true);
        OfTheHost.Except(set).ShouldBeEmpty();
    }

    private static string Key(string variable) => variable.Replace("__", ":", StringComparison.Ordinal);
}

using System.Text.Json.Nodes;

namespace NewsMonitor.Tests.Infrastructure;

/// <summary>Who may do what, and that nobody comes in by a key.</summary>
public sealed class AccessTests : DeployedTests
{
    /// <summary>
    /// Every role there is, the scope it is given on, and to whom. Another one needs a reason, in the Bicep file and here.
    /// </summary>
    private static readonly (string Role, string Scope, string Who)[] Always =
    [
        // Storage Blob Data Owner: articles and digests; the host's package, keys and locks, in containers it makes itself.
        ("b7e6dc6d-f1e8-4753-8033-0f276bb0955b", "Microsoft.Storage/storageAccounts", "app"),
        // Storage Queue Data Contributor: the blob trigger's queue, which the host makes and names.
        ("974c5e8b-45b9-4653-ba55-5f855dd0fb88", "Microsoft.Storage/storageAccounts", "app"),
        // Storage Table Data Contributor: all tables of the account are the product's or the host's.
        ("0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", "Microsoft.Storage/storageAccounts", "app"),
        // Monitoring Metrics Publisher: telemetry.
        ("3913510d-42f4-4e42-8a64-420c390055eb", "Microsoft.Insights/components", "app"),
        // Storage Blob Data Contributor: Event Grid puts undelivered events into one container.
        ("ba92f5b4-2d11-453d-a403-e96b0029c9fe", "Microsoft.Storage/storageAccounts/blobServices/containers", "events"),
    ];

    private static readonly (string Role, string Scope, string Who)[] OnRequest =
    [
        // Cognitive Services User: asking the Language service.
        ("a97b65f3-24c7-4388-baec-2e87135dc908", "Microsoft.CognitiveServices/accounts", "app"),
        // Search Index Data Contributor: writing and searching articles.
        ("8ebe5a00-799e-43f5-93ac-243d3dce84a7", "Microsoft.Search/searchServices", "app"),
        // Search Service Contributor: making the index.
        ("7ca78c08-252a-4471-8644-bb5ff32d4ba0", "Microsoft.Search/searchServices", "app"),
        // Key Vault Secrets User: reading the SMTP password.
        ("4633458b-17de-408a-b874-0445c86b69e6", "Microsoft.KeyVault/vaults", "app"),
    ];

    [Fact(Explicit = true), Trait("Run", "CI")]
    public void NobodyHasARightThatIsNotNamedHere()
    {
        Rights(Deployed.Plain).ShouldBe(Always, ignoreOrder: true);
        Rights(Deployed.Full).ShouldBe([.. Always, .. OnRequest], ignoreOrder: true);
    }

    [Fact(Explicit = true), Trait("Run", "CI")]
    public void EventGridWritesToItsOwnContainerOnly() =>
        Deployed
            .Plain.Of("Microsoft.Authorization/roleAssignments")
            .Where(right => right.Id.Contains("/containers/", StringComparison.Ordinal))
            .ShouldHaveSingleItem()
            .Id.ShouldContain("/containers/undelivered/");

    [Fact(Explicit = true), Trait("Run", "CI")]
    public void NoKeyOpensAnything()
    {
        var storage = Deployed.Full.The("Microsoft.Storage/storageAccounts").Properties;
        Is(storage["allowSharedKeyAccess"], false);
        Is(storage["allowBlobPublicAccess"], false);
        Is(storage["supportsHttpsTrafficOnly"], true);
        ((string)storage["minimumTlsVersion"]!).ShouldBe("TLS1_2");
        Deployed
            .Full.Of("Microsoft.Storage/storageAccounts/blobServices/containers")
            .Select(container => (string)container.Properties["publicAccess"]!)
            .Distinct()
            .ShouldBe(["None"]);

        Is(Deployed.Full.The("Microsoft.Insights/components").Properties["DisableLocalAuth"], true);
        Is(Deployed.Full.The("Microsoft.KeyVault/vaults").Properties["enableRbacAuthorization"], true);
        var language = Deployed.Full.The("Microsoft.CognitiveServices/accounts");
        Is(language.Properties["disableLocalAuth"], true);
        ((string)language.Properties["customSubDomainName"]!).ShouldBe(language.Name);
        Is(Deployed.Full.The("Microsoft.Search/searchServices").Properties["disableLocalAuth"], true);
        Is(Deployed.Full.The("Microsoft.Web/sites/basicPublishingCredentialsPolicies").Properties["allow"], false);
        Deployed.Full.Text.ShouldNotContain("listKeys", Case.Insensitive);
        Deployed.Full.Text.ShouldNotContain("AccountKey", Case.Insensitive);
    }

    [Fact(Explicit = true), Trait("Run", "CI")]
    public void TheAppReachesEverythingUnderItsOwnIdentity()
    {
        var app = Deployed.Full.The("Microsoft.Web/sites");
        var settings = Deployed.Full.Settings;

        ((string)app.Node["identity"]!["type"]!).ShouldBe("UserAssigned");
        app.Node["identity"]!["userAssignedIdentities"]!.AsObject().Count.ShouldBe(1);
        ((string)app.Properties["functionAppConfig"]!["deployment"]!["storage"]!["authentication"]!["type"]!).ShouldBe(
            "UserAssignedIdentity"
        );
        Is(app.Properties["httpsOnly"], true);
        settings.ShouldNotContainKey("AzureWebJobsStorage");
        settings["AzureWebJobsStorage__credential"].ShouldBe("managedidentity");
        settings["APPLICATIONINSIGHTS_AUTHENTICATION_STRING"].ShouldContain("Authorization=AAD");
        settings["NewsMonitor__Email__Password"]
            .ShouldBe(
                $"@Microsoft.KeyVault(VaultName={Deployed.Full.The("Microsoft.KeyVault/vaults").Name};SecretName=smtp-password)"
            );
    }

    private static IEnumerable<(string Role, string Scope, string Who)> Rights(Deployment deployment) =>
        from right in deployment.Of("Microsoft.Authorization/roleAssignments")
        let scope = right.Id[..right.Id.LastIndexOf("/providers/Microsoft.Authorization/", StringComparison.Ordinal)]
        let kind = deployment.Resources.Single(resource => resource.Id.Equals(scope, StringComparison.OrdinalIgnoreCase)).Type
        let principal = (string)right.Properties["principalId"]!
        let who = principal.Contains("/userAssignedIdentities/", StringComparison.Ordinal) ? "app"
        : principal.Contains("/systemTopics/", StringComparison.Ordinal) ? "events"
        : principal
        select (((string)right.Properties["roleDefinitionId"]!).Split('/')[^1], kind, who);

    private static void Is(JsonNode? value, bool expected) => ((bool?)value).ShouldBe(expected);
}

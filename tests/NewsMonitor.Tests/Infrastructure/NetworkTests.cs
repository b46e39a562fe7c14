using System.Text.Json.Nodes;

namespace NewsMonitor.Tests.Infrastructure;

/// <summary>Who reaches storage and the vault, and from where.</summary>
public sealed class NetworkTests : DeployedTests
{
    private static readonly Lazy<Task<Deployment>> LazyPrivate = new(() =>
        Deployments.WithAsync(
            "privateNetwork = true",
            "allowedAddresses = '203.0.113.7; 198.51.100.0/24;'",
            "purgeProtection = true",
            "emailUnsubscribe = true"
        )
    );

    [Fact(Explicit = true), Trait("Run", "CI")]
    public void WithoutANetworkOfItsOwnRolesDecide()
    {
        Deployed.Full.Resources.Where(resource => resource.Type.StartsWith("Microsoft.Network/")).ShouldBeEmpty();
        ((string)Rules(Deployed.Full, "Microsoft.Storage/storageAccounts")["defaultAction"]!).ShouldBe("Allow");
        Deployed.Full.The("Microsoft.Web/sites").Properties["virtualNetworkSubnetId"].ShouldBeNull();
        Deployed.Full.The("Microsoft.KeyVault/vaults").Properties["enablePurgeProtection"].ShouldBeNull();
    }

    [Theory(Explicit = true), Trait("Run", "CI")]
    [InlineData("Microsoft.Storage/storageAccounts", "AzureServices")]
    [InlineData("Microsoft.KeyVault/vaults", "None")]
    public async Task InAPrivateNetworkEverybodyElseIsRefused(string type, string bypass)
    {
        var rules = Rules(await LazyPrivate.Value, type);

        ((string)rules["defaultAction"]!, (string)rules["bypass"]!).ShouldBe(("Deny", bypass));
        rules["ipRules"]!.AsArray().Select(rule => (string)rule!["value"]!).ShouldBe(["203.0.113.7", "198.51.100.0/24"]);
    }

    /// <summary>Each service has its endpoint, its zone, the zone's link to the network, and its record in the zone.</summary>
    [Fact(Explicit = true), Trait("Run", "CI")]
    public async Task TheAppReachesEveryServiceThroughItsEndpoint()
    {
        var deployment = await LazyPrivate.Value;
        var endpoints = deployment.Of("Microsoft.Network/privateEndpoints").ToList();

        endpoints
            .Select(endpoint => endpoint.Properties["privateLinkServiceConnections"]![0]!["properties"]!)
            .Select(link =>
                ((string)link["groupIds"]!.AsArray().ShouldHaveSingleItem()!, Kind((string)link["privateLinkServiceId"]!))
            )
            .ShouldBe([
                ("blob", "Microsoft.Storage/storageAccounts"),
                ("queue", "Microsoft.Storage/storageAccounts"),
                ("table", "Microsoft.Storage/storageAccounts"),
                ("vault", "Microsoft.KeyVault/vaults"),
            ]);
        // The suffixes of the cloud are known only to Azure.
        var zones = deployment.Of("Microsoft.Network/privateDnsZones").Select(zone => (string)zone.Node["name"]!).ToList();
        zones[..3].ShouldAllBe(zone => zone.StartsWith("[format('privatelink.{0}.{1}', '") && zone.Contains("suffixes.storage"));
        zones[3].ShouldBe("[format('privatelink{0}', replace(environment().suffixes.keyvaultDns, '.vault.', '.vaultcore.'))]");
        deployment.Of("Microsoft.Network/privateDnsZones/virtualNetworkLinks").Count().ShouldBe(endpoints.Count);
        deployment.Of("Microsoft.Network/privateEndpoints/privateDnsZoneGroups").Count().ShouldBe(endpoints.Count);
        var subnets = deployment.The("Microsoft.Network/virtualNetworks").Properties["subnets"]!.AsArray();
        ((string)subnets[0]!["properties"]!["delegations"]![0]!["properties"]!["serviceName"]!).ShouldBe(
            "Microsoft.App/environments"
        );
        deployment.The("Microsoft.Web/sites").Properties["virtualNetworkSubnetId"].ShouldNotBeNull();
        ((bool)deployment.The("Microsoft.KeyVault/vaults").Properties["enablePurgeProtection"]!).ShouldBeTrue();
    }

    private static JsonNode Rules(Deployment deployment, string type) => deployment.The(type).Properties["networkAcls"]!;

    private static string Kind(string id) => string.Join('/', id.Split('/')[^3..^1]);
}

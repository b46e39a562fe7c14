using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Core;
using NewsMonitor.Core.Storage;
using NewsMonitor.Tests.Infrastructure;

namespace NewsMonitor.Tests.Core.Storage;

public sealed class AppIdentityTests
{
    /// <summary>With the settings of a deployment; DefaultAzureCredential would try others first.</summary>
    [Fact(Explicit = true), Trait("Run", "CI")]
    public async Task ADeployedAppIsItsManagedIdentityAndNobodyElse()
    {
        var deployed = new Deployments();
        await deployed.ComputeAsync();
        var settings = deployed
            .Plain.Settings.Where(setting => setting.Key.StartsWith("AzureWebJobsStorage", StringComparison.Ordinal))
            .ToDictionary(
                setting => setting.Key.Replace("__", ":", StringComparison.Ordinal),
                setting => (string?)(setting.Value.StartsWith('[') ? "https://a.example/" : setting.Value)
            );
        var services = new ServiceCollection().AddNewsMonitor(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());

        await using var provider = services.BuildServiceProvider();

        provider.GetRequiredService<TokenCredential>().ShouldBeOfType<ManagedIdentityCredential>();
    }

    [Fact]
    public void OnADevelopersMachineItIsThePersonWhoIsSignedIn() =>
        AppIdentity.Of(new ConfigurationBuilder().Build()).ShouldBeOfType<DefaultAzureCredential>();
}

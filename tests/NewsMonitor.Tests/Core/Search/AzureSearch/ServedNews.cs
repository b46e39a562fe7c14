using Azure.Core.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Testing.AzureSearch;

namespace NewsMonitor.Tests.Core.Search.AzureSearch;

/// <summary>The same articles in Azure AI Search, which has a stand-in.</summary>
public sealed class ServedNews(LaptopFixture laptop) : IndexedNews(laptop)
{
    internal SearchServer Server { get; } = new();

    /// <summary>A process that uses a service.</summary>
    /// <param name="server">The service.</param>
    /// <param name="settings">Of its installation.</param>
    /// <param name="policies">See every request to storage and to the service.</param>
    internal static Task<Installation> ProcessAsync(
        SearchServer server,
        Dictionary<string, string?> settings,
        params HttpPipelinePolicy[] policies
    )
    {
        var services = new ServiceCollection().AddSingleton(SearchClients.Identity).AddSingleton(SearchClients.Options(policies));
        var served = new Dictionary<string, string?>(settings) { ["NewsMonitor:Search:Endpoint"] = server.SecureEndpoint };
        return Installation.CreateAsync(served, services, null, policies);
    }

    internal override Task<Installation> ProcessAsync(Dictionary<string, string?> settings) => ProcessAsync(Server, settings);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Server.Dispose();
    }
}

using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Core.Analysis.AzureLanguage;

namespace NewsMonitor.AzureLanguage;

/// <summary>Registers Azure AI Language in a host.</summary>
public static class AzureLanguageComposition
{
    /// <summary>Adds the service. Nothing is sent to it unless the settings say <c>Analyzer=AzureLanguage</c>.</summary>
    public static IServiceCollection AddAzureLanguage(this IServiceCollection services) =>
        services.AddSingleton<ILanguageService>(provider => new AzureLanguageService(
            LanguageClient.Create(provider.GetRequiredService<LanguageOptions>(), provider.GetRequiredService<TokenCredential>())
        ));
}

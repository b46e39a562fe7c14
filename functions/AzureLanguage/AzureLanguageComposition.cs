using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Core.Analysis.Language;

namespace NewsMonitor.AzureLanguage;

/// <summary>How a host gets Azure AI Language.</summary>
public static class AzureLanguageComposition
{
    /// <summary>Adds the service, to which nothing is sent unless the settings say <c>Analyzer=AzureLanguage</c>.</summary>
    public static IServiceCollection AddAzureLanguage(this IServiceCollection services) =>
        services.AddSingleton<ILanguageService>(provider => new AzureLanguageService(
            LanguageClient.Create(provider.GetRequiredService<LanguageOptions>())
        ));
}

using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Analysis.AzureLanguage;

/// <summary>How the product gets Azure AI Language.</summary>
public static class LanguageComposition
{
    /// <summary>
    /// Adds the analyzer if the host has already added an <see cref="ILanguageService"/>; otherwise only its name and settings,
    /// since not every package feed has the service's SDK.
    /// </summary>
    public static IServiceCollection AddAzureLanguageAnalyzer(this IServiceCollection services)
    {
        // The settings are older than the sections of analyzers, and deployments use their names.
        var analyzer = AnalyzerRegistration.Of<LanguageOptions>(AnalyzerNames.AzureLanguage, LanguageRules.Faults, "Analysis");
        return services.Any(service => service.ServiceType == typeof(ILanguageService))
            ? services.AddSingleton<TextRecordStore>().AddAnalyzer<LanguageAnalyzer>(analyzer)
            : services.AddMissingAnalyzer(analyzer, "build with a package feed that has Azure.AI.TextAnalytics");
    }
}

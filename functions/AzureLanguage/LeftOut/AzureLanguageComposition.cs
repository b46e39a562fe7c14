using Microsoft.Extensions.DependencyInjection;

namespace NewsMonitor.AzureLanguage;

/// <summary>Replaces this project in builds that leave it out.</summary>
internal static class AzureLanguageComposition
{
    /// <summary>Adds nothing: the settings then reject <c>Analyzer=AzureLanguage</c>.</summary>
    public static IServiceCollection AddAzureLanguage(this IServiceCollection services) => services;
}

using Microsoft.Extensions.DependencyInjection;

namespace NewsMonitor.AzureLanguage;

/// <summary>What the hosts are built with instead of this project where it is left out.</summary>
internal static class AzureLanguageComposition
{
    /// <summary>Adds nothing: the settings then reject <c>Analyzer=AzureLanguage</c>.</summary>
    public static IServiceCollection AddAzureLanguage(this IServiceCollection services) => services;
}

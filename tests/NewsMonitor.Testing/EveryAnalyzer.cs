using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Core;
using NewsMonitor.Core.Analysis;
using NewsMonitor.Core.Analysis.AzureLanguage;
using NewsMonitor.Transformer;

namespace NewsMonitor.Testing;

/// <summary>A build that includes every analyzer of the product.</summary>
internal static class EveryAnalyzer
{
    /// <summary>Reads settings as that build does.</summary>
    public static SettingsReader Settings { get; } =
        new(
            new ServiceCollection().AddSingleton<ILanguageService, LanguageStandIn>().AddTransformer().AddAnalyzers().Analyzers()
        );
}

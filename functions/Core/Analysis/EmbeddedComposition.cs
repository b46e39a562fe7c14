using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Analysis;

/// <summary>How the product gets the embedded analyzer.</summary>
public static class EmbeddedComposition
{
    /// <summary>Adds the analyzer that runs in this process and has no settings of its own.</summary>
    public static IServiceCollection AddEmbeddedAnalyzer(this IServiceCollection services) =>
        services.AddAnalyzer<EmbeddedAnalyzer>(new AnalyzerRegistration(AnalyzerNames.Embedded));
}

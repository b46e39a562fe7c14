using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Analysis;

/// <summary>Registers analyzers by name. The composition then uses the one that the settings name.</summary>
public static class AnalyzerComposition
{
    /// <summary>Adds an analyzer that this build includes. It is created only if the settings name it.</summary>
    public static IServiceCollection AddAnalyzer<TAnalyzer>(this IServiceCollection services, AnalyzerRegistration registration)
        where TAnalyzer : class, IArticleAnalyzer =>
        services.AddSingleton(registration).AddKeyedSingleton<IArticleAnalyzer, TAnalyzer>(registration.Name);

    /// <summary>
    /// Adds the name and the settings of an analyzer that this build does not include, or that this machine cannot run, so that
    /// choosing it gives a helpful error.
    /// </summary>
    /// <param name="services">Where to add them.</param>
    /// <param name="registration">The analyzer.</param>
    /// <param name="remedy">What an operator can do about it, such as "build with …".</param>
    public static IServiceCollection AddMissingAnalyzer(
        this IServiceCollection services,
        AnalyzerRegistration registration,
        string remedy
    ) => services.AddSingleton(registration with { Remedy = remedy });

    /// <summary>The analyzers added so far, in that order.</summary>
    internal static IReadOnlyList<AnalyzerRegistration> Analyzers(this IServiceCollection services) =>
        [
            .. services
                .Where(service => service.ServiceType == typeof(AnalyzerRegistration))
                .Select(service => (AnalyzerRegistration)service.ImplementationInstance!),
        ];

    /// <summary>
    /// The analyzer with that name, ignoring case; for <c>Auto</c> the preferred one, or the embedded one if that is not
    /// available. Null if there is none.
    /// </summary>
    internal static AnalyzerRegistration? Chosen(this IReadOnlyList<AnalyzerRegistration> analyzers, string name)
    {
        if (!name.Equals(AnalyzerNames.Auto, StringComparison.OrdinalIgnoreCase))
            return analyzers.Named(name);
        return analyzers.FirstOrDefault(analyzer => analyzer is { IsPreferred: true, Remedy: null })
            ?? analyzers.Named(AnalyzerNames.Embedded);
    }

    private static AnalyzerRegistration? Named(this IEnumerable<AnalyzerRegistration> analyzers, string name) =>
        analyzers.FirstOrDefault(analyzer => analyzer.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace NewsMonitor.Digests;

/// <summary>Adds what sends digests.</summary>
public static class DigestComposition
{
    /// <summary>
    /// Adds <see cref="DigestJob"/> and what it is made of. Wants an <see cref="IDigestSource"/>, the storage account, the options of the
    /// digest and the mail, and a clock.
    /// </summary>
    public static IServiceCollection AddDigests(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<DigestArchive>();
        services.AddSingleton<WindowLedger>();
        services.AddSingleton<SendLedger>();
        services.AddSingleton<DigestJob>();
        return services;
    }
}

using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Core.Forgetting;

namespace NewsMonitor.Core;

/// <summary>The part of the composition that removes what is kept of an article.</summary>
public static class ForgettingComposition
{
    internal static IServiceCollection AddForgetting(this IServiceCollection services) =>
        services.AddSingleton<ForgottenTexts>().AddSingleton<ForgottenBlobs>().AddSingleton<Forget>();
}

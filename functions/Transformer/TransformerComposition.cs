using System.Runtime.InteropServices;
using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Core.Analysis;
using NewsMonitor.News.Records;

namespace NewsMonitor.Transformer;

/// <summary>Registers the transformer in a host.</summary>
public static class TransformerComposition
{
    private static readonly string[] Platforms = ["linux-x64", "linux-arm64", "win-x64", "win-arm64", "osx-arm64"];

    /// <summary>Whether ONNX Runtime has a library for this machine.</summary>
    public static bool IsSupported => Platforms.Contains(Platform);

    private static string Platform
    {
        get
        {
            var system =
                OperatingSystem.IsWindows() ? "win"
                : OperatingSystem.IsMacOS() ? "osx"
                : "linux";
            return $"{system}-{RuntimeInformation.ProcessArchitecture}".ToLowerInvariant();
        }
    }

    /// <summary>Adds the analyzer. Its network is loaded only if the settings say <c>Analyzer=Transformer</c>.</summary>
    public static IServiceCollection AddTransformer(this IServiceCollection services)
    {
        var registration = new AnalyzerRegistration(AnalyzerNames.Transformer);
        return IsSupported
            ? services.AddSingleton<TransformerJudge>().AddAnalyzer<TransformerAnalyzer>(registration)
            : services.AddMissingAnalyzer(registration, $"use one of these platforms: {string.Join(", ", Platforms)}");
    }
}

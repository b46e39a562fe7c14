using System.Runtime.InteropServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.ML.OnnxRuntime;
using NewsMonitor.Core.Analysis;
using NewsMonitor.News.Records;

namespace NewsMonitor.Transformer;

/// <summary>Registers the transformer in a host.</summary>
public static class TransformerComposition
{
    private static readonly string[] Platforms = ["linux-x64", "linux-arm64", "win-x64", "win-arm64", "osx-arm64"];

    private static readonly Lazy<bool> LazySupported = new(() => Platforms.Contains(Platform) && HasLibrary());

    /// <summary>
    /// Whether ONNX Runtime's library can be loaded. It cannot be with musl (Alpine Linux), or without the C++ runtime that it
    /// needs.
    /// </summary>
    public static bool IsSupported => LazySupported.Value;

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

    /// <summary>
    /// Adds the analyzer, which is the preferred one. Its network is loaded only if the settings say <c>Analyzer=Transformer</c>,
    /// or <c>Auto</c> where it is supported.
    /// </summary>
    public static IServiceCollection AddTransformer(this IServiceCollection services) => services.AddTransformer(IsSupported);

    /// <param name="services">Where to add it.</param>
    /// <param name="isSupported">Whether this machine can run it.</param>
    internal static IServiceCollection AddTransformer(this IServiceCollection services, bool isSupported)
    {
        var registration = new AnalyzerRegistration(AnalyzerNames.Transformer) { IsPreferred = true };
        return isSupported
            ? services.AddSingleton<TransformerJudge>().AddAnalyzer<TransformerAnalyzer>(registration)
            : services.AddMissingAnalyzer(
                registration,
                $"use one of {string.Join(", ", Platforms)}, with the C++ runtime that ONNX Runtime needs"
            );
    }

    // ONNX Runtime finds its library in the same way.
    private static bool HasLibrary() => NativeLibrary.TryLoad("onnxruntime", typeof(InferenceSession).Assembly, null, out _);
}

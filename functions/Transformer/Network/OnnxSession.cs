using Microsoft.ML.OnnxRuntime;

namespace NewsMonitor.Transformer.Network;

/// <summary>Opens models that run on the calling thread.</summary>
internal static class OnnxSession
{
    /// <exception cref="OnnxRuntimeException">The file is missing or is not a model.</exception>
    public static InferenceSession Open(string file)
    {
        OrtEnv.Instance().DisableTelemetryEvents();
        using var options = Options();
        return new InferenceSession(file, options);
    }

    // The graphs are written as they run best; to optimize them would make them slower.
    private static SessionOptions Options() =>
        new()
        {
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_BASIC,
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
}

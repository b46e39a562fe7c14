namespace NewsMonitor.Core.Telemetry;

/// <summary>The steps whose durations are recorded: of an article, then of a digest.</summary>
public static class Steps
{
    public const string Read = "read";
    public const string RecognizeDuplicates = "recognize_duplicates";
    public const string Analyze = "analyze";
    public const string Store = "store";
    public const string BuildDigest = "build_digest";
    public const string Render = "render";
    public const string Send = "send";
}

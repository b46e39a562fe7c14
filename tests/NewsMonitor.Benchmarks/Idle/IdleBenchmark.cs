namespace NewsMonitor.Benchmarks.Idle;

internal static class IdleBenchmark
{
    public static Task<int> RunAsync(Options options) => Task.FromResult(options.Number("x", 0));
}

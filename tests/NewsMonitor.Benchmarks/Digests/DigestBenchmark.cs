namespace NewsMonitor.Benchmarks.Digests;

internal static class DigestBenchmark
{
    public static Task<int> RunAsync(Options options) => Task.FromResult(options.Number("x", 0));
}

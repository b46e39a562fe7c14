using NewsMonitor.Benchmarks.Analyze;
using NewsMonitor.Benchmarks.Digests;
using NewsMonitor.Benchmarks.Duplicates;
using NewsMonitor.Benchmarks.Idle;
using NewsMonitor.Benchmarks.Ingest;
using NewsMonitor.Benchmarks.Pages;
using NewsMonitor.Benchmarks.Read;
using NewsMonitor.Benchmarks.Search;
using NewsMonitor.Benchmarks.Stories;

namespace NewsMonitor.Benchmarks;

/// <summary>All of them, by their names on the command line.</summary>
internal static class Verbs
{
    private const int WrongUsage = 2;

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            var options = new Options(args);
            return options.Verb switch
            {
                "read" => await ReadBenchmark.RunAsync(options),
                "duplicates" => await DuplicatesBenchmark.RunAsync(options),
                "ingest" => await IngestBenchmark.RunAsync(options),
                "digest" => await DigestBenchmark.RunAsync(options),
                "stories" => await StoriesBenchmark.RunAsync(options),
                "search" => SearchBenchmark.Run(options),
                "pages" => await PagesBenchmark.RunAsync(options),
                "idle" => await IdleBenchmark.RunAsync(options),
                "analyze" => await AnalyzeBenchmark.RunAsync(options),
                TransformerRun.Verb => TransformerRun.Run(options),
                StoriesRun.Verb => await StoriesRun.RunAsync(options),
                MemoryRun.Verb => await MemoryRun.RunAsync(options),
                DigestRun.Verb => await DigestRun.RunAsync(options),
                _ => Usage(),
            };
        }
        catch (ArgumentException fault)
        {
            Console.Error.WriteLine(fault.Message);
            return WrongUsage;
        }
    }

    private static int Usage()
    {
        Console.Error.WriteLine(
            """
            dotnet run -c Release --project tests/NewsMonitor.Benchmarks -- VERB [--option value …]

              read     [--articles 40] [--rounds 5] [--milliseconds 300] [--format NAME]
              duplicates [--few 1000] [--many 100000] [--articles 20]
              ingest   [--articles 400] [--rounds 5 | 0] [--format mixed|txt|html|json] [--memory 10000] [--analyzer embedded|stand-in]
              digest   [--size usual|large] [--articles 2000] [--rounds 3] [--older 5000] [--memory 3] [--warmups 2] [--recipients 200]
              stories  [--articles 10000] [--large 50000] [--rounds 3]
              search   [--articles 20000] [--queries 200]
              pages    [--articles 100000] [--days 30] [--few 1000] [--queries 200] [--rounds 5]
              idle     [--blobs 10000] [--seconds 40] [--warmup 90]
              analyze  [--rounds 5] [--milliseconds 600]

            --azurite CONNECTION uses an Azurite that is running already.
            Exit code: 0 every bar is met, 1 one is missed, 2 usage.
            """
        );
        return WrongUsage;
    }
}

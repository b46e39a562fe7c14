using NewsMonitor.Benchmarks;

namespace NewsMonitor.Tests.Benchmarks;

/// <summary>Every benchmark does its work once, with as little of it as can be; what it measures then is not judged.</summary>
public sealed class BenchmarksTests(LaptopFixture laptop)
{
    private const int EveryBarIsMet = 0;
    private const int ABarIsMissed = 1;

    [Theory(Explicit = true), Trait("Run", "CI")]
    [InlineData("ingest --articles 4 --rounds 1 --memory 10 --analyzer stand-in", "articles per second")]
    [InlineData(
        "digest --articles 20 --rounds 1 --warmups 0 --older 5 --memory 1 --recipients 3",
        "peak working set, 3 recipients: 1"
    )]
    [InlineData("read --articles 2 --rounds 1 --milliseconds 1", "of 16 formats reach 0.8")]
    [InlineData("duplicates --few 10 --many 20 --articles 1", "another text in the same file: rows read")]
    [InlineData("stories --articles 50 --large 100 --rounds 1", "milliseconds an article, 50")]
    [InlineData("search --articles 60 --queries 20", "a search, 95th percentile")]
    [InlineData("pages --articles 20 --few 10 --days 6 --queries 2 --rounds 1", "/watch/…/edit, tried, later")]
    [InlineData("idle --blobs 0 --seconds 1 --warmup 0", "an empty inbox")]
    [InlineData("analyze --rounds 1 --milliseconds 1", "everything, one thread")]
    public async Task EachStartsAndReports(string arguments, string line)
    {
        var (exit, output) = await RunAsync([.. arguments.Split(' '), "--azurite", laptop.ConnectionString]);

        exit.ShouldBeOneOf([EveryBarIsMet, ABarIsMissed], output);
        output.ShouldContain(line);
    }

    // Within this process, where most of the code is compiled by now. Memory is measured in processes of their own all the same.
    private static async Task<(int Exit, string Output)> RunAsync(string[] arguments)
    {
        using var output = new StringWriter();
        Report.Output = output;
        var exit = await Verbs.RunAsync(arguments);
        return (exit, $"{output}");
    }
}

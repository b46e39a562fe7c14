namespace NewsMonitor.Benchmarks.Stories;

/// <summary>The time and memory to find stories, and how they grow with the number of articles.</summary>
internal static class StoriesBenchmark
{
    private const int Small = 10_000;
    private const int Large = 50_000;
    private const double MostMilliseconds = 1;
    private const long MostBytes = 200_000_000;

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(Options options)
    {
        var rounds = options.Number("rounds", 3);
        var small = await StoriesRun.MeasureAsync(options.Number("articles", Small), rounds);
        var large = await StoriesRun.MeasureAsync(options.Number("large", Large), rounds);
        var report = new Report(
            $"stories: the least processor time of {rounds} rounds; the floor lists the articles of each term"
        );
        foreach (var result in new[] { small, large })
            report.Line(
                $"{result.Articles} articles, {result.Stories} stories",
                result.Milliseconds.Milliseconds(),
                result.Floor.Milliseconds(),
                (result.Milliseconds / result.Floor).Shown()
            );
        return Judge(report, small, large).Print();
    }

    private static Report Judge(Report report, StoriesRun.Result small, StoriesRun.Result large)
    {
        var each = small.Milliseconds / small.Articles;
        var exponent = Math.Log(large.Milliseconds / small.Milliseconds) / Math.Log((double)large.Articles / small.Articles);
        var most = Math.Log(NLogN(large.Articles) / NLogN(small.Articles)) / Math.Log((double)large.Articles / small.Articles);
        return report
            .Judge($"milliseconds an article, {small.Articles}", each.Shown("0.000"), "", "", "<= 1", each <= MostMilliseconds)
            .Judge("growth: the exponent of n", exponent.Shown(), "", "", $"<= {most.Shown()}, n log n", exponent <= most)
            .Judge(
                $"peak working set above the articles, {large.Articles}",
                (large.Peak - large.Before).Megabytes(),
                large.Before.Megabytes(),
                ((double)large.Peak / large.Before).Shown(),
                "<= 200 MB",
                large.Peak - large.Before <= MostBytes
            );
    }

    private static double NLogN(int articles) => articles * Math.Log(articles);
}

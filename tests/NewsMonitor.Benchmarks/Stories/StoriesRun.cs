using System.Runtime.InteropServices;
using System.Text.Json;
using NewsMonitor.News.Stories;

namespace NewsMonitor.Benchmarks.Stories;

/// <summary>The stories of made-up articles, found in a process of its own.</summary>
internal static class StoriesRun
{
    public const string Verb = "stories-run";
    private static readonly TimeSpan Sample = TimeSpan.FromMilliseconds(20);

    /// <param name="Articles">How many.</param>
    /// <param name="Stories">How many were found.</param>
    /// <param name="Milliseconds">The shortest processor time to find them.</param>
    /// <param name="Floor">The shortest to list the articles of each term, which any method must do.</param>
    /// <param name="Before">The working set with the articles, in bytes.</param>
    /// <param name="Peak">The peak working set while stories are found, in bytes.</param>
    public sealed record Result(int Articles, int Stories, double Milliseconds, double Floor, long Before, long Peak);

    /// <summary>In the child process.</summary>
    public static async Task<int> RunAsync(Options options)
    {
        var (count, rounds) = (options.Number("articles", 0), options.Number("rounds", 0));
        var articles = EventNews.Write(count);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        var before = Environment.WorkingSet;
        using var done = new CancellationTokenSource();
        var sampling = Task.Run(() => PeakAsync(done.Token));
        var stories = 0;
        var milliseconds = Least(rounds, () => stories = StoryFinder.Find(articles).Count);
        await done.CancelAsync();
        var peak = await sampling;
        var floor = Least(rounds, () => List(articles));
        Console.WriteLine(JsonSerializer.Serialize(new Result(count, stories, milliseconds, floor, before, peak)));
        return 0;
    }

    // The process' own peak is that of writing the articles.
    private static async Task<long> PeakAsync(CancellationToken done)
    {
        var peak = 0L;
        while (!done.IsCancellationRequested)
        {
            peak = Math.Max(peak, Environment.WorkingSet);
            await Task.Delay(Sample, CancellationToken.None);
        }

        return peak;
    }

    public static async Task<Result> MeasureAsync(int articles, int rounds)
    {
        Report.Progress($"stories of {articles} articles");
        return JsonSerializer.Deserialize<Result>(
            await Child.RunAsync([Verb, "--articles", $"{articles}", "--rounds", $"{rounds}"])
        )!;
    }

    private static double Least(int rounds, Action work)
    {
        var least = double.MaxValue;
        for (var round = 0; round < rounds; round++)
        {
            GC.Collect();
            var cpu = Environment.CpuUsage.TotalTime;
            work();
            least = Math.Min(least, (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds);
        }

        return least;
    }

    private static int List(List<StoryArticle> articles)
    {
        var with = new Dictionary<uint, List<int>>();
        for (var i = 0; i < articles.Count; i++)
        {
            foreach (var term in articles[i].Terms.Terms)
                (CollectionsMarshal.GetValueRefOrAddDefault(with, term.Hash, out _) ??= []).Add(i);
        }

        return with.Count;
    }
}

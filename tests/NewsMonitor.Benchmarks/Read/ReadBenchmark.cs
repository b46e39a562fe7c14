using System.Runtime;
using NewsMonitor.Reading;

namespace NewsMonitor.Benchmarks.Read;

/// <summary>
/// Megabytes per second that files of each format are read with, beside the bare parse by the libraries that the reader uses: what
/// <see cref="Files"/> says beside each.
/// </summary>
/// <param name="rounds">Of which the best counts.</param>
/// <param name="least">How much processor time a round takes at least.</param>
internal sealed class ReadBenchmark(int rounds, TimeSpan least)
{
    private const double Aim = 0.8;
    private const int MostWarmUps = 10;
    private readonly List<(string Format, double Ratio)> _ratios = [];

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(Options options)
    {
        var rounds = options.Number("rounds", 5);
        var benchmark = new ReadBenchmark(rounds, TimeSpan.FromMilliseconds(options.Number("milliseconds", 300)));
        var only = options.Text("format", "");
        var report = new Report($"read: MB/s of processor time, the best of {rounds} rounds; the floor is the bare parse");
        foreach (var file in Files.All(options.Number("articles", 40)).Where(file => only.Length == 0 || file.Format == only))
        {
            Report.Progress(file.Format);
            await benchmark.JudgeAsync(file, report);
        }

        return report.Note(benchmark.Reached()).Print();
    }

    private string Reached() =>
        $"{_ratios.Count(one => one.Ratio >= Aim)} of {_ratios.Count} formats reach {Aim.Shown("0.0")}; the rest is the text's: "
        + "finding it, its title, author and dates, and cleaning it";

    private async Task JudgeAsync(File file, Report report)
    {
        var (ours, bare) = (double.MaxValue, double.MaxValue);
        await CheckAsync(file);
        await WarmUpAsync(() => Parsed(file));
        await WarmUpAsync(() => ArticlesAsync(file));
        for (var round = 0; round < rounds; round++)
        {
            bare = Math.Min(bare, await SecondsOfAsync(() => Parsed(file)));
            ours = Math.Min(ours, await SecondsOfAsync(() => ArticlesAsync(file)));
        }

        _ratios.Add((file.Format, bare / ours));
        report.Line(
            $"{file.Format}, {file.Bytes.Length / 1_000} kB; bare: {file.Bare}",
            Speed(file, ours),
            Speed(file, bare),
            (bare / ours).Shown()
        );
    }

    // The libraries come compiled, and the reader is compiled while it runs. It would be measured with that, and before it is
    // optimized, so both run until nothing more is compiled.
    private async Task WarmUpAsync(Func<Task> work)
    {
        long compiled;
        var times = 0;
        do
        {
            compiled = JitInfo.GetCompiledMethodCount();
            await SecondsOfAsync(work);
        } while (++times < MostWarmUps && compiled != JitInfo.GetCompiledMethodCount());
    }

    /// <exception cref="InvalidOperationException">The reader does not find what was written.</exception>
    private static async Task CheckAsync(File file)
    {
        var found = await ArticlesAsync(file);
        if (found != file.Articles)
            throw new InvalidOperationException($"{file.Format}: {found} of {file.Articles} articles were read");
    }

    private static async Task<int> ArticlesAsync(File file) =>
        await new ArticleReader(new ReadingOptions(), TimeProvider.System)
            .ReadAsync($"news.{file.Extension}", new MemoryStream(file.Bytes), file.Bytes.Length, CancellationToken.None)
            .CountAsync(part => part.Result.Article is { Body.Value.Length: > 1_000 });

    private static Task Parsed(File file)
    {
        file.Parse(file.Bytes);
        return Task.CompletedTask;
    }

    private static string Speed(File file, double seconds) => (file.Bytes.Length / seconds / 1e6).Shown("0.0");

    // Of the process: it includes the collection of garbage, and does not count what other processes do.
    private async Task<double> SecondsOfAsync(Func<Task> work)
    {
        var (start, times) = (Environment.CpuUsage.TotalTime, 0);
        TimeSpan used;
        do
        {
            await work();
            times++;
            used = Environment.CpuUsage.TotalTime - start;
        } while (used < least);
        return used.TotalSeconds / times;
    }
}

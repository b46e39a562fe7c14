using System.Diagnostics;
using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Analyzer.Pipeline;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Benchmarks.Peers;

namespace NewsMonitor.Benchmarks.Analyze;

/// <summary>How fast the analyzer is, stage by stage, against a floor that only tokenizes.</summary>
/// <param name="rounds">Of which the best counts.</param>
/// <param name="least">How long a round is at least.</param>
internal sealed class AnalyzeBenchmark(int rounds, TimeSpan least)
{
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(Options options)
    {
        var least = TimeSpan.FromMilliseconds(options.Number("milliseconds", 600));
        var rounds = options.Number("rounds", 5);
        new AnalyzeBenchmark(rounds, least).Run(NewsMonitor.Benchmarks.Report.Output);
        var transformer = await TransformerRun.MeasureAsync(rounds);
        NewsMonitor.Benchmarks.Report.Output.WriteLine(
            $"Transformer: {transformer.PerSecond:F1} articles of 400 words, {transformer.Sentences:F0} sentences, a second and core; "
                + $"{transformer.Start:F0} ms from start to first text; {transformer.Peak / 1048576.0:F0} MB at most"
        );
        return 0;
    }

    private void Run(TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        var analyzer = new TextAnalyzer();
        var texts = Texts();
        analyzer.Analyze(texts[0]);
        output.WriteLine($"model loaded and first text analyzed in {watch.Elapsed.TotalMilliseconds:F0} ms");
        var language = KnownLanguages.Default;

        var floor = Measure(texts, text => Document.Read(text, language.Vocabulary).Dispose());
        Report(output, "tokens and sentences (floor)", floor, floor);
        Report(output, "+ names, two passes", Measure(texts, text => Tag(language, text)), floor);
        Report(output, "language alone", Measure(texts, text => KnownLanguages.Identifier.Detect(text)), floor);
        var one = Measure(texts, text => analyzer.Analyze(text, "en"));
        Report(output, "everything, one thread", one, floor);
        var peer = Compromise.Measure(texts);
        output.WriteLine(
            $"compromise's entity pass alone, one thread: {peer:F0} kB/s; everything here is {one.Speed / peer:F1} × as fast"
        );
        CompareThreads(output, texts, analyzer);
        output.WriteLine(
            $"memory at rest with the model: {GC.GetTotalMemory(forceFullCollection: true) / 1048576.0:F1} MB of managed heap"
        );
    }

    private static void Tag(Language language, string text)
    {
        using var work = new TaggedDocument(Document.Read(text, language.Vocabulary), language.Model.Lexicon);
        language.Model.Tagger.Run(work);
    }

    private readonly record struct Result(double Speed, double Allocated);

    private static void Report(TextWriter output, string stage, Result result, Result floor) =>
        output.WriteLine(
            $"{stage, -30} {result.Speed, 8:F0} kB/s   {result.Allocated, 6:F1} kB allocated per kB   "
                + $"{floor.Speed / result.Speed, 5:F1} × the floor's time"
        );

    /// <summary>The best of several rounds, each long enough to count.</summary>
    private Result Measure(string[] texts, Action<string> work)
    {
        var size = texts.Sum(t => t.Length) / 1024.0;
        Result best = default;
        for (var round = 0; round < rounds; round++)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            var times = 0;
            for (; watch.Elapsed < least; times++)
                foreach (var text in texts)
                    work(text);
            var speed = times * size / watch.Elapsed.TotalSeconds;
            if (speed > best.Speed)
                best = new Result(speed, (GC.GetAllocatedBytesForCurrentThread() - allocated) / 1024.0 / (times * size));
        }
        return best;
    }

    /// <summary>Two threads against one, in turns; and what two threads are worth on this machine at this moment, where they
    /// share nothing: the difference is the analyzer's own.</summary>
    private void CompareThreads(TextWriter output, string[] texts, TextAnalyzer analyzer)
    {
        var ours = new List<double>();
        var machine = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            ours.Add(Gain(() => Pass(texts, analyzer)));
            machine.Add(Gain(Spin));
        }
        output.WriteLine($"two threads against one: {ours.Median():F2} × (best {ours.Max():F2})");
        output.WriteLine($"two threads against one, arithmetic alone: {machine.Median():F2} × (best {machine.Max():F2})");
    }

    private static void Pass(string[] texts, TextAnalyzer analyzer)
    {
        foreach (var text in texts)
            analyzer.Analyze(text, "en");
    }

    private static void Spin()
    {
        var x = 1u;
        for (var i = 0; i < 1_000_000; i++)
            x = (x * 1664525) + 1013904223;
        GC.KeepAlive(x);
    }

    /// <summary>How much more of the work two threads do than one in the same time.</summary>
    private double Gain(Action work)
    {
        var one = Count(work);
        var counts = new double[2];
        var threads = counts.Select((_, i) => new Thread(() => counts[i] = Count(work))).ToArray();
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();
        return counts.Sum() / one;
    }

    private double Count(Action work)
    {
        var watch = Stopwatch.StartNew();
        var times = 0;
        for (; watch.Elapsed < least; times++)
            work();
        return times / watch.Elapsed.TotalSeconds;
    }

    /// <summary>The sample articles, in twos and threes so that they have a news article's length.</summary>
    private static string[] Texts()
    {
        var file = Path.Combine(Samples.Folder, "analysis", "names.txt");
        var plain = File.ReadAllText(file)
            .ReplaceLineEndings("\n")
            .Replace("[PER ", "", StringComparison.Ordinal)
            .Replace("[ORG ", "", StringComparison.Ordinal)
            .Replace("[LOC ", "", StringComparison.Ordinal)
            .Replace("[MISC ", "", StringComparison.Ordinal)
            .Replace("]", "", StringComparison.Ordinal);
        var articles = plain.Split("\n\n");
        return
        [
            .. Enumerable.Range(0, articles.Length).Select(i => string.Join("\n\n", articles.Skip(i).Concat(articles).Take(3))),
        ];
    }
}

using System.Diagnostics;
using System.Runtime.CompilerServices;
using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Entities;
using NewsMonitor.Analyzer.Model;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Benchmarks;

/// <summary>How fast the analyzer is, stage by stage, against a floor that only tokenises.</summary>
public static class AnalyzeBenchmark
{
    private const int Rounds = 5;
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(0.6);

    public static void Run(TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        var analyzer = new TextAnalyzer();
        var texts = Texts();
        analyzer.Analyze(texts[0]);
        output.WriteLine($"model loaded and first text analysed in {watch.Elapsed.TotalMilliseconds:F0} ms");
        var model = English.Shared;

        var floor = Measure(texts, text => Document.Read(text).Dispose());
        Report(output, "tokens and sentences (floor)", floor, floor);
        Report(output, "+ names, two passes", Measure(texts, text => Tag(model, text)), floor);
        Report(output, "language alone", Measure(texts, text => model.Languages.Detect(text)), floor);
        var one = Measure(texts, text => analyzer.Analyze(text, "en"));
        Report(output, "everything, one thread", one, floor);
        var two = MeasureTwo(texts, analyzer);
        Report(output, "everything, two threads", two, floor);
        output.WriteLine($"two threads against one: {two.Speed / one.Speed:F2} ×");
        output.WriteLine($"memory at rest with the model: {GC.GetTotalMemory(forceFullCollection: true) / 1048576.0:F1} MB of managed heap");
    }

    private static void Tag(English model, string text)
    {
        using var work = new TaggedDocument(Document.Read(text), model.Lexicon);
        model.Tagger.Run(work);
    }

    private readonly record struct Result(double Speed, double Allocated);

    private static void Report(TextWriter output, string stage, Result result, Result floor) =>
        output.WriteLine($"{stage,-30} {result.Speed,8:F0} kB/s   {result.Allocated,6:F1} kB allocated per kB   {floor.Speed / result.Speed,5:F1} × the floor's time");

    /// <summary>The best of several rounds, each long enough to count.</summary>
    private static Result Measure(string[] texts, Action<string> work)
    {
        var size = texts.Sum(t => t.Length) / 1024.0;
        Result best = default;
        for (var round = 0; round < Rounds; round++)
        {
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            var times = 0;
            for (; watch.Elapsed < Least; times++)
                foreach (var text in texts)
                    work(text);
            var speed = times * size / watch.Elapsed.TotalSeconds;
            if (speed > best.Speed)
                best = new Result(speed, (GC.GetAllocatedBytesForCurrentThread() - allocated) / 1024.0 / (times * size));
        }
        return best;
    }

    private static Result MeasureTwo(string[] texts, TextAnalyzer analyzer)
    {
        var results = new Result[2];
        var threads = results.Select((_, i) => new Thread(() => results[i] = Measure(texts, text => analyzer.Analyze(text, "en")))).ToArray();
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();
        return new Result(results.Sum(r => r.Speed), results.Average(r => r.Allocated));
    }

    /// <summary>The sample articles, in twos and threes so that they have a news article's length.</summary>
    private static string[] Texts([CallerFilePath] string here = "")
    {
        var file = Path.Combine(Path.GetDirectoryName(here)!, "..", "Samples", "analysis", "names.txt");
        var plain = File.ReadAllText(file).ReplaceLineEndings("\n").Replace("[PER ", "", StringComparison.Ordinal).Replace("[ORG ", "", StringComparison.Ordinal)
            .Replace("[LOC ", "", StringComparison.Ordinal).Replace("[MISC ", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        var articles = plain.Split("\n\n");
        return [.. Enumerable.Range(0, articles.Length).Select(i => string.Join("\n\n", articles.Skip(i).Concat(articles).Take(3)))];
    }
}

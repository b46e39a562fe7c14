using System.Diagnostics;
using System.Text.Json;
using NewsMonitor.Analyzer.Pipeline;
using NewsMonitor.Transformer;

namespace NewsMonitor.Benchmarks.Analyze;

/// <summary>The sample articles, analyzed on one thread with the transformer, in a process of its own.</summary>
internal static class TransformerRun
{
    public const string Verb = "transformer-run";

    /// <summary>Words of an ordinary article.</summary>
    private const double Article = 400;

    /// <param name="Start">Milliseconds from the start of the process to the analysis of the first text.</param>
    /// <param name="PerSecond">The most articles of 400 words in a second of processor time, of several rounds.</param>
    /// <param name="Sentences">Sentences per 400 words.</param>
    /// <param name="Peak">The peak working set, in bytes.</param>
    public sealed record Result(double Start, double PerSecond, double Sentences, long Peak);

    /// <summary>In the child process.</summary>
    public static int Run(Options options)
    {
        using var judge = new TransformerJudge();
        var analyzer = new TextAnalyzer(judge, judge);
        var texts = Texts();
        analyzer.Analyze(texts[0], "en");
        using var self = Process.GetCurrentProcess();
        var start = (DateTime.Now - self.StartTime).TotalMilliseconds;
        var articles = texts.Sum(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length) / Article;
        var (perSecond, sentences) = (0.0, 0);
        for (var round = 0; round < options.Number("rounds", 5); round++)
        {
            var before = Environment.CpuUsage.TotalTime;
            sentences = texts.Sum(text => analyzer.Analyze(text, "en").Sentences.Count);
            perSecond = Math.Max(perSecond, articles / (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        }

        self.Refresh();
        Console.WriteLine(JsonSerializer.Serialize(new Result(start, perSecond, sentences / articles, self.PeakWorkingSet64)));
        return 0;
    }

    public static async Task<Result> MeasureAsync(int rounds)
    {
        Report.Progress("articles with the transformer");
        return JsonSerializer.Deserialize<Result>(await Child.RunAsync([Verb, "--rounds", $"{rounds}"]))!;
    }

    /// <summary>Articles that are plain text.</summary>
    private static string[] Texts() =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Samples.Folder, "articles"))
                .Where(file => Path.GetExtension(file) is ".txt" or ".md")
                .Order(StringComparer.Ordinal)
                .Select(File.ReadAllText)
                .Where(text => text.Length > 0),
        ];
}

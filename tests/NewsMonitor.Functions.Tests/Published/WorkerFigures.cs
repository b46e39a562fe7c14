using System.Diagnostics;
using System.Globalization;
using NewsMonitor.News.Records;

namespace NewsMonitor.Functions.Tests.Published;

/// <summary>
/// How fast the published worker starts, and how much memory it takes: figures for docs/cost.md, on Linux, where the app runs. They
/// depend on the machine, so nothing is asserted about them.
/// </summary>
public sealed class WorkerFigures(LaptopFixture laptop) : IClassFixture<PublishedApp>
{
    private const int Starts = 7;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>From the start of the process until its functions are loaded.</summary>
    [Fact(Explicit = true)]
    public async Task Start()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.MakeAllAsync();
        List<double> seconds = [];
        List<double> processor = [];
        for (var i = 0; i < Starts; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await using var worker = await RunningWorker.StartAsync(installation.Settings, Stop);
            seconds.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
            processor.Add(worker.ProcessorTime.TotalSeconds);
        }

        seconds.Sort();
        processor.Sort();
        var size = Directory
            .EnumerateFiles(PublishedApp.Folder, "*", SearchOption.AllDirectories)
            .Sum(file => new FileInfo(file).Length);
        Say($"start: {seconds[Starts / 2]:0.00} s (median of {Starts}), {seconds[0]:0.00} to {seconds[^1]:0.00}");
        Say($"processor time: {processor[Starts / 2]:0.00} s (median), {processor[0]:0.00} to {processor[^1]:0.00}");
        Say($"published: {size / 1_000_000} MB");
    }

    /// <summary>Pages of 200 KB, so many at once, as many times in a row as it takes to have read 200.</summary>
    [Theory(Explicit = true)]
    [InlineData(1, AnalyzerNames.Auto)]
    [InlineData(2, AnalyzerNames.Auto)]
    [InlineData(4, AnalyzerNames.Auto)]
    [InlineData(8, AnalyzerNames.Auto)]
    [InlineData(16, AnalyzerNames.Auto)]
    [InlineData(40, AnalyzerNames.Auto)]
    [InlineData(8, AnalyzerNames.Embedded)]
    [InlineData(40, AnalyzerNames.Embedded)]
    public async Task Memory(int atOnce, string analyzer)
    {
        const int pages = 200;
        await using var installation = await Installation.CreateAsync(
            new Dictionary<string, string?>(laptop.NewInstallation()) { [InstallationSettings.Analyzer] = analyzer }
        );
        await installation.MakeAllAsync();
        for (var page = 0; page < pages; page++)
            await installation.DropAsync($"{page}.html", Page(page));
        await using var worker = await RunningWorker.StartAsync(installation.Settings, Stop);
        var idle = worker.PeakBytes;

        for (var page = 0; page < pages; page += atOnce)
        {
            var blobs = Enumerable
                .Range(page, atOnce)
                .Select(number => installation.Account.Inbox.GetBlobClient($"{number}.html"));
            await worker.InvokeAllAsync(nameof(AnalyzeArticle), "blob", blobs.Select(Triggers.Blob), Stop);
        }

        (await installation.ArticlesAsync()).Count.ShouldBe(pages);
        Say($"{analyzer}, {atOnce} at once: {worker.PeakBytes >> 20} MiB at most, {idle >> 20} MiB after the start");
    }

    // 1,000 words among the links and scripts of a site.
    private static string Page(int number)
    {
        var links = string.Concat(Enumerable.Range(0, 1_500).Select(i => $"<li><a href=\"/section/{i}\">Section {i}</a></li>"));
        var script = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"var v{i}={number}+{i}; "));
        var text = string.Concat(Enumerable.Range(0, 10).Select(i => Paragraphs((10 * number) + i)));
        return $"<html><head><title>Plan {number} for the city</title><script>{script}</script></head>"
            + $"<body><nav><ul>{links}</ul></nav><article><h1>Plan {number} for the city</h1>{text}</article></body></html>";
    }

    private static string Paragraphs(int number) =>
        string.Concat(SampleNews.Text(number).Split("\n\n").Select(paragraph => $"<p>{paragraph}</p>"));

    private static void Say(FormattableString figure) =>
        TestContext.Current.TestOutputHelper!.WriteLine(figure.ToString(CultureInfo.InvariantCulture));
}

using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Tests.Core.Ingestion;

/// <summary>One blob, or many of them, keep no sweep from getting to its end.</summary>
public sealed class SweepTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>As one does that needs too much memory, or hangs until the host ends the run.</summary>
    [Fact]
    public async Task ABlobThatEndsTheProcessIsTriedLastAndGivenUpAtLast()
    {
        var faults = new FaultPolicy();
        var settings = laptop.NewInstallation();
        settings["NewsMonitor:Trigger:Parallelism"] = "1";
        await using var installation = await Installation.CreateAsync(settings, Later, faults);
        await installation.DropAsync("deadly.txt", SampleNews.Text(1));
        await installation.DropAsync("harmless.txt", SampleNews.Text(2));
        var deaths = 0;
        using var processes = new MortalProcesses();
        faults.FailWhere(request =>
        {
            if (!request.StartsWith("GET", StringComparison.Ordinal) || !request.EndsWith("deadly.txt"))
                return false;
            deaths++;
            processes.End();
            return true;
        });

        await Should.ThrowAsync<Exception>(() => SweepAsync(installation, processes));
        (await installation.ArticlesAsync()).ShouldBeEmpty("it came first");
        await Should.ThrowAsync<Exception>(() => SweepAsync(installation, processes));
        (await installation.ArticlesAsync()).ShouldHaveSingleItem("it came last");
        for (var sweep = 3; sweep <= 5; sweep++)
            await Should.ThrowAsync<Exception>(() => SweepAsync(installation, processes));
        (await installation.PoisonQueueAsync()).ShouldBeEmpty();

        (await SweepAsync(installation, processes)).Failed.ShouldBe(1);

        (await installation.PoisonQueueAsync()).ShouldBe(["deadly.txt"]);
        var poisoned = await installation.Get<Backlog>().ReadPoisonedAsync(Stop).SingleAsync(Stop);
        (poisoned.Failure.Tries, poisoned.Failure.Error).ShouldBe(
            (5, "ProcessStoppedException: the process stopped while it was processing the blob")
        );
        (await SweepAsync(installation, processes)).ShouldBe(new SweepRun(0, 0));
        deaths.ShouldBe(5);
    }

    /// <summary>A million articles a day are 300,000 receipts for each sweep.</summary>
    [Fact]
    public async Task ReceiptsAreReadManyAtOnce()
    {
        const int many = 30;
        var crowd = new Crowd(many);
        await using var installation = await Installation.CreateAsync(laptop, Later, crowd);
        await Parallel.ForAsync(0, many, Stop, async (number, _) => await installation.DropAsync($"{number}.txt", ""));

        (await installation.Get<Sweep>().RunAsync(DateTimeOffset.MinValue, Stop)).ShouldBe(new SweepRun(many, 0));

        crowd.Most.ShouldBe(many);
    }

    /// <summary>A file with thousands of articles takes more than an hour.</summary>
    [Theory]
    [InlineData(5, 0)]
    [InlineData(60, 1)]
    public async Task ABlobInHandIsLeftToItsRunner(int minutesLater, int open)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow.AddMinutes(minutesLater));
        await using var installation = await Installation.CreateAsync(laptop, clock);
        await installation.DropAsync("a.json", "[{},{}]");
        var version = (await installation.Get<InboxStore>().FindAsync("a.json", Stop))!;
        var rejected = new ArticleOutcome.Rejected(new Rejection(RejectionKind.NoText, "It has no text."));
        var first = Settlement.Of(new Origin(version, "1"), rejected, clock.GetUtcNow());
        await installation.Get<PartStore>().TryWriteAsync(first, new PartCounts(Rejected: 1), null, Stop);

        var found = installation.Get<Backlog>().ReadAsync(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, Stop);

        (await found.CountAsync(Stop)).ShouldBe(open);
        (await installation.Get<Backlog>().FindAsync("a.json", Stop)).ShouldNotBeNull("its event was not delivered");
    }

    private static FakeTimeProvider Later => new(DateTimeOffset.UtcNow.AddHours(1));

    private static Task<SweepRun> SweepAsync(Installation installation, MortalProcesses processes) =>
        installation.Get<Sweep>().RunAsync(DateTimeOffset.MinValue, processes.Begin());

    /// <summary>Holds back readers of receipts until so many read at once, or until it is clear that they never will.</summary>
    private sealed class Crowd(int size) : HttpPipelinePolicy
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
        private readonly TaskCompletionSource _isThere = new();
        private int _now;

        public int Most { get; private set; }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
            throw new NotSupportedException("everything is asynchronous");

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            if (
                message.Request.Method == RequestMethod.Get
                && message.Request.Uri.Path.Contains("Receipts(", StringComparison.Ordinal)
                && !_isThere.Task.IsCompleted
            )
                await GatherAsync();
            await ProcessNextAsync(message, pipeline);
        }

        private async Task GatherAsync()
        {
            var now = Interlocked.Increment(ref _now);
            Most = Math.Max(Most, now);
            if (now < size)
                await Task.WhenAny(_isThere.Task, Task.Delay(Patience, Stop));
            _isThere.TrySetResult();
            Interlocked.Decrement(ref _now);
        }
    }
}

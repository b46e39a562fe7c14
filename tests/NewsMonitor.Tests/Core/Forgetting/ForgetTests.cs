using NewsMonitor.Core.Forgetting;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Web;
using NewsMonitor.News.Articles;
using NewsMonitor.Tests.Core.Ingestion;
using NewsMonitor.Tests.Core.Reprocessing;

namespace NewsMonitor.Tests.Core.Forgetting;

/// <summary>Nothing is left of a forgotten article, whatever else happens meanwhile, and it does not come back.</summary>
public sealed class ForgetTests(LaptopFixture laptop)
{
    private const int SampleSize = 1;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task NothingOfItIsLeftInAnyTableOrContainer(bool withBlob)
    {
        var clock = Resignation.Clock;
        var settings = new Dictionary<string, string?>(laptop.NewInstallation()) { ["NewsMonitor:Web:KeepFrom"] = "1" };
        await using var installation = await Installation.CreateAsync(settings, clock);
        var id = await Resignation.KeepAsync(installation, clock);
        (await installation.Get<DayKeeper>().RunAsync(Stop)).ShouldBePositive();
        (await StoredBytes.WithAsync(installation, Resignation.Words)).ShouldBe(Everywhere);

        var run = (await installation.ForgetAsync(id, withBlob))!;

        (run.Articles.Count, run.Digests, run.Removed.Count, run.Kept.Count).ShouldBe(withBlob ? (2, 1, 3, 0) : (2, 1, 0, 3));
        string[] named = ["Claims", "Receipts", "Unstored", "inbox.json"];
        (await StoredBytes.WithAsync(installation, Resignation.Words)).ShouldBe(withBlob ? [] : named);
        (await installation.ForgetAsync(id, withBlob))!.Articles.ShouldBe(run.Articles, ignoreOrder: true);
        (await installation.ArticlesAsync()).Count(article => article.SupersededBy is null).ShouldBe(3);
    }

    private static string[] Everywhere =>
        [
            "Articles",
            "Claims",
            "Mentions",
            "Receipts",
            "Unstored",
            "Versions",
            "articles.json",
            "digests.gz",
            "digests.html",
            "digests.json",
            "digests.txt",
            "inbox.json",
            "index.db",
            "settings.json",
        ];

    /// <summary>What people read of a digest may quote the article, even if its JSON cannot be read any more.</summary>
    [Fact]
    public async Task NothingOfItIsLeftInADamagedDigest()
    {
        var clock = Resignation.Clock;
        await using var installation = await Installation.CreateAsync(laptop, clock);
        var id = await Resignation.KeepAsync(installation, clock);
        var digests = installation.Account.Digests;
        var json = await digests.GetBlobsAsync(cancellationToken: Stop).FirstAsync(blob => blob.Name.EndsWith(".json"), Stop);
        await digests.GetBlobClient(json.Name).UploadAsync(BinaryData.FromString("{"), overwrite: true, Stop);

        await installation.ForgetAsync(id, withBlob: true);

        (await StoredBytes.WithAsync(installation, Resignation.Words)).ShouldBeEmpty();
    }

    [Fact]
    public async Task TheSameTextStaysOutUntilItIsAllowed()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        var id = await Resignation.StoreAsync(installation);
        await installation.ForgetAsync(id);

        await installation.DropAsync("again.json", Resignation.Item(2, "urn:wire:5"));
        (await installation.RunAsync("again.json")).ShouldBe(DuplicateFinder.Forgotten(id));
        (await installation.Get<Replay>().RunAsync(Resignation.File, Stop)).Outcome.ShouldBe(DuplicateFinder.Forgotten(id));
        await installation.ReprocessAsync();
        (await installation.ArticlesAsync()).ShouldAllBe(article => article.ForgottenAt != null && article.Title == "");

        (await installation.Get<Forget>().AllowAsync(id, Stop)).ShouldBeTrue();
        (await installation.Get<Replay>().RunAsync(Resignation.File, Stop)).Outcome.ShouldBeOfType<ArticleOutcome.Stored>();
        (await installation.ArticlesAsync()).ShouldHaveSingleItem().Title.ShouldContain("Quellbach");
    }

    /// <summary>
    /// A version that arrives late is named in its own row only. An article that was overwritten is no version of the next.
    /// </summary>
    [Fact]
    public async Task AllVersionsAreForgottenInWhateverOrderTheyArrived()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.DropAsync("1.json", WireItem.Of(uri: "urn:wire:9"));
        var other = (await installation.RunAsync("1.json")).ShouldBeOfType<ArticleOutcome.Stored>().ArticleId;
        List<string> ids = [];
        foreach (var version in (int[])[1, 3, 2])
        {
            await installation.DropAsync($"{version}.json", Resignation.Item(version));
            ids.Add((await installation.RunAsync($"{version}.json")).ShouldBeOfType<ArticleOutcome.Stored>().ArticleId);
        }

        var run = (await installation.ForgetAsync(ids[0], withBlob: true))!;

        (run.Articles.Count, run.Removed.Count).ShouldBe((3, 3));
        (await StoredBytes.WithAsync(installation, Resignation.Words)).ShouldBeEmpty();
        (await installation.ArticlesAsync()).Single(article => article.ForgottenAt is null).Id.ShouldBe(other);
    }

    /// <summary>It is forgotten by the name of its file while a machine stores it, at any of its requests.</summary>
    [Theory]
    [InlineData("POST ", "Claims")]
    [InlineData("PUT ", "articles/")]
    [InlineData("POST ", "batch")]
    [InlineData("POST ", "Articles")]
    [InlineData("POST ", "Versions")]
    public async Task WhatIsForgottenWhileItIsStoredIsNotStored(string method, string path)
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.DropAsync(Resignation.File, Resignation.Item(2));
        var request = new ForgetRequest(null, Resignation.File, false, "Ann");
        var gate = new RequestGate(
            sent => sent.StartsWith(method, StringComparison.Ordinal) && sent.Contains(path, StringComparison.Ordinal),
            () => installation.Get<Forget>().RunAsync(request, Stop)
        );
        await using var slow = await Installation.CreateAsync(installation.Settings, null, gate);

        await slow.RunAsync(Resignation.File);

        (await installation.RowsAsync("Articles")).ShouldHaveSingleItem().GetString("Title").ShouldBeEmpty();
        (await StoredBytes.WithAsync(installation, "vonimir", "lauwerk")).ShouldBe(["inbox.json"]);
    }

    [Fact]
    public async Task WhatIsForgottenWhileADigestIsMadeIsNotSent()
    {
        await using var installation = await Installation.CreateAsync(laptop, Resignation.Clock);
        var id = await Resignation.StoreAsync(installation);
        var clock = (Microsoft.Extensions.Time.Testing.FakeTimeProvider)installation.Get<TimeProvider>();
        clock.Advance(TimeSpan.FromMinutes(2));
        var gate = new RequestGate(
            sent => sent.StartsWith("PUT ", StringComparison.Ordinal) && sent.EndsWith("Z.json", StringComparison.Ordinal),
            () => installation.ForgetAsync(id)
        );
        await using var slow = await Installation.CreateAsync(installation.Settings, clock, gate);

        await slow.Get<DigestJob>().RunAsync(clock.GetUtcNow(), cancellationToken: Stop);

        (await StoredBytes.WithAsync(installation, "vonimir", "lauwerk")).ShouldBe(["inbox.json"]);
    }

    [Fact]
    public async Task WhatIsForgottenWhileItIsReprocessedLeavesNothing()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        var id = await Resignation.StoreAsync(installation);
        var gate = new RequestGate(
            sent => sent.StartsWith("PUT ", StringComparison.Ordinal) && sent.Contains("articles/", StringComparison.Ordinal),
            () => installation.ForgetAsync(id)
        );
        await using var slow = await Installation.CreateAsync(installation.Settings, null, gate);

        (await slow.ReprocessAsync()).ShouldHaveSingleItem().Fault.ShouldBeNull();

        (await StoredBytes.WithAsync(installation, "vonimir", "lauwerk")).ShouldBe(["inbox.json"]);
    }

    [Fact]
    public async Task TwoMachinesForgetItAtOnce()
    {
        var clock = Resignation.Clock;
        await using var one = await Installation.CreateAsync(laptop, clock);
        await using var other = await Installation.CreateAsync(one.Settings, clock);
        var id = await Resignation.KeepAsync(one, clock);

        await Task.WhenAll(one.ForgetAsync(id, withBlob: true), other.ForgetAsync(id, withBlob: true));

        (await StoredBytes.WithAsync(one, Resignation.Words)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task ARunThatIsKilledIsMendedByTheNext(bool afterTheService) =>
        KillAsync(afterTheService, requests => Sample.Of(requests, SampleSize));

    [Theory(Explicit = true)]
    [InlineData(false)]
    [InlineData(true)]
    public Task ARunThatIsKilledAnywhereIsMendedByTheNext(bool afterTheService) =>
        KillAsync(afterTheService, requests => requests);

    private async Task KillAsync(bool afterTheService, Func<int[], IEnumerable<int>> choose)
    {
        var counting = new FaultPolicy();
        await ForgetAsync(counting, counting.Work);
        foreach (var request in choose([.. Enumerable.Range(0, counting.Seen)]))
        {
            var dying = new FaultPolicy();
            var left = await ForgetAsync(dying, () => dying.DieAfter(request, afterTheService));
            left.ShouldBeEmpty($"request {request}");
        }
    }

    private async Task<IReadOnlyList<string>> ForgetAsync(FaultPolicy policy, Action begin)
    {
        var clock = Resignation.Clock;
        await using var installation = await Installation.CreateAsync(laptop, clock);
        await using var dying = await Installation.CreateAsync(installation.Settings, clock, policy);
        var id = await Resignation.KeepAsync(installation, clock);
        begin();
        try
        {
            await dying.ForgetAsync(id, withBlob: true);
        }
        catch (MachineDiedException)
        {
            // The next run goes on.
        }

        var seen = policy.Seen;
        await installation.ForgetAsync(id, withBlob: true);
        policy.Seen.ShouldBe(seen);
        return await StoredBytes.WithAsync(installation, Resignation.Words);
    }
}

using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Analysis.Language;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Reprocessing;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Tests.Core.Reprocessing;

/// <summary>What yesterday's code has stored becomes what today's code stores.</summary>
public sealed class ReprocessTests(LaptopFixture laptop)
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhatYesterdaysCodeStoredIsWhatTodaysCodeStores()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await StoreAsync(installation);
        var (fresh, rest) = (await ArchiveState.ReadAsync(installation), await ArchiveState.ReadRestAsync(installation));
        await ArchiveState.MakeOldAsync(installation);
        (await ArchiveState.ReadAsync(installation)).ShouldNotBe(fresh);

        var articles = await installation.ReprocessAsync();

        articles.Count.ShouldBe(6);
        articles.ShouldAllBe(article => article.Fault == null);
        (await ArchiveState.ReadAsync(installation)).ShouldBe(fresh);
        (await ArchiveState.ReadRestAsync(installation)).ShouldBe(rest);
    }

    [Fact]
    public async Task AgainItChangesNothing()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await StoreAsync(installation);
        var fresh = await ArchiveState.ReadAsync(installation);

        await installation.ReprocessAsync();
        await installation.ReprocessAsync(most: 1);

        (await ArchiveState.ReadAsync(installation)).ShouldBe(fresh);
    }

    [Fact]
    public async Task TwoMachinesAtOnceHaveTheEffectOfOne()
    {
        await using var one = await Installation.CreateAsync(laptop);
        await using var other = await Installation.CreateAsync(one.Settings);
        await StoreAsync(one);
        var fresh = await ArchiveState.ReadAsync(one);
        await ArchiveState.MakeOldAsync(one);

        var runs = await Task.WhenAll(one.ReprocessAsync(), other.ReprocessAsync());

        runs.SelectMany(articles => articles).ShouldAllBe(article => article.Fault == null);
        (await ArchiveState.ReadAsync(one)).ShouldBe(fresh);
    }

    [Fact]
    public async Task AnArticleWithoutAnyTextIsReportedAndLeftAlone()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await StoreAsync(installation, "1.txt", SampleNews.Text(1));
        await StoreAsync(installation, "2.txt", SampleNews.Text(2));
        await StoreAsync(installation, "3.txt", SampleNews.Text(3));
        await ArchiveState.MakeOldAsync(installation);
        await installation.DropAsync("1.txt", "Another text");
        await installation.Account.Inbox.DeleteBlobAsync("2.txt", cancellationToken: Stop);
        foreach (var article in (await installation.ArticlesAsync()).Where(article => article.Blob.Name != "3.txt"))
            await installation.Account.Articles.DeleteBlobAsync(article.Details, cancellationToken: Stop);

        var articles = await installation.ReprocessAsync();

        articles
            .Where(article => article.Fault == "its blob is gone or has changed, and its text is no longer kept")
            .Select(article => article.Origin.Blob.Name)
            .ShouldBe(["1.txt", "2.txt"], ignoreOrder: true);
        (await installation.ArticlesAsync())
            .Select(article => (article.Blob.Name, article.Title == "Yesterday's title"))
            .ShouldBe([("1.txt", true), ("2.txt", true), ("3.txt", false)], ignoreOrder: true);
    }

    [Fact]
    public async Task AnArticleThatFailsStopsNoOther()
    {
        var faulty = new FaultPolicy();
        await using var installation = await Installation.CreateAsync(laptop, null, faulty);
        await StoreAsync(installation, "1.txt", SampleNews.Text(1));
        await StoreAsync(installation, "2.txt", SampleNews.Text(2));
        faulty.FailWhere(request => request.EndsWith("-inbox/1.txt", StringComparison.Ordinal));

        var articles = await installation.ReprocessAsync();

        articles
            .Select(article => (article.Origin.Blob.Name, article.Fault))
            .ShouldBe([("1.txt", "RequestFailedException: the service is away"), ("2.txt", null)], ignoreOrder: true);
    }

    [Fact]
    public async Task TheDayIsCountedAgain()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await StoreAsync(installation, "1.txt", SampleNews.Text(1));
        var day = (await installation.ArticlesAsync()).Single().Day;
        var rollup = installation.Account.Digests.GetBlobClient(StaleDays.RollupName(day));
        await rollup.UploadAsync(BinaryData.FromString("yesterday's counts"), Stop);

        await installation.ReprocessAsync();

        (await rollup.GetPropertiesAsync(cancellationToken: Stop)).Value.ContentLength.ShouldBe(0);
    }

    [Fact]
    public async Task AChangeInTheMeantimeIsKept()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await StoreAsync(installation, "1.txt", SampleNews.Text(1));
        var fresh = (await installation.ArticlesAsync()).Single();
        await ArchiveState.MakeOldAsync(installation);
        var gate = new RequestGate(
            request => request.StartsWith("PUT ") && request.Contains("Articles(", StringComparison.Ordinal),
            () => installation.Get<ArticleStore>().SupersedeAsync(fresh.Day, fresh.Id, "another", Stop)
        );
        await using var slow = await Installation.CreateAsync(installation.Settings, null, gate);

        (await slow.ReprocessAsync()).ShouldHaveSingleItem().Fault.ShouldBeNull();

        var article = (await installation.ArticlesAsync()).Single();
        (article.SupersededBy, article.Title, article.StoredAt).ShouldBe(("another", fresh.Title, fresh.StoredAt));
    }

    /// <summary>The pipeline has read the row, and writes where the article was read when it has been replaced.</summary>
    [Fact]
    public async Task ABlobThatIsDroppedAgainInTheMeantimeKeepsTheNewTags()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await StoreAsync(installation, "1.txt", SampleNews.Text(1));
        var fresh = (await installation.ArticlesAsync()).Single();
        await ArchiveState.MakeOldAsync(installation);
        await installation.DropAsync("1.txt", SampleNews.Text(1));
        var gate = new RequestGate(
            request => request.StartsWith("PATCH ") && request.Contains("Articles(", StringComparison.Ordinal),
            () => installation.ReprocessAsync()
        );
        await using var slow = await Installation.CreateAsync(installation.Settings, null, gate);

        await slow.RunAsync("1.txt");

        var article = (await installation.ArticlesAsync()).Single();
        (article.Title, article.StoredAt).ShouldBe((fresh.Title, fresh.StoredAt));
        article.Blob.ETag.ShouldNotBe(fresh.Blob.ETag);
    }

    [Fact]
    public async Task AnArticleThatIsRemovedInTheMeantimeLeavesNoMentions()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await StoreAsync(installation, "1.txt", SampleNews.Text(1));
        var article = (await installation.ArticlesAsync()).Single();
        var gate = new RequestGate(
            request => request.StartsWith("PUT ") && request.Contains("Articles(", StringComparison.Ordinal),
            () => installation.Get<ArticleStore>().RemoveAsync(article, Stop)
        );
        await using var slow = await Installation.CreateAsync(installation.Settings, null, gate);

        (await slow.ReprocessAsync()).ShouldHaveSingleItem().Fault.ShouldBeNull();

        (await installation.ArticlesAsync()).ShouldBeEmpty();
        (await installation.RowsAsync("Mentions")).ShouldBeEmpty();
    }

    [Fact]
    public async Task DaysAreDoneInOrderAndArticlesOfADayById()
    {
        var clock = new FakeTimeProvider(Noon);
        await using var installation = await Installation.CreateAsync(laptop, clock);
        foreach (var number in Enumerable.Range(0, 5))
        {
            await StoreAsync(installation, $"{number}.txt", SampleNews.Text(number));
            if (number is 2 or 3)
                clock.Advance(TimeSpan.FromDays(2));
        }

        var scope = new ReprocessScope(new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 22));
        var expected = (await installation.ArticlesAsync())
            .Where(article => article.Day <= scope.Last)
            .OrderBy(article => article.Day)
            .ThenBy(article => article.Id, StringComparer.Ordinal)
            .Select(article => article.Id)
            .ToList();

        expected.Count.ShouldBe(4);
        (await installation.Get<Reprocess>().CostAsync(scope, Stop)).ShouldBe(new ReprocessCost(4, 0));
        (await installation.ReprocessAsync(scope, most: 2)).Select(article => article.ArticleId).ShouldBe(expected);
        var rest = (await installation.Get<Reprocess>().RunAsync(scope, 2, Stop)).Rest!;
        rest.After.ShouldBe($"2026-11-20/{expected[1]}");
        (await installation.Get<Reprocess>().CostAsync(rest, Stop)).Articles.ShouldBe(2);
    }

    [Fact]
    public async Task NothingMoreIsStartedWhenTheTimeIsOver()
    {
        var clock = new FakeTimeProvider(Noon);
        await using var installation = await Installation.CreateAsync(
            new Dictionary<string, string?>(laptop.NewInstallation()) { ["NewsMonitor:Trigger:Parallelism"] = "1" },
            clock
        );
        foreach (var number in Enumerable.Range(0, 3))
            await StoreAsync(installation, $"{number}.txt", SampleNews.Text(number));
        clock.AutoAdvanceAmount = Reprocess.Longest;
        var scope = new ReprocessScope(new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 20));

        var run = await installation.Get<Reprocess>().RunAsync(scope, 500, Stop);

        run.Rest.ShouldBe(scope with { AfterId = run.Articles.ShouldHaveSingleItem().ArticleId });
        (await installation.ReprocessAsync(scope)).Count.ShouldBe(3);
    }

    [Fact]
    public async Task WhatAServiceBillsIsSaidBeforeAndAboveTheCeilingNothingChanges()
    {
        await using var installation = await Installation.CreateAsync(
            new Dictionary<string, string?>(laptop.NewInstallation())
            {
                ["NewsMonitor:Analysis:Analyzer"] = "AzureLanguage",
                ["NewsMonitor:Analysis:LanguageEndpoint"] = "https://name.cognitiveservices.azure.com/",
                ["NewsMonitor:Analysis:MonthlyTextRecords"] = "11",
            },
            new ServiceCollection().AddSingleton<ILanguageService>(new LanguageStandIn())
        );
        await StoreAsync(installation, "1.txt", SampleNews.Text(1));
        await StoreAsync(installation, "2.txt", SampleNews.Text(2));
        var fresh = await ArchiveState.ReadAsync(installation);

        var cost = await installation.Get<Reprocess>().CostAsync(Reprocessed.Scope, Stop);
        var articles = await installation.ReprocessAsync();

        installation.Get<Reprocess>().IsBilled.ShouldBeTrue();
        cost.ShouldBe(new ReprocessCost(2, 8));
        articles.ShouldAllBe(article => article.Fault == "the month's text records are used up");
        (await ArchiveState.ReadAsync(installation)).ShouldBe(fresh);
    }

    [Fact]
    public async Task NothingIsSentAndNoDigestChanges()
    {
        var clock = new FakeTimeProvider(Noon);
        var settings = laptop.NewInstallation();
        settings["NewsMonitor:Digest:Recipients"] = "reprocessed@example.org";
        await using var installation = await Installation.CreateAsync(settings, clock);
        await StoreAsync(installation, "1.txt", SampleNews.Text(1));
        clock.Advance(TimeSpan.FromDays(1));
        (await installation.Get<DigestJob>().RunDueAsync(Stop)).ShouldHaveSingleItem().Sent.ShouldBe(1);
        var (digests, rest) = (await DigestsAsync(installation), await ArchiveState.ReadRestAsync(installation));
        await ArchiveState.MakeOldAsync(installation);

        await installation.ReprocessAsync(new ReprocessScope(new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 20)));

        (await installation.Get<DigestJob>().RunDueAsync(Stop)).ShouldBeEmpty();
        (await DigestsAsync(installation)).ShouldBe(digests);
        (await ArchiveState.ReadRestAsync(installation)).ShouldBe(rest);
        clock.Advance(TimeSpan.FromDays(1));
        (await installation.Get<DigestJob>().RunDueAsync(Stop)).ShouldHaveSingleItem().Sent.ShouldBe(0, "it has no articles");
        (await laptop.CountMailsAsync("reprocessed@example.org", Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task MoreNamesThanARowHoldsAreMentionsAllTheSame()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        var names = Enumerable
            .Range(0, 150)
            .Select(number => $"Ana Duarte{(char)('a' + number / 26)}{(char)('a' + number % 26)}");
        var filler = string.Join(' ', Enumerable.Repeat("the council of the city", 11));
        await StoreAsync(
            installation,
            "1.txt",
            "Names\n\n" + string.Join(' ', names.Select(name => $"Mr. {name} met {filler}."))
        );
        var fresh = await ArchiveState.ReadAsync(installation);
        var article = (await installation.ArticlesAsync()).Single();
        (await installation.RowsAsync("Mentions")).Count.ShouldBeGreaterThan(article.Tags.Entities.Count, "the row is cut");
        await ArchiveState.MakeOldAsync(installation);

        await installation.ReprocessAsync();

        (await ArchiveState.ReadAsync(installation)).ShouldBe(fresh);
    }

    private static async Task<List<string>> DigestsAsync(Installation installation) =>
        await installation
            .Account.Digests.GetBlobsAsync(cancellationToken: Stop)
            .Where(blob => !blob.Name.StartsWith("_rollups/", StringComparison.Ordinal))
            .Select(blob => $"{blob.Name} {blob.Properties.ETag}")
            .ToListAsync(Stop);

    // Two blobs with one article, one of them with a copy; one with two articles and what is none; one whose text was replaced;
    // and one that has been deleted.
    private static async Task StoreAsync(Installation installation)
    {
        await StoreAsync(installation, "1.txt", SampleNews.Text(1));
        await StoreAsync(installation, "copy.txt", SampleNews.Text(1));
        await StoreAsync(installation, "2.jsonl", $"{Line(2)}\nbroken\n{Line(3)}");
        await StoreAsync(installation, "3.txt", SampleNews.Text(4));
        await StoreAsync(installation, "3.txt", SampleNews.Text(5));
        await StoreAsync(installation, "4.txt", SampleNews.Text(6));
        await installation.Account.Inbox.DeleteBlobAsync("4.txt", cancellationToken: Stop);
    }

    private static string Line(int number) =>
        JsonSerializer.Serialize(
            new
            {
                title = $"Plan {number}",
                body = SampleNews.Text(number),
                source = "Harbour Gazette",
                author = "Jo Quill",
            }
        );

    private static async Task StoreAsync(Installation installation, string blob, string text)
    {
        await installation.DropAsync(blob, text);
        (await installation.RunAsync(blob)).ShouldNotBeOfType<ArticleOutcome.Rejected>();
    }
}

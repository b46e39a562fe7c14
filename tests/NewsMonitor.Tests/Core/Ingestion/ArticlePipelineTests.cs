using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Publishing;
using NewsMonitor.News.Articles;
using NewsMonitor.Tests.Reading;

namespace NewsMonitor.Tests.Core.Ingestion;

public sealed class ArticlePipelineTests(LaptopFixture laptop)
{
    private const string Text =
        "Harbour strike ends\n\nDock workers in Rotterdam voted on Monday to return to work after a deal with the "
        + "Port Authority.";

    [Fact]
    public async Task ADroppedArticleIsStoredWithItsTagsAndItsText()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.DropAsync("strike.txt", Text);

        var stored = (await installation.RunAsync("strike.txt")).ShouldBeOfType<ArticleOutcome.Stored>();

        var article = (await installation.ArticlesAsync()).ShouldHaveSingleItem();
        article.Id.ShouldBe(stored.ArticleId);
        article.Title.ShouldBe("Harbour strike ends");
        article.Blob.Name.ShouldBe("strike.txt");
        var details = await installation.Get<DetailsStore>().FindAsync(article, TestContext.Current.CancellationToken);
        details!.Article.Body.Value.ShouldStartWith("Dock workers in Rotterdam");
        (await installation.RowsAsync("Mentions")).Count.ShouldBe(article.Tags.Entities.Count);
    }

    [Theory]
    [InlineData(1_000, 1_000)]
    [InlineData(10_000, null)]
    public async Task WhereATextWasCutIsKept(int limit, int? cutAt)
    {
        await using var installation = await Installation.CreateAsync(
            new Dictionary<string, string?>(laptop.NewInstallation()) { ["NewsMonitor:Analysis:MaxCharacters"] = $"{limit}" }
        );
        await installation.DropAsync(
            "strike.txt",
            Text + string.Concat(Enumerable.Repeat("\n\nThe dockers were paid for the days of their strike.", 40))
        );

        await installation.RunAsync("strike.txt");

        (await installation.ArticlesAsync()).ShouldHaveSingleItem().CutAt.ShouldBe(cutAt);
    }

    [Fact]
    public async Task ALongTextThatWasCutInItsLastCharacterHasAnOutcome()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        foreach (var (extension, content, end) in LongText.Cuts())
        {
            await installation.DropAsync($"cut.{extension}", BinaryData.FromBytes(content));
            var outcome = await installation.RunAsync($"cut.{extension}");
            (outcome is ArticleOutcome.Rejected).ShouldBe(end is null, $"{extension}: {outcome}");
        }
    }

    [Fact]
    public async Task RunningTheSameVersionAgainDoesNothing()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.DropAsync("strike.txt", Text);
        await installation.RunAsync("strike.txt");

        (await installation.RunAsync("strike.txt")).ShouldBeOfType<ArticleOutcome.AlreadyHandled>();
    }

    [Fact]
    public async Task TheSameTextUnderFiveNamesIsStoredOnce()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        var names = Enumerable.Range(1, 5).Select(i => $"copy {i}.txt").ToArray();
        foreach (var name in names)
            await installation.DropAsync(name, Text);

        var outcomes = await Task.WhenAll(names.Select(installation.RunAsync));

        outcomes.OfType<ArticleOutcome.Stored>().ShouldHaveSingleItem();
        outcomes.OfType<ArticleOutcome.Duplicate>().Count().ShouldBe(4);
        (await installation.ArticlesAsync()).ShouldHaveSingleItem();
        (await installation.RowsAsync("Unstored")).Count.ShouldBe(4);
        (await installation.RowsAsync("Receipts")).Count.ShouldBe(5);
    }

    [Fact]
    public async Task AnOverwrittenBlobLeavesOnlyItsNewTextInDigests()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.DropAsync("story.txt", Text);
        var first = (ArticleOutcome.Stored)await installation.RunAsync("story.txt");
        await installation.DropAsync("story.txt", Text + " Trains run again, too.");
        var second = (ArticleOutcome.Stored)await installation.RunAsync("story.txt");

        (await DigestedAsync(installation)).ShouldBe([second.ArticleId]);

        await installation.DropAsync("story.txt", Text);
        await installation.RunAsync("story.txt");

        (await DigestedAsync(installation)).ShouldBe([first.ArticleId]);
    }

    [Fact]
    public async Task VersionsHandledAtOnceEndWithTheOneThatIsThere()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        for (var version = 1; version <= 8; version++)
        {
            await installation.DropAsync("live.txt", $"{Text} Version {version}.");
            var running = Enumerable.Range(0, 3).Select(_ => installation.RunAsync("live.txt")).ToArray();
            await installation.DropAsync("live.txt", $"{Text} Version {version}, corrected.");
            await Task.WhenAll(running);
            await installation.RunAsync("live.txt");
        }

        var last = (await installation.RowsAsync("Receipts")).ShouldHaveSingleItem().GetString("ArticleId");
        (await DigestedAsync(installation)).ShouldBe([last]);
    }

    [Fact]
    public async Task ARejectedBlobIsFiledWithItsReasonAndStaysWhereItIs()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.DropAsync("empty.txt", "  \n ");

        var rejected = (await installation.RunAsync("empty.txt")).ShouldBeOfType<ArticleOutcome.Rejected>();

        rejected.Rejection.Kind.ShouldBe(RejectionKind.Empty);
        (await installation.RowsAsync("Unstored")).ShouldHaveSingleItem().GetString("Reason").ShouldBe(rejected.Rejection.Reason);
        (
            await installation.Account.Inbox.GetBlobClient("empty.txt").ExistsAsync(TestContext.Current.CancellationToken)
        ).Value.ShouldBeTrue();
    }

    [Fact]
    public async Task ABlobThatIsGoneLeavesNothing()
    {
        await using var installation = await Installation.CreateAsync(laptop);

        (await installation.RunAsync("never dropped.txt")).ShouldBeOfType<ArticleOutcome.Gone>();

        (await installation.RowsAsync("Receipts")).ShouldBeEmpty();
    }

    private static async Task<string[]> DigestedAsync(Installation installation)
    {
        List<string> ids = [];
        await foreach (
            var article in installation
                .Get<StoredDays>()
                .ArticlesAsync(
                    DateTimeOffset.UtcNow.AddDays(-1),
                    DateTimeOffset.UtcNow.AddDays(1),
                    TestContext.Current.CancellationToken
                )
        )
            ids.Add(article.Id);
        return [.. ids];
    }
}

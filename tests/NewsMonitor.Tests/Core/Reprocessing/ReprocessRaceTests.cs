using NewsMonitor.Core.Archive;

namespace NewsMonitor.Tests.Core.Reprocessing;

/// <summary>Others that write the same rows in the meantime.</summary>
public sealed class ReprocessRaceTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TwoMachinesAtOnceHaveTheEffectOfOne()
    {
        await using var one = await Installation.CreateAsync(laptop);
        await using var other = await Installation.CreateAsync(one.Settings);
        await one.StoreAsync();
        var fresh = await ArchiveState.ReadAsync(one);
        await ArchiveState.MakeOldAsync(one);

        var runs = await Task.WhenAll(one.ReprocessAsync(), other.ReprocessAsync());

        runs.SelectMany(articles => articles).ShouldAllBe(article => article.Fault == null);
        (await ArchiveState.ReadAsync(one)).ShouldBe(fresh);
    }

    [Fact]
    public async Task AChangeInTheMeantimeIsKept()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.StoreAsync("1.txt", SampleNews.Text(1));
        var fresh = (await installation.ArticlesAsync()).Single();
        await ArchiveState.MakeOldAsync(installation);
        var gate = new RequestGate(
            request => request.StartsWith("PUT ") && request.Contains("Articles(", StringComparison.Ordinal),
            () => installation.Get<ArticleStore>().SupersedeAsync(fresh, "another", null, Stop)
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
        await installation.StoreAsync("1.txt", SampleNews.Text(1));
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
        await installation.StoreAsync("1.txt", SampleNews.Text(1));
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
}

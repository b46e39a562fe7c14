using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;

namespace NewsMonitor.Tests.Core.Ingestion;

/// <summary>What a provider withholds or cancels leaves the digests, in whatever order the files arrive.</summary>
public sealed class WithdrawalTests(LaptopFixture laptop)
{
    [Theory]
    [InlineData("canceled", true)]
    [InlineData("canceled", false)]
    [InlineData("withheld", false)]
    public async Task TheStoredArticleLeaves(string status, bool withText)
    {
        await using var installation = await Installation.CreateAsync(laptop);
        var stored = await HandleAsync<ArticleOutcome.Stored>(installation, "1.json", WireItem.Of(1));

        var rejected = await HandleAsync<ArticleOutcome.Rejected>(
            installation,
            "2.json",
            WireItem.Of(2, status, text: withText ? null : "")
        );

        rejected.Rejection.Kind.ShouldBe(RejectionKind.Withdrawn);
        rejected.Withdraws.ShouldBe(new WithdrawnArticle(stored.ArticleId, stored.Day));
        var article = (await installation.ArticlesAsync()).Single();
        (article.SupersededBy, article.Retired).ShouldBe((article.Id, Retirement.Withdrawn));
        (await installation.RowsAsync("Mentions")).ShouldBeEmpty();
        await HandleAsync<ArticleOutcome.Rejected>(installation, "again.json", WireItem.Of(1));
        (await installation.ArticlesAsync()).Single().SupersededBy.ShouldNotBeNull();
    }

    [Fact]
    public async Task ItIsNotStoredIfTheWithdrawalComesFirst()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        (
            await HandleAsync<ArticleOutcome.Rejected>(installation, "2.json", WireItem.Of(2, "canceled", text: ""))
        ).Withdraws.ShouldBeNull();

        var late = await HandleAsync<ArticleOutcome.Rejected>(installation, "1.json", WireItem.Of(1));

        late.Rejection.Kind.ShouldBe(RejectionKind.Withdrawn);
        (await installation.ArticlesAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("canceled", 3)]
    [InlineData("withheld", 3)]
    [InlineData("withheld", null)]
    public async Task ItsNextVersionComesBack(string status, int? version)
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await HandleAsync<ArticleOutcome.Stored>(installation, "1.json", WireItem.Of(1));
        await HandleAsync<ArticleOutcome.Rejected>(installation, "2.json", WireItem.Of(2, status));

        await HandleAsync<ArticleOutcome.Stored>(installation, "3.json", WireItem.Of(version, text: WireItem.Text(15)));

        (await installation.ArticlesAsync()).Single(article => article.SupersededBy is null).Blob.Name.ShouldBe("3.json");
    }

    [Fact]
    public async Task TheSameTextComesBackWithALaterNumber()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await HandleAsync<ArticleOutcome.Stored>(installation, "1.json", WireItem.Of(1));
        await HandleAsync<ArticleOutcome.Rejected>(installation, "2.json", WireItem.Of(2, "canceled"));

        await HandleAsync<ArticleOutcome.Stored>(installation, "3.json", WireItem.Of(3));

        var article = (await installation.ArticlesAsync()).Single();
        (article.SupersededBy, article.Retired, article.Blob.Name).ShouldBe((null, null, "3.json"));
        (await installation.RowsAsync("Mentions")).Count.ShouldBe(article.Tags.Entities.Count);
    }

    [Fact]
    public async Task ALateWithdrawalOfAnEarlierVersionDoesNothing()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await HandleAsync<ArticleOutcome.Stored>(installation, "3.json", WireItem.Of(3));

        (
            await HandleAsync<ArticleOutcome.Rejected>(installation, "2.json", WireItem.Of(2, "canceled", text: ""))
        ).Withdraws.ShouldBeNull();

        (await installation.ArticlesAsync()).Single().SupersededBy.ShouldBeNull();
    }

    [Fact]
    public async Task AnArticleAndItsWithdrawalHandledAtOnceLeaveNone()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.DropAsync("1.json", WireItem.Of(1));
        await installation.DropAsync("2.json", WireItem.Of(2, text: WireItem.Text(15)));
        await installation.DropAsync("3.json", WireItem.Of(3, "canceled"));

        await Task.WhenAll(((string[])["1.json", "2.json", "3.json"]).Select(installation.RunAsync));

        (await installation.ArticlesAsync()).ShouldAllBe(article => article.SupersededBy != null);
    }

    private static async Task<T> HandleAsync<T>(Installation installation, string name, string content)
        where T : ArticleOutcome
    {
        await installation.DropAsync(name, content);
        return (await installation.RunAsync(name)).ShouldBeOfType<T>();
    }
}

using NewsMonitor.Core.Ingestion;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Tests.Core.Ingestion;

/// <summary>A file that is dropped again with the same bytes, as programs do that write all their files each night.</summary>
public sealed class RepeatedFileTests(LaptopFixture laptop)
{
    private const string Text = "Bridge closes\n\nThe mayor of Lisbon closed the old bridge on Monday, and traffic was diverted.";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("a.txt", Text, nameof(SettledAs.Stored))]
    [InlineData("copy.txt", Text, nameof(SettledAs.Duplicate))]
    [InlineData("bad.rtf", "{\\rtf1 no}", nameof(SettledAs.Rejected))]
    public async Task ItDoesNotCountAgain(string name, string content, string outcome)
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await HandleAsync(installation, "a.txt", Text);
        await HandleAsync(installation, name, content);
        var before = await UnstoredAsync(installation);

        for (var night = 0; night < 2; night++)
        {
            (await HandleAsync(installation, name, content)).ShouldBeOfType<ArticleOutcome.AlreadyHandled>();
            await installation.RunAsync(name);
        }

        (await UnstoredAsync(installation)).ShouldBe(before);
        var article = (await installation.ArticlesAsync()).ShouldHaveSingleItem();
        article.SupersededBy.ShouldBeNull();
        var settled = (await installation.Get<ReceiptStore>().FindAsync(name, Stop))!.Receipt.Settled!;
        settled.Outcome.ToString().ShouldBe(outcome);
        (await installation.Get<InboxStore>().IsCurrentAsync(settled.Blob, Stop)).ShouldBeTrue();
    }

    [Fact]
    public async Task NoneOfItsPartsCountsAgain()
    {
        var content = $$"""
            [{ "title": "Bridge closes", "body": "{{Text.Split("\n\n")[1]}}" }, { "title": "Empty" },
             { "title": "Port opens", "body": "Ships sailed from Oss on Monday." }]
            """;
        await using var installation = await Installation.CreateAsync(laptop);
        await HandleAsync(installation, "a.txt", Text);
        await HandleAsync(installation, "list.json", content);
        var before = await UnstoredAsync(installation);
        before.Count.ShouldBe(2);

        (await HandleAsync(installation, "list.json", content)).ShouldBeOfType<ArticleOutcome.AlreadyHandled>();
        (await HandleAsync(installation, "list.json", content)).ShouldBeOfType<ArticleOutcome.AlreadyHandled>();

        (await UnstoredAsync(installation)).ShouldBe(before);
        (await installation.RowsAsync("Receipts")).Count.ShouldBe(5);
    }

    [Fact]
    public async Task ACopyThatIsDroppedAgainStillKeepsTheArticle()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await HandleAsync(installation, "a.txt", Text);
        await HandleAsync(installation, "copy.txt", Text);
        await HandleAsync(installation, "copy.txt", Text);

        await HandleAsync(installation, "a.txt", "Port opens\n\nShips sailed from Oss on Monday.");

        (await installation.ArticlesAsync())
            .Where(article => article.SupersededBy is null)
            .Select(article => article.Title)
            .ShouldBe(["Bridge closes", "Port opens"], ignoreOrder: true);
    }

    [Fact]
    public async Task OtherBytesOfTheSameLengthCount()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await HandleAsync(installation, "a.txt", Text);

        var outcome = await HandleAsync(installation, "a.txt", Text.Replace("Monday", "Sunday"));

        outcome.ShouldBeOfType<ArticleOutcome.Stored>();
        (await installation.ArticlesAsync()).Count(article => article.SupersededBy is null).ShouldBe(1);
    }

    /// <summary>Forgetting a receipt, as a replay does, also removes the row that an earlier version filed.</summary>
    [Fact]
    public async Task AReplayCountsItOnce()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await HandleAsync(installation, "bad.rtf", "{\\rtf1 no}");
        await HandleAsync(installation, "bad.rtf", "{\\rtf1 no}");

        await installation.Get<ReceiptStore>().ForgetAsync("bad.rtf", Stop);
        (await UnstoredAsync(installation)).ShouldBeEmpty();
        await installation.RunAsync("bad.rtf");

        (await UnstoredAsync(installation)).Count.ShouldBe(1);
    }

    private static async Task<ArticleOutcome> HandleAsync(Installation installation, string name, string content)
    {
        await installation.DropAsync(name, content);
        return await installation.RunAsync(name);
    }

    private static async Task<List<string>> UnstoredAsync(Installation installation) =>
        [.. (await installation.RowsAsync("Unstored")).Select(row => $"{row.PartitionKey} {row.RowKey}").Order()];
}

using NewsMonitor.News.Articles;

namespace NewsMonitor.Tests.Core.Ingestion;

/// <summary>A text stays in the digests as long as any blob contains it, whichever blob it was first read from.</summary>
public sealed class CopyTests(LaptopFixture laptop)
{
    private static readonly string[] Texts =
    [
        "Storm reaches Lisbon\n\nThe storm reached Lisbon on Tuesday.",
        "Ferries run again\n\nFerries to Porto run again, the port authority said.",
        "Bridge opened\n\nThe mayor of Lisbon opened the bridge on Monday.",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ATextStaysWhenItsFirstBlobIsOverwrittenUntilItsLastIs()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await HandleAsync<ArticleOutcome.Stored>(installation, "first.txt", Texts[0]);
        await HandleAsync<ArticleOutcome.Duplicate>(installation, "copy.txt", Texts[0]);
        await HandleAsync<ArticleOutcome.Duplicate>(installation, "other copy.txt", Texts[0]);

        await HandleAsync<ArticleOutcome.Stored>(installation, "first.txt", Texts[1]);
        (await LiveAsync(installation)).ShouldBe(["Ferries run again", "Storm reaches Lisbon"]);

        await HandleAsync<ArticleOutcome.Duplicate>(installation, "copy.txt", Texts[1]);
        (await LiveAsync(installation)).ShouldBe(["Ferries run again", "Storm reaches Lisbon"]);

        await HandleAsync<ArticleOutcome.Stored>(installation, "other copy.txt", Texts[2]);
        (await LiveAsync(installation)).ShouldBe(["Bridge opened", "Ferries run again"]);
    }

    [Fact]
    public async Task ACopyInAPartOfABlobCountsToo()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        const string item = """{"title":"Storm reaches Lisbon","body":"The storm reached Lisbon on Tuesday."}""";
        await HandleAsync<ArticleOutcome.Stored>(installation, "first.txt", Texts[0]);
        await HandleAsync<ArticleOutcome.Bundle>(installation, "news.jsonl", "broken\n" + item);

        await HandleAsync<ArticleOutcome.Stored>(installation, "first.txt", Texts[1]);
        (await installation.ArticlesAsync()).Select(article => $"{article.Origin}").ShouldBe(["first.txt", "news.jsonl#2"], true);
        (await LiveAsync(installation)).ShouldBe(["Ferries run again", "Storm reaches Lisbon"]);

        await HandleAsync<ArticleOutcome.Bundle>(installation, "news.jsonl", "broken\n" + item.Replace("Tuesday", "Monday"));
        (await installation.ArticlesAsync()).Count(article => article.SupersededBy is null).ShouldBe(2);
    }

    [Fact]
    public async Task ACopyThatWasDeletedOrOverwrittenKeepsNothing()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await HandleAsync<ArticleOutcome.Stored>(installation, "first.txt", Texts[0]);
        await HandleAsync<ArticleOutcome.Duplicate>(installation, "deleted.txt", Texts[0]);
        await HandleAsync<ArticleOutcome.Duplicate>(installation, "overwritten.txt", Texts[0]);
        await installation.Account.Inbox.DeleteBlobAsync("deleted.txt", cancellationToken: Stop);
        await HandleAsync<ArticleOutcome.Stored>(installation, "overwritten.txt", Texts[2]);

        await HandleAsync<ArticleOutcome.Stored>(installation, "first.txt", Texts[1]);

        (await LiveAsync(installation)).ShouldBe(["Bridge opened", "Ferries run again"]);
    }

    /// <summary>The copy is recognized while the first blob's new text is taking the place of the old one.</summary>
    [Theory]
    [InlineData("PUT ", "Claims")]
    [InlineData("POST ", "Receipts")]
    public async Task ACopyThatComesJustThenKeepsTheText(string method, string table)
    {
        var settings = laptop.NewInstallation();
        await using var first = await Installation.CreateAsync(settings);
        await HandleAsync<ArticleOutcome.Stored>(first, "first.txt", Texts[0]);
        await first.DropAsync("first.txt", Texts[1]);
        await using var second = await Installation.CreateAsync(
            settings,
            policies: new RequestGate(
                request => request.StartsWith(method) && request.Contains(table, StringComparison.Ordinal),
                () => first.RunAsync("first.txt")
            )
        );
        await second.DropAsync("copy.txt", Texts[0]);
        await second.RunAsync("copy.txt");

        (await LiveAsync(first)).ShouldBe(["Ferries run again", "Storm reaches Lisbon"]);
    }

    private static async Task HandleAsync<T>(Installation installation, string blob, string text)
        where T : ArticleOutcome
    {
        await installation.DropAsync(blob, text);
        (await installation.RunAsync(blob)).ShouldBeOfType<T>();
    }

    private static async Task<List<string>> LiveAsync(Installation installation) =>
        [
            .. (await installation.ArticlesAsync())
                .Where(article => article.SupersededBy is null)
                .Select(article => article.Title)
                .Order(),
        ];
}

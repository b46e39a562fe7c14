using NewsMonitor.News.Articles;

namespace NewsMonitor.Tests.Core.Ingestion;

/// <summary>Articles whose provider says that they may not be published.</summary>
public sealed class WithholdingTests(LaptopFixture laptop)
{
    [Theory]
    [InlineData("\"pubstatus\": \"canceled\"", RejectionKind.Withdrawn)]
    [InlineData("\"pubstatus\": \"withheld\"", RejectionKind.Withdrawn)]
    [InlineData("\"embargoed\": \"2999-01-01T00:00:00Z\"", RejectionKind.Embargoed)]
    public async Task TheyAreNotStored(string field, RejectionKind kind)
    {
        await using var installation = await Installation.CreateAsync(laptop);

        var outcome = await HandleAsync(installation, field);

        outcome.ShouldBeOfType<ArticleOutcome.Rejected>().Rejection.Kind.ShouldBe(kind);
        (await installation.ArticlesAsync()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"pubstatus\": \"usable\"")]
    [InlineData("\"embargoed\": \"2020-01-01T00:00:00Z\"")]
    public async Task OthersAre(string field)
    {
        await using var installation = await Installation.CreateAsync(laptop);

        (await HandleAsync(installation, field)).ShouldBeOfType<ArticleOutcome.Stored>();
    }

    private static async Task<ArticleOutcome> HandleAsync(Installation installation, string field)
    {
        await installation.DropAsync(
            "item.json",
            $$"""
            { "uri": "urn:wire:1", "type": "text", {{field}}, "headline": "Bridge closes",
              "body_text": "The mayor of Lisbon closed the old bridge on Monday, and traffic was diverted." }
            """
        );
        return await installation.RunAsync("item.json");
    }
}

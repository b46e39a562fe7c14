using NewsMonitor.Analyzer;
using NewsMonitor.Testing.Web;

namespace NewsMonitor.Tests.Local.Commands;

/// <summary>What readers decide about names, as the command prints it.</summary>
public sealed class NamesCommandTests(LaptopFixture laptop)
{
    [Fact]
    public async Task WhatIsDecidedIsListedAndUndone()
    {
        var settings = laptop.NewInstallation();
        (await RunAsync(settings, 0, "list")).ShouldContain("No decisions about names apply.");

        (await RunAsync(settings, 0, "merge", "The Firm", "Contoso Bank", "--by", "ana")).ShouldContain(
            "1  “The Firm” is “Contoso Bank”  (by ana on 20"
        );
        await RunAsync(settings, 0, "split", "Bush", "Jeb Bush", "--by", "ben");
        await RunAsync(settings, 0, "hide", "Read More");
        (await RunAsync(settings, 1, "merge", "The Firm", "Fabrikam")).ShouldContain("first run newsmonitor names undo 1");
        (await RunAsync(settings, 0, "undo", "1", "--by", "eve")).ShouldContain("; undone by eve on 20");

        var list = await RunAsync(settings, 0, "list");
        list.ShouldNotContain("The Firm");
        list.ShouldContain("2  “Bush” is never “Jeb Bush”  (by ben on 20");
        list.ShouldContain($"3  “Read More” is not a name  (by {Environment.UserName} on 20");
        (await RunAsync(settings, 0, "list", "--all")).ShouldContain("1  “The Firm” is “Contoso Bank”  (by ana");
    }

    /// <summary>It may be a typing error, or a name that is only in the news tomorrow.</summary>
    [Fact]
    public async Task ANameThatNoArticleHasIsPointedOutAndDecidedAllTheSame()
    {
        var settings = laptop.NewInstallation();
        await using var there = await Installation.CreateAsync(settings);
        await StoreTodayAsync(there, "Contoso Bank");

        var merged = await RunAsync(settings, 0, "merge", "Contoso Bnk", "the contoso bank");
        merged.ShouldContain("1  “Contoso Bnk” is “the contoso bank”");
        merged.ShouldContain("No article of the last 30 days has the name “Contoso Bnk”; the decision applies if one comes");
        merged.ShouldNotContain("“the contoso bank”;");
        (await RunAsync(settings, 0, "hide", "Read More")).ShouldContain("has the name “Read More”");
    }

    /// <summary>What is decided for a company holds for its name with a legal form, too.</summary>
    [Fact]
    public async Task ACompanyThatArticlesNameWithItsLegalFormIsNoTypingError()
    {
        var settings = laptop.NewInstallation();
        await using var there = await Installation.CreateAsync(settings);
        await StoreTodayAsync(there, "Fabrikam Inc.");

        var merged = await RunAsync(settings, 0, "merge", "Fabrikam", "Contoso Bank");

        merged.ShouldContain("1  “Fabrikam” is “Contoso Bank”");
        merged.ShouldNotContain("has the name “Fabrikam”");
    }

    [Fact]
    public async Task WhatCannotBeDecidedIsExplained()
    {
        var settings = laptop.NewInstallation();

        (await RunAsync(settings, 1, "hide", "...")).ShouldContain("has no letter and no digit");
        (await RunAsync(settings, 1, "undo", "9")).ShouldContain("There is no decision 9");
        (await RunAsync(settings, 2, "undo", "first")).ShouldContain("first");
        (await RunAsync(settings, 2, "merge", "Alone")).ShouldContain("Required argument 'OTHER' missing");
    }

    private static Task<string> RunAsync(Dictionary<string, string?> settings, int exit, params string[] arguments) =>
        CommandRun.PrintAsync(settings, exit, ["names", .. arguments]);

    private static Task StoreTodayAsync(Installation there, string company)
    {
        var entity = SampleNews.Entity((company, EntityCategory.Organization), SentimentLabel.Neutral, "It said so.", 2, true);
        return StoredNews.StoreAsync(
            there,
            SampleNews.Article(1, company, SentimentLabel.Neutral, entity),
            DateTimeOffset.UtcNow
        );
    }
}

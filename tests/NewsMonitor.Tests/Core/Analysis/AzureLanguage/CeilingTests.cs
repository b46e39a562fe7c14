using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Core.Analysis.AzureLanguage;
using NewsMonitor.Core.Publishing;

namespace NewsMonitor.Tests.Core.Analysis.AzureLanguage;

/// <summary>The whole way of articles that Azure AI Language judges, up to the ceiling and beyond.</summary>
public sealed class CeilingTests(LaptopFixture laptop)
{
    [Fact]
    public async Task TheDigestSaysWhatWasJudgedByTheEmbeddedAnalyzerInstead()
    {
        var service = new LanguageStandIn();
        await using var installation = await Installation.CreateAsync(
            laptop.NewInstallation().WithAzureLanguage(("MonthlyTextRecords", "5")),
            new ServiceCollection().AddSingleton<ILanguageService>(service)
        );
        foreach (var number in Enumerable.Range(0, 2))
        {
            await installation.DropAsync($"{number}.txt", SampleNews.Text(number));
            await installation.RunAsync($"{number}.txt");
        }

        (await installation.ArticlesAsync())
            .Select(article => (article.Blob.Name, article.Tags.Analyzer, article.Tags.TextRecords))
            .ShouldBe([("0.txt", "AzureLanguage", 4), ("1.txt", "Embedded, over the ceiling", 0)], ignoreOrder: true);
        (await installation.RowsAsync("Articles")).SelectMany(row => row.Keys).ShouldContain("TextRecords");
        var mail = await installation
            .Get<DigestJob>()
            .PreviewAsync(DateTimeOffset.UtcNow.AddMinutes(1), cancellationToken: TestContext.Current.CancellationToken);
        const string said =
            "1 article was analyzed by the embedded analyzer because the monthly limit for Azure AI Language was reached.";
        mail.HtmlBody!.ShouldContain(said);
        mail.TextBody!.ReplaceLineEndings(" ").ShouldContain(said);
    }
}

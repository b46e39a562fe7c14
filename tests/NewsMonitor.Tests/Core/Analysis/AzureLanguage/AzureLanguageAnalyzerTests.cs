using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Core.Analysis;
using NewsMonitor.Core.Analysis.AzureLanguage;

namespace NewsMonitor.Tests.Core.Analysis.AzureLanguage;

/// <summary>Azure AI Language does what every analyzer must do, if the service keeps to its interface.</summary>
public sealed class AzureLanguageAnalyzerTests(LanguageInstallation language)
    : ArticleAnalyzerTests,
        IClassFixture<LanguageInstallation>
{
    protected override IArticleAnalyzer Analyzer => language.Installation.Get<IArticleAnalyzer>();

    // The characters that are sent: they are what takes time and costs money.
    protected override async Task<double> WorkAsync(string text)
    {
        var before = Sent();
        await Analyzer.AnalyzeAsync(text, null, Stop);
        return Sent() - before;
    }

    private int Sent() => language.Service.Requests.Sum(request => request.Documents.Sum(document => document.Text.Length));
}

/// <summary>One installation whose articles a stand-in for Azure AI Language judges.</summary>
public sealed class LanguageInstallation(LaptopFixture laptop) : IAsyncLifetime
{
    internal LanguageStandIn Service { get; } = new();

    internal Installation Installation { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Installation = await Installation.CreateAsync(
            laptop.NewInstallation().WithAzureLanguage(("MonthlyTextRecords", "1000000000"), ("LinkedEntities", "true")),
            new ServiceCollection().AddSingleton<ILanguageService>(Service)
        );

    public ValueTask DisposeAsync() => Installation.DisposeAsync();
}

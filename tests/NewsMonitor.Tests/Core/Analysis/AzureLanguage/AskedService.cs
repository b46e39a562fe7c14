using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Analysis;
using NewsMonitor.Core.Analysis.AzureLanguage;
using NewsMonitor.News.Records;

namespace NewsMonitor.Tests.Core.Analysis.AzureLanguage;

/// <summary>An installation whose analyzer asks a stand-in of the service.</summary>
public abstract class AskedService(LaptopFixture laptop)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 23, 0, 0, TimeSpan.Zero);

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    private protected LanguageStandIn Service { get; } = new();

    private protected FakeTimeProvider Clock { get; } = new(Now);

    private protected static Task<ArticleAnalysis> AnalyzeAsync(Installation installation, string text) =>
        installation.Get<IArticleAnalyzer>().AnalyzeAsync(text, null, Stop);

    private protected IServiceCollection Services() => new ServiceCollection().AddSingleton<ILanguageService>(Service);

    private protected Task<Installation> CreateAsync(int ceiling = 100_000, bool linked = false, TimeProvider? time = null) =>
        Installation.CreateAsync(
            laptop.NewInstallation().WithAzureLanguage(("MonthlyTextRecords", $"{ceiling}"), ("LinkedEntities", $"{linked}")),
            Services(),
            time ?? Clock
        );
}

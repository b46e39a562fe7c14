using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NewsMonitor.Core;
using NewsMonitor.Core.Analysis;
using NewsMonitor.Core.Analysis.AzureLanguage;
using NewsMonitor.Core.Settings;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Records;

namespace NewsMonitor.Tests.Core.Settings;

/// <summary>An analyzer is chosen by its name, and brings settings of its own.</summary>
public sealed class AnalyzerSettingsTests
{
    private const string Chosen = "NewsMonitor:Analysis:Analyzer";

    [Theory]
    [InlineData(null, typeof(EmbeddedAnalyzer))]
    [InlineData("embedded", typeof(EmbeddedAnalyzer))]
    [InlineData("AZURELANGUAGE", typeof(LanguageAnalyzer))]
    [InlineData("Shouting", typeof(ShoutingAnalyzer))]
    public void TheNameDecides(string? name, Type expected)
    {
        using var services = Compose(
            (Chosen, name),
            ("NewsMonitor:Analysis:LanguageEndpoint", "https://name.cognitiveservices.azure.com/")
        );

        services.GetRequiredService<IArticleAnalyzer>().ShouldBeOfType(expected);
    }

    [Fact]
    public async Task AnAddedAnalyzerReadsItsOwnSection()
    {
        using var services = Compose((Chosen, "Shouting"), ("NewsMonitor:Analysis:Shouting:Marks", "3"));

        var judged = await services
            .GetRequiredService<IArticleAnalyzer>()
            .AnalyzeAsync("Rain.", null, TestContext.Current.CancellationToken);

        judged.Text.KeyPhrases.ShouldBe(["RAIN.!!!"]);
    }

    [Theory]
    [InlineData("Embedded", "Marks", "9", "NewsMonitor__Analysis__Shouting__Marks must be between 1 and 5; it is \"9\"")]
    [InlineData(
        "Embedded",
        "Marks",
        "many",
        "NewsMonitor__Analysis__Shouting__Marks must be a whole number from 1 to 5; it is \"many\""
    )]
    [InlineData(
        "Embedded",
        "Mark",
        "2",
        "Unknown setting NewsMonitor__Analysis__Shouting__Mark; did you mean NewsMonitor__Analysis__Shouting__Marks?"
    )]
    [InlineData("Shouting", "Marks", "5", "NewsMonitor__Analysis__Shouting__Marks must be below 5 for the chosen analyzer")]
    [InlineData(
        "Shoutin",
        "Marks",
        "2",
        "NewsMonitor__Analysis__Analyzer must be one of Auto, Shouting, Embedded, AzureLanguage; it is \"Shoutin\". Did "
            + "you mean Shouting?"
    )]
    public void ItsSettingsAreCheckedLikeAllOthers(string chosen, string key, string value, string expected) =>
        Should
            .Throw<SettingsException>(() => Compose((Chosen, chosen), ($"NewsMonitor:Analysis:Shouting:{key}", value)))
            .Faults.ShouldBe([expected]);

    [Fact]
    public void AnAnalyzerThatTheBuildDoesNotIncludeIsNamedAmongAllFaults()
    {
        var settings = Settings(
            (Chosen, "AzureLanguage"),
            ("NewsMonitor:Analysis:LanguageEndpoint", "https://name.cognitiveservices.azure.com/"),
            ("NewsMonitor:Digest:At", "noon")
        );

        Should
            .Throw<SettingsException>(() => new ServiceCollection().AddNewsMonitor(settings))
            .Faults.ShouldBe([
                "NewsMonitor__Digest__At: 'noon' is not a time of day such as 08:00",
                "NewsMonitor__Analysis__Analyzer is AzureLanguage, which is not available here: "
                    + "set it to Auto or Embedded, or build with a package feed that has Azure.AI.TextAnalytics",
            ]);
    }

    /// <summary>One settings file serves a build with the service and one without it.</summary>
    [Fact]
    public void SettingsOfAnAnalyzerThatTheBuildDoesNotIncludeAreNoFault() =>
        new ServiceCollection()
            .AddNewsMonitor(Settings(("NewsMonitor:Analysis:MonthlyTextRecords", "5")))
            .BuildServiceProvider()
            .GetRequiredService<LanguageOptions>()
            .MonthlyTextRecords.ShouldBe(5);

    private static ServiceProvider Compose(params (string Key, string? Value)[] settings) =>
        new ServiceCollection()
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddSingleton<ILanguageService, LanguageStandIn>()
            .AddAnalyzer<ShoutingAnalyzer>(AnalyzerRegistration.Of<ShoutingOptions>("Shouting", ShoutingOptions.Faults))
            .AddNewsMonitor(Settings(settings))
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

    private static IConfiguration Settings(params (string Key, string? Value)[] settings)
    {
        var all = new Dictionary<string, string?> { [StorageAccount.Setting] = "UseDevelopmentStorage=true" };
        foreach (var (key, value) in settings)
            all[key] = value;
        return new ConfigurationBuilder().AddInMemoryCollection(all).Build();
    }

    private sealed class ShoutingOptions
    {
        [Range(1, 5)]
        public int Marks { get; init; } = 1;

        public static IEnumerable<string> Faults(ShoutingOptions options, bool isChosen) =>
            isChosen && options.Marks == 5 ? ["NewsMonitor:Analysis:Shouting:Marks must be below 5 for the chosen analyzer"] : [];
    }

    private sealed class ShoutingAnalyzer(ShoutingOptions options) : IArticleAnalyzer
    {
        public Task<ArticleAnalysis> AnalyzeAsync(string text, string? language, CancellationToken cancellationToken)
        {
            var phrase = text.ToUpperInvariant() + new string('!', options.Marks);
            return Task.FromResult(
                new ArticleAnalysis(EmbeddedAnalyzer.Analyze(text) with { KeyPhrases = [phrase] }, "Shouting")
            );
        }
    }
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NewsMonitor.Core;
using NewsMonitor.Core.Analysis;
using NewsMonitor.Core.Analysis.AzureLanguage;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.AzureLanguage.Tests;

public sealed class AzureLanguageCompositionTests
{
    [Fact]
    public void TheSettingsGetTheAnalyzerTheyAskFor()
    {
        var settings = new Dictionary<string, string?>
        {
            [StorageAccount.Setting] = "UseDevelopmentStorage=true",
            ["NewsMonitor:Analysis:Analyzer"] = "AzureLanguage",
            ["NewsMonitor:Analysis:LanguageEndpoint"] = "https://name.cognitiveservices.azure.com/",
        };

        using var services = new ServiceCollection()
            .AddSingleton(typeof(ILogger<>), typeof(NullLogger<>))
            .AddAzureLanguage()
            .AddNewsMonitor(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .BuildServiceProvider();

        services.GetRequiredService<IArticleAnalyzer>().ShouldBeOfType<LanguageAnalyzer>();
        services.GetRequiredService<ILanguageService>().ShouldBeOfType<AzureLanguageService>();
    }
}

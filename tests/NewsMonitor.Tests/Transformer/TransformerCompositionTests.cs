using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Core;
using NewsMonitor.Core.Analysis;
using NewsMonitor.Core.Settings;
using NewsMonitor.Core.Storage;
using NewsMonitor.Transformer;

namespace NewsMonitor.Tests.Transformer;

/// <summary>The transformer is the default where it can run, and is missed only by those who name it.</summary>
public sealed class TransformerCompositionTests
{
    [Theory]
    [InlineData(true, null, typeof(TransformerAnalyzer))]
    [InlineData(true, "auto", typeof(TransformerAnalyzer))]
    [InlineData(true, "Embedded", typeof(EmbeddedAnalyzer))]
    [InlineData(false, null, typeof(EmbeddedAnalyzer))]
    [InlineData(false, "Auto", typeof(EmbeddedAnalyzer))]
    public void AutoIsTheTransformerWhereItCanRun(bool isSupported, string? name, Type expected)
    {
        using var services = Compose(isSupported, name);

        services.GetRequiredService<IArticleAnalyzer>().ShouldBeOfType(expected);
    }

    [Fact]
    public void NamingItWhereItCannotRunIsAFaultThatSaysSo() =>
        Should
            .Throw<SettingsException>(() => Compose(isSupported: false, "Transformer"))
            .Faults.ShouldBe([
                "NewsMonitor__Analysis__Analyzer is Transformer, which is not available here: set it to Auto or Embedded, or use "
                    + "one of linux-x64, linux-arm64, win-x64, win-arm64, osx-arm64, with the C++ runtime that ONNX Runtime needs",
            ]);

    private static ServiceProvider Compose(bool isSupported, string? name)
    {
        var settings = new Dictionary<string, string?>
        {
            [StorageAccount.Setting] = "UseDevelopmentStorage=true",
            [InstallationSettings.Analyzer] = name,
        };
        return new ServiceCollection()
            .AddTransformer(isSupported)
            .AddNewsMonitor(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .BuildServiceProvider();
    }
}

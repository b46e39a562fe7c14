using Microsoft.Extensions.Configuration;
using NewsMonitor.Core.Settings;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Tests.Core.Settings;

public sealed class SettingsReaderTests
{
    [Theory]
    [InlineData("Digest:Att", "09:00", "Unknown setting NewsMonitor__Digest__Att; did you mean NewsMonitor__Digest__At?")]
    [InlineData("Digest", "09:00", "Unknown setting NewsMonitor__Digest; did you mean NewsMonitor__Digest__At?")]
    [InlineData(
        "Weather:Forecast:Of:The:Week",
        "rain",
        "Unknown setting NewsMonitor__Weather__Forecast__Of__The__Week; see local.settings.sample.json for all settings"
    )]
    [InlineData("Email:Port", "smtp", "NewsMonitor__Email__Port must be a whole number from 1 to 65535; it is \"smtp\"")]
    [InlineData("Email:Port", "70000", "NewsMonitor__Email__Port must be between 1 and 65535; it is \"70000\"")]
    [InlineData(
        "Reading:MaxBytes",
        "99999999999999999999",
        "NewsMonitor__Reading__MaxBytes must be a whole number from 1000 to 100000000; it is \"99999999999999999999\""
    )]
    [InlineData("Email:Security", "Ssl", "NewsMonitor__Email__Security must be one of Auto, None, StartTls, Tls; it is \"Ssl\"")]
    [InlineData("Email:Host", "", "NewsMonitor__Email__Host must not be empty; it is \"\"")]
    [InlineData("Email:From", "nobody", "NewsMonitor__Email__From: 'nobody' has no @")]
    [InlineData(
        "Digest:TimeZone",
        "Europe/Madird",
        "NewsMonitor__Digest__TimeZone: 'Europe/Madird' is not an IANA time zone such as Europe/Madrid or UTC"
    )]
    [InlineData("Digest:At", "25:00", "NewsMonitor__Digest__At: '25:00' is not a time of day such as 08:00")]
    [InlineData("Digest:Recipients", "a@example.org; b", "NewsMonitor__Digest__Recipients: 'b' has no @")]
    [InlineData(
        "Storage:InboxContainer",
        "In Box",
        "NewsMonitor__Storage__InboxContainer must be a container name: 3 to 63 lowercase letters, digits and single "
            + "hyphens; it is \"In Box\""
    )]
    [InlineData(
        "Analysis:Analyzer",
        "Azure",
        "NewsMonitor__Analysis__Analyzer must be one of Auto, Transformer, Embedded, AzureLanguage; it is \"Azure\""
    )]
    [InlineData(
        "Analysis:Analyzer",
        "AzureLangauge",
        "NewsMonitor__Analysis__Analyzer must be one of Auto, Transformer, Embedded, AzureLanguage; it is \"AzureLangauge\". "
            + "Did you mean AzureLanguage?"
    )]
    [InlineData(
        "Analysis:Analyzer",
        "AzureLanguage",
        "NewsMonitor__Analysis__LanguageEndpoint must be set if NewsMonitor__Analysis__Analyzer is AzureLanguage"
    )]
    [InlineData(
        "Analysis:LanguageEndpoint",
        "name",
        "NewsMonitor__Analysis__LanguageEndpoint must be an https address such as "
            + "https://NAME.cognitiveservices.azure.com/; it is \"name\""
    )]
    [InlineData(
        "Analysis:LanguageEndpoint",
        "http://name.example/",
        "NewsMonitor__Analysis__LanguageEndpoint must be an https address such as "
            + "https://NAME.cognitiveservices.azure.com/; it is \"http://name.example/\""
    )]
    [InlineData(
        "Analysis:LinkedEntities",
        "maybe",
        "NewsMonitor__Analysis__LinkedEntities must be true or false; it is \"maybe\""
    )]
    [InlineData(
        "Analysis:MonthlyTextRecords",
        "-1",
        "NewsMonitor__Analysis__MonthlyTextRecords must be between 0 and 1000000000; it is \"-1\""
    )]
    [InlineData(
        "Storage:InboxContainer",
        "articles",
        "NewsMonitor__Storage__InboxContainer, ArticlesContainer, DigestsContainer, SettingsContainer and IndexContainer must be "
            + "five different containers"
    )]
    public void AWrongSettingIsNamedWithWhatWouldBeRight(string key, string value, string expected) =>
        Faults(($"NewsMonitor:{key}", value)).ShouldBe([expected]);

    [Theory]
    [InlineData("NewsMonitr:Digest:At", "Unknown setting NewsMonitr__Digest__At; did you mean NewsMonitor__Digest__At?")]
    [InlineData("NewsMonitor_Digest:At", "Unknown setting NewsMonitor_Digest__At; did you mean NewsMonitor__Digest__At?")]
    public void ASlipInTheFirstWordIsFoundToo(string key, string expected) => Faults((key, "09:00")).ShouldBe([expected]);

    [Theory]
    [InlineData("NEWSMONITOR_PORT")]
    [InlineData("Logging:LogLevel:Default")]
    public void WhatIsSomebodyElsesIsLeftAlone(string key) => Faults((key, "1")).ShouldBeEmpty();

    [Theory]
    [InlineData(
        "not a connection string",
        "AzureWebJobsStorage is not a valid connection string; for Azurite on this machine, set it to UseDevelopmentStorage=true"
    )]
    [InlineData(
        null,
        "AzureWebJobsStorage must be a connection string; for Azurite on this machine, set it to UseDevelopmentStorage=true"
    )]
    public void AWrongAccountIsNamed(string? connection, string expected) =>
        Faults((StorageAccount.Setting, connection)).ShouldBe([expected]);

    [Fact]
    public void AnAccountByAddressesMissesNone() =>
        Faults(
                (StorageAccount.Setting, null),
                ($"{StorageAccount.Setting}:blobServiceUri", "https://example.blob.core.windows.net"),
                ($"{StorageAccount.Setting}:queueServiceUri", "/queue")
            )
            .ShouldBe([
                "AzureWebJobsStorage__queueServiceUri must be the https address of the service, unless "
                    + "AzureWebJobsStorage is a connection string",
                "AzureWebJobsStorage__tableServiceUri must be the https address of the service, unless "
                    + "AzureWebJobsStorage is a connection string",
            ]);

    [Fact]
    public void AllFaultsAreNamedAtOnce()
    {
        var faults = Faults(
            (StorageAccount.Setting, "nonsense"),
            ("NewsMonitor:Digest:Tme", "1"),
            ("NewsMonitor:Email:Port", "smtp"),
            ("NewsMonitor:Trigger:MaxTries", "0"),
            ("NewsMonitor:Digest:TimeZone", "Mars"),
            ("NewsMonitor:Digest:Recipients", "a; b")
        );

        faults.Count.ShouldBe(7);
        faults.Select(fault => fault.Split(' ', ':')[0]).Distinct().Count().ShouldBe(6);
    }

    [Fact]
    public void NoFaultTellsAPassword() =>
        Faults(
                ("NewsMonitor:Email:Password", "s3cret"),
                ("NewsMonitor:Analysis:LanguageKey", "s3cret"),
                ("NewsMonitor:Analysis:LanguageKy", "s3cret"),
                ("NewsMonitor:Email:Pasword", "s3cret"),
                ("NewsMonitor:Email:Port", "0")
            )
            .ShouldAllBe(fault => !fault.Contains("s3cret"));

    private static IReadOnlyList<string> Faults(params (string Key, string? Value)[] settings)
    {
        var all = new Dictionary<string, string?> { [StorageAccount.Setting] = "UseDevelopmentStorage=true" };
        foreach (var (key, value) in settings)
            all[key] = value;
        try
        {
            EveryAnalyzer.Settings.Read(new ConfigurationBuilder().AddInMemoryCollection(all).Build());
            return [];
        }
        catch (SettingsException fault)
        {
            return fault.Faults;
        }
    }
}

using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using NewsMonitor.Core;
using NewsMonitor.Core.Analysis.AzureLanguage;
using NewsMonitor.Core.Storage;
using NewsMonitor.Local.Settings;
using NewsMonitor.Tests.Conventions;

namespace NewsMonitor.Tests.Local.Settings;

/// <summary>local.settings.sample.json is where people look settings up: what it says is true.</summary>
public sealed class SampleSettingsTests
{
    private static readonly string[] HostsOwn = [StorageAccount.Setting, "FUNCTIONS_WORKER_RUNTIME"];
    private static readonly string UnsubscribeKey = InstallationSettings.LinkKey;
    private const string Endpoint = "https://name.cognitiveservices.azure.com/";
    private static readonly string Sample = Path.Combine(Repository.Root, "local.settings.sample.json");

    [Fact]
    public void EverySettingIsInTheSampleOnceWithItsDefault()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Sample));
        var values = json
            .RootElement.GetProperty("Values")
            .EnumerateObject()
            .Where(value => !HostsOwn.Contains(value.Name))
            .ToList();

        values
            .Select(value => value.Name)
            .ShouldBe(EveryAnalyzer.Settings.Keys.Select(key => key.Replace(":", "__", StringComparison.Ordinal)));
        values.Select(value => value.Value.GetString()).ShouldBe(EveryAnalyzer.Settings.Keys.Select(Default));
    }

    [Fact]
    public void TheSampleIsReadAndLeadsToAzurite()
    {
        var configuration = new ConfigurationBuilder().Add(new SettingsFile(Sample)).Build();

        EveryAnalyzer.Settings.Read(configuration).Email.Host.ShouldBe("localhost");
        configuration.IsDevelopmentStorage().ShouldBeTrue();
    }

    // Where a key were not read, changing its value would change nothing.
    [Fact]
    public void EveryKeyOfTheSampleBinds()
    {
        foreach (var key in EveryAnalyzer.Settings.Keys)
        {
            var (value, expected) = Other(key);
            var read = EveryAnalyzer.Settings.Read(
                Given([("NewsMonitor:Analysis:LanguageEndpoint", Endpoint), .. Companions(key), (key, value)])
            );
            Value(read, key).ShouldBe(expected, key);
        }
    }

    // Settings that are right only together with others.
    private static (string Key, string? Value)[] Companions(string key) =>
        key.Split(':')[^1] switch
        {
            "UserName" when IsMailbox(key) => [MailServer, (Mailbox + "Password", "secret")],
            _ when key.StartsWith(Mailbox + "OAuth", StringComparison.Ordinal) => [.. Tokens],
            _ when IsMailbox(key) => [MailServer, (Mailbox + "UserName", "news"), (Mailbox + "Password", "secret")],
            "PublicUrl" => [("NewsMonitor:Email:UnsubscribeKey", UnsubscribeKey)],
            "UnsubscribeKey" => [("NewsMonitor:Email:PublicUrl", "https://news.example.org/api")],
            "OAuthScope" => [("NewsMonitor:Email:UserName", "news@example.org"), ("NewsMonitor:Email:Security", "Tls")],
            _ => [],
        };

    private const string Mailbox = "NewsMonitor:Mailbox:";

    private static (string, string?) MailServer => (Mailbox + "Host", "imap.example.org");

    private static IEnumerable<(string, string?)> Tokens =>
        [
            MailServer,
            (Mailbox + "UserName", "news"),
            (Mailbox + "OAuthTokenEndpoint", "https://login.example.org/token"),
            (Mailbox + "OAuthClientId", "news"),
            (Mailbox + "OAuthRefreshToken", "secret"),
            (Mailbox + "OAuthClientSecret", "secret"),
        ];

    private static bool IsMailbox(string key) => key.StartsWith(Mailbox, StringComparison.Ordinal);

    private static (string Value, string Expected) Other(string key) =>
        key.Split(':')[^1] switch
        {
            "At" => ("09:30", "09:30"),
            "Analyzer" => Twice("azurelanguage"),
            "LanguageEndpoint" or "Endpoint" => Twice("https://another.example/"),
            "LinkedEntities" => Twice("true"),
            "Enabled" => Twice("false"),
            "AllowUnencrypted" or "AllowPrivate" or "MarkSeen" or "OnlyReturns" => Twice("true"),
            "Since" => Twice("2026-11-23"),
            "OAuthTokenEndpoint" => Twice("https://login.example.org/other"),
            "Host" => Twice("imap.example.com"),
            "TimeZone" => ("Europe/Madrid", "Europe/Madrid"),
            "WhenEmpty" => ("send", "Send"),
            "Security" => ("starttls", "StartTls"),
            "PublicUrl" => Twice("https://news.example.org/api"),
            "UnsubscribeKey" => Twice(UnsubscribeKey),
            "File" => Twice(Sample),
            "From" or "Contact" or "ReturnTo" or "Recipients" => ("jane@example.org", "jane@example.org"),
            _ when int.TryParse(Default(key), out var number) => Twice(number + 1),
            _ => Twice("another"),
        };

    private static (string Value, string Expected) Twice(object value) => ($"{value}", $"{value}");

    private static IConfiguration Given(params (string Key, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection().Build();
        configuration[StorageAccount.Setting] = "UseDevelopmentStorage=true";
        foreach (var (key, value) in settings)
            configuration[key] = value;
        return configuration;
    }

    private static string Default(string key) => Value(new NewsMonitorOptions { Analyzers = [new LanguageOptions()] }, key);

    private static string Value(NewsMonitorOptions options, string key)
    {
        var (section, name) = (key.Split(':')[1], key.Split(':')[^1]);
        object[] sections = [options.GetType().GetProperty(section)!.GetValue(options)!, .. options.Analyzers];
        var value = sections
            .Select(candidate => candidate.GetType().GetProperty(name)?.GetValue(candidate))
            .First(found => found is not null);
        return value is bool yes ? (yes ? "true" : "false") : Convert.ToString(value, CultureInfo.InvariantCulture)!;
    }
}

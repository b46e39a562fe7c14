using Microsoft.Extensions.Configuration;
using NewsMonitor.Core.Settings;

namespace NewsMonitor.Tests.Core.Collecting.Mailbox;

/// <summary>Which settings of a mailbox are refused at the start, with what would be right.</summary>
public sealed class MailboxRulesTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Host=;UserName=", "")]
    [InlineData("Security=None", "Security must be Tls or StartTls, since mail.example.org is another machine")]
    [InlineData("Security=None;AllowUnencrypted=true", "")]
    [InlineData("Security=None;Host=127.0.0.1", "")]
    [InlineData("Security=None;Host=localhost.evil.example", "Security must be Tls or StartTls")]
    [InlineData("Host=https://mail.example.org", "Host must be the name or the IP address of an IMAP server")]
    [InlineData("Host=", "UserName requires NewsMonitor__Mailbox__Host")]
    [InlineData("UserName=", "UserName must not be empty if NewsMonitor__Mailbox__Host is set")]
    [InlineData("Password=", "Password must not be empty, unless NewsMonitor__Mailbox__OAuthTokenEndpoint or")]
    [InlineData("OAuthClientSecret=hush", "OAuthTokenEndpoint must be set to log in with tokens")]
    [InlineData(Tokens, "")]
    [InlineData($"{Tokens};Password=hush", "OAuthTokenEndpoint and NewsMonitor__Mailbox__Password cannot both be set")]
    [InlineData($"{Tokens};OAuthRefreshToken=", "OAuthTokenEndpoint requires NewsMonitor__Mailbox__OAuthRefreshToken, or")]
    [InlineData($"{Tokens};OAuthClientId=", "OAuthTokenEndpoint requires NewsMonitor__Mailbox__OAuthClientId")]
    [InlineData($"{Tokens};OAuthTokenEndpoint=http://a.example/", "OAuthTokenEndpoint must be an https address")]
    [InlineData($"{Tokens};Security=None;Host=localhost", "OAuthTokenEndpoint needs NewsMonitor__Mailbox__Security Tls")]
    [InlineData($"Password=;{Scope}", "")]
    [InlineData(Scope, "OAuthScope and NewsMonitor__Mailbox__Password cannot both be set")]
    [InlineData($"Password=;{Scope};OAuthClientId=news", "OAuthTokenEndpoint must be set to log in as a client")]
    [InlineData($"Password=;{Scope};Security=None;Host=localhost", "OAuthScope needs NewsMonitor__Mailbox__Security Tls")]
    [InlineData("Since=23.11.2026", "Since must be a day such as 2026-11-23; it is \"23.11.2026\"")]
    public void EachWrongSettingIsNamed(string changes, string fault)
    {
        var faults = Faults(changes);

        if (fault.Length == 0)
            faults.ShouldBeEmpty();
        else
            faults.ShouldHaveSingleItem().ShouldStartWith($"NewsMonitor__Mailbox__{fault}");
        faults.ShouldAllBe(sentence => !sentence.Contains("hush", StringComparison.Ordinal));
    }

    private const string Scope = "OAuthScope=https://outlook.office365.com/.default";

    private const string Tokens =
        "Password=;OAuthTokenEndpoint=https://login.example/token;OAuthClientId=news;OAuthRefreshToken=hush";

    private static IReadOnlyList<string> Faults(string changes)
    {
        var settings = new Dictionary<string, string?>
        {
            ["AzureWebJobsStorage"] = "UseDevelopmentStorage=true",
            ["NewsMonitor:Mailbox:Host"] = "mail.example.org",
            ["NewsMonitor:Mailbox:UserName"] = "news",
            ["NewsMonitor:Mailbox:Password"] = "hush",
        };
        foreach (var change in changes.Split(';', StringSplitOptions.RemoveEmptyEntries))
            settings[$"NewsMonitor:Mailbox:{change.Split('=', 2)[0]}"] = change.Split('=', 2)[1];
        try
        {
            EveryAnalyzer.Settings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
            return [];
        }
        catch (SettingsException fault)
        {
            return fault.Faults;
        }
    }
}

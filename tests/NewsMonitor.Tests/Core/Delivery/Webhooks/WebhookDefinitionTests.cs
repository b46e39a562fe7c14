using NewsMonitor.Core.Delivery.Webhooks;
using NewsMonitor.Tests.Core.Delivery.Channels;

namespace NewsMonitor.Tests.Core.Delivery.Webhooks;

public sealed class WebhookDefinitionTests(LaptopFixture laptop)
{
    private static readonly string Secret = "whsec_" + Convert.ToBase64String(new byte[32]);

    [Theory]
    [InlineData("slack", "https://hooks.slack.example/services/T/B/x", "", "slack")]
    [InlineData("Teams", "https://flows.example:8443/x?sig=y", "", "teams")]
    [InlineData("json", "https://8.8.8.8/x", "secret", "json")]
    public void WhatIsRightIsRead(string kind, string url, string secret, string expected)
    {
        var faults = new List<string>();
        var webhook = TestChannels.Kinds.Parse(kind, url, secret.Length == 0 ? "" : Secret, faults).ShouldNotBeNull();

        faults.ShouldBeEmpty();
        (webhook.Channel, webhook.Url.AbsoluteUri).ShouldBe((expected, url));
        webhook.Hash.ShouldMatch("^[0-9a-f]{32}$");
        webhook.ToString().ShouldBe($"{expected} webhook at {webhook.Url.Host}", StringCompareShould.IgnoreCase);
    }

    [Theory]
    [InlineData("email", "https://a.example/x", "", "kind must be json, slack or teams")]
    [InlineData("1", "https://a.example/x", "", "kind must be json, slack or teams")]
    [InlineData("slack", "http://a.example/x", "", "url must be an https address")]
    [InlineData("slack", "a.example", "", "url must be an https address")]
    [InlineData("slack", "file:///etc/passwd", "", "url must be an https address")]
    [InlineData("slack", "https://u:p@a.example/", "", "url must not contain a login")]
    [InlineData("slack", "https://a.example/#x", "", "url must not contain a login")]
    [InlineData("slack", "https://127.0.0.1/x", "", "url must have a public address")]
    [InlineData("slack", "https://0.0.0.0/x", "", "url must have a public address")]
    [InlineData("slack", "https://0x7f.1/x", "", "url must have a public address")]
    [InlineData("slack", "https://2130706433/x", "", "url must have a public address")]
    [InlineData("slack", "https://[::1]/x", "", "url must have a public address")]
    [InlineData("slack", "https://[::ffff:a9fe:a9fe]/x", "", "url must have a public address")]
    [InlineData("slack", "https://localhost/x", "", "url must have a public address")]
    [InlineData("slack", "https://build.localhost:8443/x", "", "url must have a public address")]
    [InlineData("slack", "https://intranet/x", "", "url must have a public address")]
    [InlineData("slack", "https://printer.local/x", "", "url must have a public address")]
    [InlineData("json", "https://a.example/x", "", "secret must be whsec_")]
    [InlineData("json", "https://a.example/x", "whsec_c2hvcnQ=", "secret must be whsec_")]
    [InlineData("teams", "https://a.example/x", "whsec_c2hvcnQ=", "secret must be left out")]
    public void WhatIsWrongIsNamedWithoutGivingItAway(string kind, string url, string secret, string fault)
    {
        var faults = new List<string>();
        TestChannels.Kinds.Parse(kind, url, secret, faults).ShouldBeNull();
        faults.ShouldHaveSingleItem().ShouldStartWith(fault);
        if (secret.Length > 0)
            faults[0].ShouldNotContain(secret);
    }

    /// <summary>What is read is judged like what is connected to.</summary>
    [Theory]
    [InlineData("https://localhost:8443/x", true)]
    [InlineData("https://127.0.0.1/x", true)]
    [InlineData("https://10.1.2.3/x", true)]
    [InlineData("https://192.168.0.9/x", true)]
    [InlineData("https://[::1]/x", true)]
    [InlineData("https://[::ffff:172.16.0.1]/x", true)]
    [InlineData("https://[fd12::1]/x", true)]
    [InlineData("https://printer.local/x", true)]
    [InlineData("https://169.254.169.254/x", false)]
    [InlineData("https://168.63.129.16/x", false)]
    [InlineData("https://[fe80::1]/x", false)]
    [InlineData("https://0.0.0.0/x", false)]
    public async Task PrivateAddressesAreAllowedBySettingAlone(string url, bool isPrivate)
    {
        var settings = laptop.NewInstallation();
        await using (var there = await Installation.CreateAsync(settings))
            there.Get<WebhookSender>().Fault(url).ShouldNotBeNull();
        settings["NewsMonitor:Webhooks:AllowPrivate"] = "true";
        await using (var there = await Installation.CreateAsync(settings))
            (there.Get<WebhookSender>().Fault(url) is null).ShouldBe(isPrivate);
    }

    [Fact]
    public void AllFaultsAreNamedAtOnce()
    {
        var faults = new List<string>();
        TestChannels.Kinds.Parse("x", "y", "", faults);
        faults.Count.ShouldBe(2);
    }
}

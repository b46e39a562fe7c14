using System.Buffers.Text;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Recipients;

namespace NewsMonitor.Tests.Core.Delivery.Recipients;

public sealed class UnsubscribeLinksTests
{
    private const string Reader = "00112233445566778899aabbccddeeff";
    private static readonly string OldKey = Convert.ToBase64String([.. Enumerable.Range(0, 32).Select(n => (byte)n)]);
    private static readonly string NewKey = Convert.ToBase64String([.. Enumerable.Range(100, 48).Select(n => (byte)n)]);

    [Theory]
    [InlineData("https://news.example.org")]
    [InlineData("https://news.example.org/api/")]
    public void ALinkIsReadAsItWasMade(string address)
    {
        var links = Links(OldKey, address)!;
        var link = links.For("daily", Reader);

        link.AbsoluteUri.ShouldStartWith(address.TrimEnd('/') + "/unsubscribe/");
        links.Read(Token(link)).ShouldBe(new UnsubscribeToken("daily", Known(OldKey)));
        links.For("daily", Reader).ShouldBe(link);
        links.For("weekly", Reader).ShouldNotBe(link);
    }

    [Fact]
    public void ALinkOfAnOldKeyWorksAsLongAsTheKeyIsInTheRing()
    {
        var token = Token(Links(OldKey)!.For("daily", Reader));

        Links($"{NewKey}; {OldKey}")!.Read(token).ShouldBe(new UnsubscribeToken("daily", Known(OldKey)));
        Links(NewKey)!.Read(token).ShouldBeNull();
        Token(Links($"{NewKey};{OldKey}")!.For("daily", Reader)).ShouldBe(Token(Links(NewKey)!.For("daily", Reader)));
    }

    [SeededProperty(MaxTest = 500)]
    public Property NothingChangedInALinkIsRead()
    {
        var links = Links(OldKey)!;
        var token = Base64Url.DecodeFromChars(Token(links.For("daily", Reader)));
        var changes = Gen.Choose(0, token.Length - 1).SelectMany(at => Gen.Choose(1, 255).Select(by => (At: at, By: by)));
        return Prop.ForAll(
            changes.ToArbitrary(),
            change =>
            {
                var changed = token.ToArray();
                changed[change.At] ^= (byte)change.By;
                return links.Read(Base64Url.EncodeToString(changed)) is null;
            }
        );
    }

    [SeededProperty(MaxTest = 500)]
    public bool NothingElseIsRead(string token) => Links(OldKey)!.Read(token ?? "") is null;

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("AAAA")]
    public void WhatIsTooShortIsNotRead(string token) => Links(OldKey)!.Read(token).ShouldBeNull();

    [Fact]
    public void WhatIsTooLongIsNotRead() => Links(OldKey)!.Read(new string('A', 100_000)).ShouldBeNull();

    [Theory]
    [InlineData("", "", null)]
    [InlineData("https://news.example.org/api", "", "NewsMonitor:Email:PublicUrl requires NewsMonitor:Email:UnsubscribeKey")]
    [InlineData("http://news.example.org", "good", "NewsMonitor:Email:PublicUrl must be an https address")]
    [InlineData("https://u:p@news.example.org", "good", "NewsMonitor:Email:PublicUrl must be an https address")]
    [InlineData("https://news.example.org/?a=b", "good", "NewsMonitor:Email:PublicUrl must be an https address")]
    [InlineData("", "good", "NewsMonitor:Email:UnsubscribeKey requires NewsMonitor:Email:PublicUrl")]
    [InlineData(
        "https://news.example.org",
        "short",
        "NewsMonitor:Email:UnsubscribeKey must be at least 32 random bytes in base64: use the output of \"openssl rand -base64 32\""
    )]
    [InlineData(
        "https://news.example.org",
        "good;short",
        "NewsMonitor:Email:UnsubscribeKey must be at least 32 random bytes in base64"
    )]
    [InlineData(
        "https://news.example.org",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "NewsMonitor:Email:UnsubscribeKey must be at least 32 random bytes in base64"
    )]
    [InlineData("https://news.example.org", ";", "NewsMonitor:Email:UnsubscribeKey must be at least 32 random bytes in base64")]
    [InlineData(
        "https://news.example.org",
        "@Microsoft.KeyVault(VaultName=a;SecretName=b)",
        "NewsMonitor:Email:UnsubscribeKey is a Key Vault reference that could not"
    )]
    public void AWrongSettingIsNamedWithTheRemedyAndWithoutTheKey(string address, string key, string? fault)
    {
        var options = new EmailOptions
        {
            PublicUrl = address,
            UnsubscribeKey = key.Replace("good", OldKey, StringComparison.Ordinal),
        };
        var faults = UnsubscribeLinks.Faults(options.PublicUrl, options.UnsubscribeKey).ToList();

        if (fault is null)
            faults.ShouldBeEmpty();
        else
            faults.ShouldHaveSingleItem().ShouldStartWith(fault);
        faults.ShouldAllBe(sentence =>
            !sentence.Contains(OldKey, StringComparison.Ordinal) && !sentence.Contains("short", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void NoAddressIsInALink()
    {
        var link = Links(OldKey)!.For("daily", AddressHash.Of(new MimeKit.MailboxAddress(null, "reader@example.org")));
        Encoding.Latin1.GetString(Base64Url.DecodeFromChars(Token(link))).ShouldNotContain("reader");
        link.AbsoluteUri.ShouldNotContain("reader");
    }

    private static RecipientKey Known(string keys) => RecipientKeys.From(keys).Of(Reader);

    private static string Token(Uri link) => link.Segments[^1];

    private static UnsubscribeLinks? Links(string keys, string address = "https://news.example.org/api") =>
        UnsubscribeLinks.From(address, keys);
}

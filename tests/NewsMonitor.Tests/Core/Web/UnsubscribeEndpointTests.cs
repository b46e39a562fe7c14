using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.Logging.Abstractions;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Web.Unsubscribing;
using NewsMonitor.Tests.Core.Publishing;

namespace NewsMonitor.Tests.Core.Web;

public sealed class UnsubscribeEndpointTests(LaptopFixture laptop)
{
    private const string Reader = "00112233445566778899aabbccddeeff";
    private const string OneClick = "List-Unsubscribe=One-Click";

    private const string Multipart =
        "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n";

    private static readonly EmailOptions Email = new()
    {
        PublicUrl = "https://news.example.org/api",
        UnsubscribeKey = InstallationSettings.LinkKey,
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task LookingChangesNothing()
    {
        var there = await InstallationAsync();

        var page = Endpoint(there).Show(Token("daily"));

        page.Status.ShouldBe(200);
        var form = new HtmlParser().ParseDocument(page.Html).QuerySelectorAll("form").ShouldHaveSingleItem();
        form.GetAttribute("method").ShouldBe("post");
        form.HasAttribute("action").ShouldBeFalse("it goes to where the page is");
        (await there.Recipients.AllAsync(Stop)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(OneClick)]
    [InlineData(Multipart)]
    [InlineData("scope=digest")]
    [InlineData("")]
    [InlineData("\0garbage=%%%&&&scope=")]
    public async Task OneClickStopsTheDigestOfTheLinkAndNoOther(string body)
    {
        var there = await InstallationAsync();
        var first = await SubmitAsync(there, Token("daily"), body);
        there.Clock.Advance(TimeSpan.FromDays(1));
        var second = await SubmitAsync(there, Token("daily"), body);

        (first.Status, second).ShouldBe((200, first));
        var standing = await there.Recipients.StandingAsync(RecipientKeys.From(Email.UnsubscribeKey).Of(Reader), Stop);
        standing.Suppressions.ShouldBe([new Suppression("daily", SuppressedBy.Link, there.Clock.Start)]);
        (standing.IsSuppressed("daily"), standing.IsSuppressed("weekly")).ShouldBe((true, false));
    }

    [Fact]
    public async Task TheFormCanStopAllDigests()
    {
        var there = await InstallationAsync();
        (await SubmitAsync(there, Token("daily"), "scope=all")).Status.ShouldBe(200);
        (await there.Recipients.StandingAsync(RecipientKeys.From(Email.UnsubscribeKey).Of(Reader), Stop))
            .IsSuppressed("weekly")
            .ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("../../etc/passwd")]
    [InlineData("<script>alert(1)</script>")]
    public async Task WhatIsNoLinkOfOursIsAnsweredAlikeAndChangesNothing(string token)
    {
        var there = await InstallationAsync();

        var shown = Endpoint(there).Show(token);
        var submitted = await SubmitAsync(there, token, OneClick);

        (shown.Status, submitted).ShouldBe((404, shown));
        shown.Html.ShouldNotContain("script>");
        (await there.Recipients.AllAsync(Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ABodyWithoutEndIsReadAsFarAsItMustBe()
    {
        var there = await InstallationAsync();
        var body = new Endless();

        var page = await Endpoint(there).SubmitAsync(Token("daily"), body, Stop);

        page.Status.ShouldBe(413);
        body.Taken.ShouldBeLessThanOrEqualTo(UnsubscribeEndpoint.MaxBody + 1);
        (await there.Recipients.AllAsync(Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task WithoutAKeyNoLinkIsValid()
    {
        var there = await InstallationAsync();
        new UnsubscribeEndpoint(there.Recipients, null, NullLogger<UnsubscribeEndpoint>.Instance)
            .Show(Token("daily"))
            .Status.ShouldBe(404);
    }

    /// <summary>The policy lets in the page's own style, by its hash, and nothing else.</summary>
    [Fact]
    public void ThePagesAreWhatTheirPolicyAllows()
    {
        var policy = UnsubscribePage.Headers["Content-Security-Policy"];
        policy.ShouldStartWith("default-src 'none'");
        foreach (
            var page in (UnsubscribePage[])
                [
                    UnsubscribePage.Question,
                    UnsubscribePage.Stopped,
                    UnsubscribePage.StoppedAll,
                    UnsubscribePage.Unknown,
                    UnsubscribePage.TooLong,
                ]
        )
        {
            var document = new HtmlParser().ParseDocument(page.Html);
            document.QuerySelectorAll("script,link,img,iframe,[style],[src]").ShouldBeEmpty();
            document.DocumentElement.GetAttribute("lang").ShouldBe("en");
            var style = document.QuerySelectorAll("style").ShouldHaveSingleItem().TextContent;
            policy.ShouldContain($"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'");
        }

        UnsubscribePage.Headers["Cache-Control"].ShouldBe("no-store");
        UnsubscribePage.Headers["X-Robots-Tag"].ShouldContain("noindex");
    }

    private static UnsubscribeEndpoint Endpoint(DigestInstallation there) =>
        new(
            there.Recipients,
            UnsubscribeLinks.From(Email.PublicUrl, Email.UnsubscribeKey),
            NullLogger<UnsubscribeEndpoint>.Instance
        );

    private static Task<UnsubscribePage> SubmitAsync(DigestInstallation there, string token, string body) =>
        Endpoint(there).SubmitAsync(token, new MemoryStream(Encoding.Latin1.GetBytes(body)), Stop);

    private static string Token(string digestId) =>
        UnsubscribeLinks.From(Email.PublicUrl, Email.UnsubscribeKey)!.For(digestId, Reader).Segments[^1];

    private Task<DigestInstallation> InstallationAsync() => new DigestInstallation(laptop).StartAsync();

    private sealed class Endless : MemoryStream
    {
        public int Taken { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var length = Math.Min(1_000, buffer.Length);
            Taken += length;
            buffer.Span[..length].Fill((byte)'a');
            return ValueTask.FromResult(length);
        }
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Core.Collecting.Mailbox;
using NewsMonitor.Tests.Core.Delivery.Mail;
using NewsMonitor.Tests.Local.Emulators;

namespace NewsMonitor.Tests.Core.Collecting.Mailbox;

/// <summary>Logging in with OAuth2: what is asked of the token endpoint, and what becomes of its answers.</summary>
public sealed class AccessTokensTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheMailboxIsOpenedWithAFreshToken()
    {
        using var certificate = new TestCertificate();
        await using var server = await ImapServer.StartAsync(MailboxSecurity.Tls, certificate);
        await server.AppendAsync(SampleMail.Of(1));
        using var endpoint = new TokenEndpoint();
        var settings = server.AddTo(laptop.NewInstallation());
        settings["NewsMonitor:Mailbox:Security"] = "Tls";
        settings["NewsMonitor:Mailbox:Password"] = "";
        settings["NewsMonitor:Mailbox:OAuthTokenEndpoint"] = endpoint.Endpoint;
        settings["NewsMonitor:Mailbox:OAuthClientId"] = "client";
        settings["NewsMonitor:Mailbox:OAuthRefreshToken"] = "re fresh&more";
        var services = new ServiceCollection().AddSingleton(provider => new MailboxConnection(
            provider.GetRequiredService<MailboxOptions>(),
            provider.GetRequiredService<AccessTokens>(),
            certificate.IsTrusted
        ));
        await using var mail = await CollectedMail.CreateAsync(settings, services);
        endpoint.Answer = (200, """{"access_token":"expired","expires_in":3600}""");
        (await mail.PollAsync()).Mailbox.Reason.ShouldStartWith("the server rejected the access token");

        endpoint.Answer = (200, """{"access_token":"token","refresh_token":"another"}""");
        (await mail.PollAsync()).Dropped.ShouldBe(1);

        endpoint.Asked.ShouldAllBe(form => form == "client_id=client&grant_type=refresh_token&refresh_token=re+fresh%26more");
        endpoint.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task WithoutARefreshTokenTheClientAsksForItself()
    {
        using var endpoint = new TokenEndpoint { Answer = (200, """{"access_token":"a"}""") };
        using var tokens = new AccessTokens(
            new MailboxOptions
            {
                OAuthTokenEndpoint = endpoint.Endpoint,
                OAuthClientId = "client",
                OAuthClientSecret = "secret",
                OAuthScope = "https://outlook.office365.com/.default",
            },
            new GivenTokens()
        );

        (await tokens.GetAsync(Stop)).ShouldBe("a");
        endpoint
            .Asked.ShouldHaveSingleItem()
            .ShouldBe(
                "client_id=client&grant_type=client_credentials&client_secret=secret&scope=https%3A%2F%2Foutlook.office365.com%2F.default"
            );
    }

    [Fact]
    public async Task WithoutAnEndpointTheTokenIsThatOfTheProcess()
    {
        using var certificate = new TestCertificate();
        await using var server = await ImapServer.StartAsync(MailboxSecurity.Tls, certificate);
        await server.AppendAsync(SampleMail.Of(1));
        var settings = server.AddTo(laptop.NewInstallation());
        settings["NewsMonitor:Mailbox:Security"] = "Tls";
        settings["NewsMonitor:Mailbox:Password"] = "";
        settings["NewsMonitor:Mailbox:OAuthScope"] = "https://outlook.office365.com/.default";
        var identity = new GivenTokens("token");
        var services = new ServiceCollection()
            .AddSingleton<TokenCredential>(identity)
            .AddSingleton(provider => new MailboxConnection(
                provider.GetRequiredService<MailboxOptions>(),
                provider.GetRequiredService<AccessTokens>(),
                certificate.IsTrusted
            ));
        await using var mail = await CollectedMail.CreateAsync(settings, services);

        (await mail.PollAsync()).Dropped.ShouldBe(1);
        identity.Asked.ShouldBe(["https://outlook.office365.com/.default"]);
    }

    [Fact]
    public async Task WithoutAnIdentityThereIsNoToken()
    {
        using var tokens = new AccessTokens(new MailboxOptions { OAuthScope = "s" }, new GivenTokens());

        (await Should.ThrowAsync<TokenException>(() => tokens.GetAsync(Stop))).Message.ShouldBe(
            "no access token from the identity of this process for NewsMonitor__Mailbox__OAuthScope: "
                + "there is no identity; log in with az login"
        );
    }

    [Theory]
    [InlineData(
        400,
        """{"error":"invalid_grant","error_description":"the token of ann@example.org"}""",
        "it answered 400 (invalid_grant)"
    )]
    [InlineData(400, """{"error":"<b>ann@example.org"}""", "it answered 400")]
    [InlineData(200, """{"access_token":""}""", "it answered 200")]
    [InlineData(200, """["token"]""", "it answered 200")]
    [InlineData(302, "", "its answer is not JSON")]
    [InlineData(200, "<html>", "its answer is not JSON")]
    public async Task AnAnswerWithoutATokenIsAFaultInOurWords(int status, string body, string reason)
    {
        using var endpoint = new TokenEndpoint { Answer = (status, body) };
        using var tokens = new AccessTokens(new MailboxOptions { OAuthTokenEndpoint = endpoint.Endpoint }, new GivenTokens());

        (await Should.ThrowAsync<TokenException>(() => tokens.GetAsync(Stop))).Message.ShouldBe(
            $"no access token from NewsMonitor__Mailbox__OAuthTokenEndpoint: {reason}"
        );
    }

    private sealed class TokenEndpoint : LoopbackServer
    {
        public (int Status, string Body) Answer { get; set; }

        /// <summary>The bodies of the requests.</summary>
        public ConcurrentQueue<string> Asked { get; } = [];

        protected override async Task TakeAsync(HttpListenerContext context)
        {
            using var reader = new StreamReader(context.Request.InputStream);
            Asked.Enqueue(await reader.ReadToEndAsync());
            context.Response.StatusCode = Answer.Status;
            context.Response.ContentType = "application/json";
            if (Answer.Status == 302)
                context.Response.RedirectLocation = "http://localhost:1/";
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(Answer.Body));
            context.Response.Close();
        }
    }
}

using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using NewsMonitor.Core.Web;
using NewsMonitor.Local.Web;
using NewsMonitor.Testing.Web;

namespace NewsMonitor.Tests.Local.Web;

/// <summary>The site as <c>newsmonitor run</c> serves it.</summary>
public sealed class LoopbackWebsiteTests(LaptopFixture laptop) : WebsiteContract(laptop)
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
    private PageServer _server = null!;
    private string _cookie = "";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _server = await PageServer.StartAsync(There.Get<Website>(), 0, NullLoggerFactory.Instance, Stop);
        using var entered = await _client.GetAsync(_server.Address, Stop);
        (entered.StatusCode, entered.Headers.Location).ShouldBe((HttpStatusCode.SeeOther, new Uri("/", UriKind.Relative)));
        _cookie = entered.Headers.GetValues("Set-Cookie").Single();
    }

    public override async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
        await base.DisposeAsync();
    }

    [Fact]
    public void TheTokenBecomesACookieThatOtherSitesCannotUse()
    {
        _cookie.ShouldContain("; httponly", Case.Insensitive);
        _cookie.ShouldContain("; samesite=strict", Case.Insensitive);
        _server.Address.Host.ShouldBe("127.0.0.1");
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Host", "127.0.0.1.evil.example")]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    public async Task RequestsOfOtherSitesAreRefused(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/echo", UriKind.Relative));
        request.Headers.TryAddWithoutValidation(header, value);
        using var reply = await SendAsync(request, isSignedIn: true);
        reply.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await reply.Content.ReadAsByteArrayAsync(Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ProgramsSendTheToken()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/echo", UriKind.Relative));
        request.Headers.Authorization = new("Bearer", _server.Address.Query.Split('=')[1]);
        using var reply = await SendAsync(request, isSignedIn: false);
        (await reply.Content.ReadAsStringAsync(Stop)).ShouldBe("API");
    }

    [Fact]
    public async Task APortThatIsInUseIsNamed()
    {
        var fault = await Should.ThrowAsync<IOException>(() =>
            PageServer.StartAsync(There.Get<Website>(), _server.Address.Port, NullLoggerFactory.Instance, Stop)
        );
        fault.Message.ShouldContain($"{_server.Address.Port}");
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, bool isSignedIn)
    {
        // Not a relative address, which could name another host.
        request.RequestUri = new Uri(_server.Address.GetLeftPart(UriPartial.Authority) + request.RequestUri!.OriginalString);
        if (isSignedIn)
            request.Headers.Add("Cookie", _cookie.Split(';')[0]);
        return _client.SendAsync(request, Stop);
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Web;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.Http;
using IPAddress = System.Net.IPAddress;

namespace NewsMonitor.Tests.Core.Web;

public sealed class AnonymousLimitTests(LaptopFixture laptop)
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task StrangersWhoAskTooOftenWaitAndNobodyElseDoes()
    {
        await using var there = await Installation.CreateAsync(laptop, _time);
        for (var i = 0; i < AnonymousLimit.Burst; i++)
            (await AskAsync(there, "/api/unsubscribe/garbage", "a")).Status.ShouldBe(404);

        var refused = await AskAsync(there, "/api/unsubscribe/garbage", "a");

        (refused.Status, refused.Headers["Retry-After"]).ShouldBe((429, "30"));
        (await AskAsync(there, "/api/health", "a")).Status.ShouldBe(429);
        (await AskAsync(there, "/api/unsubscribe/garbage", "b")).Status.ShouldBe(404);
        (await AskAsync(there, "/sources", "a", Principal.Program)).Status.ShouldBe(200);
        var style = there.Get<Website>().Routes.First(route => route.Path.EndsWith(".css", StringComparison.Ordinal));
        (await AskAsync(there, style.Path, "a")).Status.ShouldBe(200);

        _time.Advance(TimeSpan.FromSeconds(1));
        for (var i = 0; i < AnonymousLimit.PerSecond; i++)
            (await AskAsync(there, "/api/unsubscribe/garbage", "a")).Status.ShouldBe(404);
        (await AskAsync(there, "/api/unsubscribe/garbage", "a")).Status.ShouldBe(429);
    }

    [Fact]
    public void ClientsWithoutNumberShareALimitUntilOthersAreQuiet()
    {
        var limit = new AnonymousLimit(_time);
        Enumerable.Range(0, 10_000).ShouldAllBe(client => limit.Admits($"{client}"));

        Enumerable.Range(10_000, 300).Count(client => limit.Admits($"{client}")).ShouldBe(AnonymousLimit.Burst);
        limit.Admits("1").ShouldBeTrue("who is known keeps a limit of its own");
        _time.Advance(TimeSpan.FromMinutes(1));
        Enumerable.Range(10_000, 300).ShouldAllBe(client => limit.Admits($"{client}"));
    }

    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7:50123", true)]
    [InlineData("203.0.113.7", "10.0.0.1, 198.51.100.9, 203.0.113.7", true)]
    [InlineData("203.0.113.7", "203.0.113.7, 198.51.100.9", false)]
    [InlineData("2001:db8:1:2::3", "[2001:db8:1:2:ffff::9]:443", true)]
    [InlineData("2001:db8:1:2::3", "2001:db8:1:3::3", false)]
    [InlineData("127.0.0.1", "garbage", true)]
    public void AClientIsTheAddressThatTheFrontEndSaw(string one, string header, bool isSame) =>
        (Client(one) == Client(header)).ShouldBe(isSame);

    private static string Client(string header)
    {
        var context = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Loopback } };
        context.Request.Headers["X-Forwarded-For"] = header;
        return context.Request.ToWebRequest(null).Client;
    }

    private static Task<WebReply> AskAsync(Installation there, string path, string client, Principal? who = null)
    {
        var request = new WebRequest
        {
            Method = "GET",
            Path = path,
            Client = client,
            Principal = who,
        };
        return there.Get<Website>().AnswerAsync(request, TestContext.Current.CancellationToken);
    }
}

using NewsMonitor.Core.Web;
using NewsMonitor.Core.Web.Routing;

namespace NewsMonitor.Tests.Core.Web;

/// <summary>How those who have not signed in are answered, where people sign in on a page.</summary>
public sealed class StrangerTests(LaptopFixture laptop)
{
    [Theory]
    [InlineData("/search", 303)]
    [InlineData("/watch/port", 303)]
    [InlineData("/search.rss", 401)]
    [InlineData("/search.csv", 401)]
    [InlineData("/watch/port.atom", 401)]
    [InlineData("/day/2026-11-25.json", 401)]
    [InlineData("/api/search", 401)]
    [InlineData("/api/watch/port.rss", 401)]
    public async Task ProgramsAreNotLedToAPageOnWhichPeopleSignIn(string path, int status)
    {
        await using var there = await Installation.CreateAsync(laptop);
        var request = new WebRequest
        {
            Method = "GET",
            Path = path,
            SignIn = "/.auth/login?to=",
        };

        var reply = await there.Get<Website>().AnswerAsync(request, TestContext.Current.CancellationToken);

        reply.Status.ShouldBe(status);
        // RFC 9110, section 15.5.2.
        reply.Headers.ContainsKey("WWW-Authenticate").ShouldBe(status == 401);
    }
}

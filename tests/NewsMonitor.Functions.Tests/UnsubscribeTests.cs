using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Recipients;
using NewsMonitor.Settings;
using NewsMonitor.Tests.Emulators;

namespace NewsMonitor.Functions.Tests;

/// <summary>What a browser and a mail program get over HTTP; what it does is the endpoint's.</summary>
public sealed class UnsubscribeTests(LaptopFixture laptop)
{
    private const string Reader = "00112233445566778899aabbccddeeff";

    [Theory]
    [InlineData("GET", 200, "Which mails shall stop coming", false)]
    [InlineData("POST", 200, "You will get this digest no more", true)]
    public async Task TheLinkIsAnsweredAndOnlyAPostActs(string method, int status, string words, bool stops)
    {
        await using var installation = await CreateAsync();
        var link = UnsubscribeLinks.From(installation.Get<EmailOptions>())!.For("daily", Reader);

        var response = await CallAsync(installation, method, link.Segments[^1]);

        (response.StatusCode, await BodyAsync(response)).ShouldSatisfyAllConditions(
            answer => answer.StatusCode.ShouldBe(status), answer => answer.Item2.ShouldContain(words));
        response.ContentType.ShouldBe("text/html; charset=utf-8");
        response.Headers.ContentSecurityPolicy.ToString().ShouldStartWith("default-src 'none'");
        var standing = await installation.Get<RecipientStore>().StandingAsync(Reader, TestContext.Current.CancellationToken);
        standing.IsSuppressed("daily").ShouldBe(stops);
    }

    [Fact]
    public async Task ALinkThatIsForgedIsAPageOfItsOwn()
    {
        await using var installation = await CreateAsync();

        (await CallAsync(installation, "POST", "forged")).StatusCode.ShouldBe(UnsubscribePage.Unknown.Status);
    }

    private Task<Installation> CreateAsync() => Installation.CreateAsync(new Dictionary<string, string?>(laptop.NewInstallation())
    {
        ["NewsMonitor:Email:PublicUrl"] = "https://news.example.org/api",
        ["NewsMonitor:Email:UnsubscribeKey"] = Convert.ToBase64String(new byte[32]),
    });

    private static async Task<HttpResponse> CallAsync(Installation installation, string method, string token)
    {
        var context = new DefaultHttpContext
        {
            RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider(),
            Request = { Method = method, Body = new MemoryStream(Encoding.ASCII.GetBytes("List-Unsubscribe=One-Click")) },
            Response = { Body = new MemoryStream() },
        };
        var result = await new Unsubscribe(installation.Get<UnsubscribeEndpoint>())
            .RunAsync(context.Request, token, TestContext.Current.CancellationToken);
        await result.ExecuteAsync(context);
        return context.Response;
    }

    private static Task<string> BodyAsync(HttpResponse response)
    {
        response.Body.Position = 0;
        return new StreamReader(response.Body).ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}

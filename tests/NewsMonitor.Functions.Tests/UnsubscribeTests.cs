using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Web;

namespace NewsMonitor.Functions.Tests;

public sealed class UnsubscribeTests(LaptopFixture laptop)
{
    private const string Reader = "00112233445566778899aabbccddeeff";

    private static readonly EmailOptions Email = new()
    {
        PublicUrl = "https://news.example.org/api",
        UnsubscribeKey = Convert.ToBase64String(new byte[32]),
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OnlyAPostUnsubscribesAndEveryAnswerIsAPageThatLoadsNothing()
    {
        await using var installation = await InstallationAsync();
        var token = UnsubscribeLinks.From(Email.PublicUrl, Email.UnsubscribeKey)!.For("daily", Reader).Segments[^1];

        var shown = await RunAsync(installation, "GET", token, "");
        (await StandingAsync(installation)).IsSuppressed("daily").ShouldBeFalse();
        var done = await RunAsync(installation, "POST", token, "List-Unsubscribe=One-Click");
        (await StandingAsync(installation)).IsSuppressed("daily").ShouldBeTrue();

        (shown.Status, done.Status).ShouldBe((200, 200));
        shown.Html.ShouldContain("<form method=\"post\">");
        done.Html.ShouldContain("Unsubscribed");
        foreach (var (name, value) in UnsubscribePage.Headers)
            done.Headers[name].ToString().ShouldBe(value);
        done.Headers.ContentType.ToString().ShouldBe("text/html; charset=utf-8");
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task WhatIsNoLinkOfOursIsNotFound(string method)
    {
        await using var installation = await InstallationAsync();
        (await RunAsync(installation, method, "garbage", "List-Unsubscribe=One-Click")).Status.ShouldBe(404);
    }

    private static async Task<(int Status, string Html, IHeaderDictionary Headers)> RunAsync(
        Installation installation,
        string method,
        string token,
        string body
    )
    {
        var context = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
        context.Request.Method = method;
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        var answer = new MemoryStream();
        context.Response.Body = answer;

        var result = await new Unsubscribe(installation.Get<UnsubscribeEndpoint>()).RunAsync(context.Request, token, Stop);
        await result.ExecuteAsync(context);

        return (context.Response.StatusCode, Encoding.UTF8.GetString(answer.ToArray()), context.Response.Headers);
    }

    private static Task<Standing> StandingAsync(Installation installation) =>
        installation.Get<RecipientStore>().StandingAsync(Reader, Stop);

    private Task<Installation> InstallationAsync() =>
        Installation.CreateAsync(
            new Dictionary<string, string?>(laptop.NewInstallation())
            {
                ["NewsMonitor:Email:PublicUrl"] = Email.PublicUrl,
                ["NewsMonitor:Email:UnsubscribeKey"] = Email.UnsubscribeKey,
            }
        );
}

using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Web;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Testing.Web;

namespace NewsMonitor.Functions.Tests;

/// <summary>The site as the functions serve it.</summary>
public sealed class AppWebsiteTests(LaptopFixture laptop) : WebsiteContract(laptop)
{
    private bool _signsIn = true;
    private string _role = "admin";

    [Fact]
    public async Task AForgedHeaderCountsForNothingIfThePlatformDoesNotSignIn()
    {
        _signsIn = false;
        using var reply = await AskAsync(HttpMethod.Get, "/echo");
        reply.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await reply.Content.ReadAsStringAsync(Stop)).ShouldContain("NEWSMONITOR_SIGN_IN_CLIENT_ID");
    }

    [Theory]
    [InlineData("/echo?said=a%26b", "%2Fecho%3Fsaid%3Da%2526b")]
    // Two slashes would lead to another site.
    [InlineData("//echo", "%2Fecho")]
    public async Task StrangersAreLedToThePageWhereTheySignInAndBack(string asked, string back)
    {
        using var reply = await AskAsync(HttpMethod.Get, asked, isSignedIn: false);
        reply.Headers.Location!.OriginalString.ShouldBe("/.auth/login/aad?post_login_redirect_uri=" + back);
    }

    [Theory]
    [InlineData("admin", HttpStatusCode.OK)]
    [InlineData("Viewer", HttpStatusCode.OK)]
    [InlineData("somethingelse", HttpStatusCode.Forbidden)]
    public async Task ARoleIsNeeded(string role, HttpStatusCode status)
    {
        _role = role;
        using var reply = await AskAsync(HttpMethod.Get, "/echo");
        reply.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task AViewerCannotChangeAnything()
    {
        _role = "viewer";
        var token = (await TextAsync("/echo")).Split('\n')[0];
        using var reply = await SubmitAsync("/echo", $"csrf={token}");
        reply.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    /// <summary>What the platform says of a user with a role.</summary>
    internal static string SignedIn(string role) =>
        Convert.ToBase64String(
            JsonSerializer.SerializeToUtf8Bytes(
                new
                {
                    auth_typ = "aad",
                    name_typ = "name",
                    role_typ = "roles",
                    claims = (object[])
                        [
                            new { typ = "name", val = "Ada" },
                            new { typ = "oid", val = "00000000-0000-0000-0000-000000000001" },
                            new { typ = "roles", val = role },
                        ],
                }
            )
        );

    // As the host does: the most specific route counts, and a key is checked before the function runs.
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, bool isSignedIn)
    {
        var context = await ContextAsync(request, isSignedIn);
        var result = await RunAsync(context.Request);
        await result.ExecuteAsync(context);
        context.Response.Body.Position = 0;
        var reply = new HttpResponseMessage((HttpStatusCode)context.Response.StatusCode)
        {
            Content = new StreamContent(context.Response.Body),
        };
        foreach (var (name, value) in context.Response.Headers)
        {
            if (!reply.Headers.TryAddWithoutValidation(name, (string?)value))
                reply.Content.Headers.TryAddWithoutValidation(name, (string?)value);
        }

        return reply;
    }

    private Task<IResult> RunAsync(HttpRequest request)
    {
        var website = There.Get<Website>();
        if (request.Path.StartsWithSegments("/api/" + UnsubscribeLinks.Route))
            return new Unsubscribe(website).RunAsync(request, Stop);
        if (request.Path == "/api/health")
            return new Health(website).RunAsync(request, Stop);
        return request.Path.StartsWithSegments("/api")
            ? new Api(website).RunAsync(request, Stop)
            : new Pages(website, Configuration()).RunAsync(request, Stop);
    }

    private IConfiguration Configuration() =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { [PlatformPrincipal.Switch] = _signsIn ? "True" : null })
            .Build();

    private async Task<HttpContext> ContextAsync(HttpRequestMessage request, bool isSignedIn)
    {
        var context = new DefaultHttpContext
        {
            RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider(),
            Response = { Body = new MemoryStream() },
        };
        var written = request.RequestUri!.OriginalString.Split('?', 2);
        context.Request.Method = request.Method.Method;
        context.Request.Path = PathString.FromUriComponent(written[0]);
        context.Request.QueryString = new QueryString(written.Length > 1 ? "?" + written[1] : "");
        context.Request.Body = request.Content is null ? Stream.Null : await request.Content.ReadAsStreamAsync(Stop);
        if (isSignedIn)
            context.Request.Headers[PlatformPrincipal.Header] = SignedIn(_role);
        return context;
    }
}

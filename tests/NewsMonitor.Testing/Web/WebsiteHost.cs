using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;

namespace NewsMonitor.Testing.Web;

/// <summary>A host that serves the site, as requests over HTTP reach it.</summary>
public abstract class WebsiteHost(LaptopFixture laptop) : IAsyncLifetime
{
    internal Installation There { get; private set; } = null!;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync()
    {
        var settings = laptop.NewInstallation();
        settings["NewsMonitor:Email:PublicUrl"] = "https://news.example.org/api";
        settings["NewsMonitor:Email:UnsubscribeKey"] = InstallationSettings.LinkKey;
        There = await Installation.CreateAsync(
            settings,
            new ServiceCollection().AddSingleton<Core.Web.Routing.IWebRoutes, EchoRoutes>()
        );
    }

    public virtual async ValueTask DisposeAsync()
    {
        await There.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Sends a request to the host.</summary>
    /// <param name="request">To a path, as the browser would send it.</param>
    /// <param name="isSignedIn">Whether as a user with every right.</param>
    protected abstract Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, bool isSignedIn);

    protected Task<HttpResponseMessage> AskAsync(HttpMethod method, string path, bool isSignedIn = true) =>
        SendAsync(new HttpRequestMessage(method, new Uri(path, UriKind.Relative)), isSignedIn);

    protected async Task<string> TextAsync(string path)
    {
        using var reply = await AskAsync(HttpMethod.Get, path);
        reply.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await reply.Content.ReadAsStringAsync(Stop);
    }

    protected Task<HttpResponseMessage> SubmitAsync(string path, string form, bool isSignedIn = true)
    {
        var content = new StringContent(form);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        return SendAsync(
            new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = content },
            isSignedIn
        );
    }

    protected async Task<(HttpStatusCode Status, string? Type)> StatusAsync(
        HttpMethod method,
        string path,
        bool isSignedIn = true
    )
    {
        using var reply = await AskAsync(method, path, isSignedIn);
        return (reply.StatusCode, reply.Content.Headers.ContentType?.MediaType);
    }
}

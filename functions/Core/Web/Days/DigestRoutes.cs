using System.Globalization;
using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Layout;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.News.Digests.Schedules;

namespace NewsMonitor.Core.Web.Days;

/// <summary><c>/digest/ID/2026-11-25T0800Z</c>: a digest exactly as it was mailed, without the links of its recipients.</summary>
internal sealed class DigestRoutes(DigestArchive archive) : IWebRoutes
{
    private static readonly string[] Keys = ["yyyy-MM-dd'T'HHmm'Z'", "yyyy-MM-dd'T'HHmmss'.'fff'Z'"];

    private static readonly Segment<string> DigestId = (text, out value) =>
    {
        value = text;
        return Subscription.IsId(text);
    };

    // Written exactly as the key of a window, so that each digest has one address.
    private static readonly Segment<DigestWindow> Window = (text, out value) =>
    {
        var isTime = DateTimeOffset.TryParseExact(
            text,
            Keys,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var to
        );
        value = new DigestWindow(to, to);
        return isTime && value.Key == text;
    };

    public IReadOnlyList<Route> Routes => [Route.Get("/digest/{}/{}", Role.Viewer, DigestId, Window, ShowAsync)];

    public static string AddressOf(string digestId, DigestWindow window) => $"/digest/{digestId}/{window.Key}";

    private async Task<WebReply> ShowAsync(
        string digestId,
        DigestWindow window,
        WebRequest request,
        CancellationToken cancellationToken
    ) =>
        await archive.ReadHtmlAsync(digestId, window, cancellationToken) is { } html
            ? KeptMail.Reply(html)
            : MessagePage.Reply(request, 404, Rendering.RenderingWords.Default.Pages.Errors.NotFound);
}

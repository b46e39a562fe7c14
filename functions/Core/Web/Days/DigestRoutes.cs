using System.Globalization;
using NewsMonitor.Core.Delivery.Links;
using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Layout;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Digests.Schedules;

namespace NewsMonitor.Core.Web.Days;

/// <summary>
/// <c>/digest/ID/2026-11-25T0800Z</c>: everything that a digest has, of which mails show the most important.
/// <c>/digest/TOKEN</c>, to which mails lead, shows the same to everybody who has the link. Of a digest that was not kept, such
/// as a preview, it leads to the day.
/// </summary>
internal sealed class DigestRoutes(DigestArchive archive, DigestLinks links, ReaderZone zone) : IWebRoutes
{
    private const string Path = "/" + DigestLinks.Route + "/";
    private static readonly ErrorTexts Errors = RenderingWords.Default.Pages.Errors;
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

    public IReadOnlyList<Route> Routes =>
        [
            Route.Get(Path + "{}/{}", Role.Viewer, DigestId, Window, ShowAsync),
            Route.Get(Path + "{}", Role.Anyone, Segments.Text, ShowSignedAsync),
        ];

    public static string AddressOf(string digestId, DigestWindow window) => $"{Path}{digestId}/{window.Key}";

    private async Task<WebReply> ShowAsync(
        string digestId,
        DigestWindow window,
        WebRequest request,
        CancellationToken cancellationToken
    ) => await KeptAsync(digestId, window, cancellationToken) ?? MessagePage.Reply(request, 404, Errors.NotFound);

    private async Task<WebReply> ShowSignedAsync(string token, WebRequest request, CancellationToken cancellationToken)
    {
        if (links.Read(token) is not var (id, key) || !Window(key, out var window))
            return MessagePage.Reply(request, 404, Errors.NoSuchDigest);
        if (window.To + DigestLinks.Lifetime < zone.Now)
            return MessagePage.Reply(request, 410, Errors.OldDigest);
        return await KeptAsync(id, window, cancellationToken)
            ?? WebReply.See(DayRoutes.AddressOf(zone.DayOf(window.To < zone.Now ? window.To : zone.Now)));
    }

    // What cannot be read, because it is damaged or a later version wrote it, is shown as it was archived.
    private async Task<WebReply?> KeptAsync(string digestId, DigestWindow window, CancellationToken cancellationToken)
    {
        if (await archive.FindAsync(digestId, window, cancellationToken) is { } kept)
            return KeptMail.Reply(DigestRenderer.RenderPage(kept.Digest));
        return await archive.FindHtmlAsync(digestId, window, cancellationToken) is { } html ? KeptMail.Reply(html) : null;
    }
}

using NewsMonitor.Core.Collecting.Feeds;
using NewsMonitor.Core.Collecting.Mailbox;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Items;
using NewsMonitor.Core.Web.Layout;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Queries;
using NewsMonitor.News.Text;
using NodaTime.Extensions;

namespace NewsMonitor.Core.Web.Sources;

/// <summary><c>/sources</c>: the outlets with their volume, and the feeds and the mailbox with their state.</summary>
internal sealed class SourceRoutes(
    SourceVolumes volumes,
    FeedStore feeds,
    MailboxStore mailboxes,
    MailboxOptions mailbox,
    ReaderZone zone,
    PageRenderer pages
) : IWebRoutes
{
    private const string Address = "/sources";
    private const int Most = 150;
    private const int MaxName = 120;
    private static readonly IWords Words = RenderingWords.Default;

    public IReadOnlyList<Route> Routes => [Route.Get(Address, Role.Viewer, ShowAsync)];

    private async Task<WebReply> ShowAsync(WebRequest request, CancellationToken cancellationToken)
    {
        var outlets = await volumes.GetAsync(cancellationToken);
        var leftOut = await volumes.LeftOutAsync(cancellationToken);
        var polled = await feeds.AllAsync(cancellationToken);
        var view = new
        {
            Outlets = outlets.Take(Most).Select(Item).ToList(),
            LeftOut = leftOut.Count > 0 ? Words.LeftOut(leftOut.Count) : "",
            MoreOutlets = outlets.Count > Most ? Words.More(outlets.Count - Most) : "",
            Feeds = polled.OrderByDescending(feed => feed.IsFailing).ThenBy(feed => feed.Name).Take(Most).Select(Item).ToList(),
            MoreFeeds = polled.Count > Most ? Words.More(polled.Count - Most) : "",
            SourceVolumes.Days,
            Mailboxes = mailbox.IsSet ? [Item(await mailboxes.FindAsync(cancellationToken))] : new List<MailboxItem>(),
        };
        var page = new Page(Words.Pages.Sources, "sources.html.liquid", view) { Section = Address };
        return await pages.ReplyAsync(request, page, cancellationToken);
    }

    private static OutletItem Item(SourceVolume volume) =>
        new(
            volume.Name.Length > 0 ? UntrustedText.Line(volume.Name, MaxName) : Words.Pages.UnknownOutlet,
            CanBeFound(volume) ? NameItem.SearchFor(new SourceNode(volume.Name)) : "",
            Words.Number(volume.Today),
            volume.Usual is { } usual ? Words.Number(usual) : "–",
            Words.Day(volume.LastDay.ToLocalDate()),
            LastAddressOf(volume)
        );

    // Statistics have only the beginning of a very long name, by which no article is found.
    private static bool CanBeFound(SourceVolume volume) => volume.Name.Length > 0 && !volume.Name.EndsWith('…');

    // The readers' day may be another one.
    private static string LastAddressOf(SourceVolume volume) =>
        CanBeFound(volume)
            ? NameItem.SearchFor(new AllNode([new SourceNode(volume.Name), QueryDays.On(volume.LastDay)]))
            : NameItem.SearchFor(QueryDays.On(volume.LastDay));

    private MailboxItem Item(MailboxState? state) =>
        new(
            UntrustedText.Line(mailbox.Host, MaxName),
            UntrustedText.Line(mailbox.Folder, MaxName),
            state?.FailingSince is not null,
            UntrustedText.Line(state?.Reason ?? "", MaxName),
            zone.Show(state?.FailingSince),
            zone.Show(state?.NewsAt),
            zone.Show(state?.PolledAt),
            zone.Show(state?.NextPoll),
            state is { TooLarge: > 0 and var large } ? $"{Words.Number(large)} {Words.Pages.TooLargeMessages}" : ""
        );

    private FeedItem Item(Feed feed) =>
        new(
            UntrustedText.Line(feed.Name, MaxName),
            feed.Url.Host,
            feed.IsFailing || feed.FailingSince is not null,
            UntrustedText.Line(feed.Reason, MaxName),
            zone.Show(feed.FailingSince ?? feed.EndedAt),
            zone.Show(feed.NewsAt),
            zone.Show(feed.PolledAt),
            feed.EndedAt is null ? zone.Show(feed.NextPoll) : Moment.Unknown
        );
}

/// <summary>An outlet.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">Its articles; empty if its name is unknown.</param>
/// <param name="Today">Articles on the UTC day so far.</param>
/// <param name="Usual">Articles on a usual day.</param>
/// <param name="Last">The last UTC day with an article.</param>
/// <param name="LastAddress">Its articles of that day; all of them if its name is unknown.</param>
internal sealed record OutletItem(string Name, string Address, string Today, string Usual, string Last, string LastAddress);

/// <summary>A feed.</summary>
/// <param name="Name">Its title.</param>
/// <param name="Host">Where it is, without what may be secret in its address.</param>
/// <param name="Fails">Whether the last poll failed.</param>
/// <param name="Reason">Why; empty if it worked.</param>
/// <param name="Since">Since when it fails.</param>
/// <param name="News">When it last had a new entry.</param>
/// <param name="Polled">The last poll that worked.</param>
/// <param name="Next">The next poll; unknown if it is no longer polled.</param>
internal sealed record FeedItem(
    string Name,
    string Host,
    bool Fails,
    string Reason,
    Moment Since,
    Moment News,
    Moment Polled,
    Moment Next
);

/// <summary>The mailbox.</summary>
/// <param name="Server">Its server; who signs in to it is not shown.</param>
/// <param name="Folder">Its folder.</param>
/// <param name="Fails">Whether the last poll failed.</param>
/// <param name="Reason">Why; empty if it worked.</param>
/// <param name="Since">Since when it fails.</param>
/// <param name="News">When it last had a new message.</param>
/// <param name="Polled">The last poll that worked.</param>
/// <param name="Next">The next poll.</param>
/// <param name="TooLarge">How many messages were left out, in words; empty if none was.</param>
internal sealed record MailboxItem(
    string Server,
    string Folder,
    bool Fails,
    string Reason,
    Moment Since,
    Moment News,
    Moment Polled,
    Moment Next,
    string TooLarge
);

using System.CommandLine;
using NewsMonitor.Core.Collecting.Feeds;
using NewsMonitor.Local.Sessions;
using NewsMonitor.Local.Terminal;

namespace NewsMonitor.Local.Commands;

/// <summary><c>feeds</c>: which feeds are polled, and how that goes.</summary>
internal sealed class FeedsCommand(Screen screen)
{
    private readonly Argument<Uri> _url = new("URL")
    {
        Description = "The http or https address of an RSS, Atom or JSON feed",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (FeedAddress.Fault(text) is not { } fault)
                return new Uri(text);
            result.AddError($"{text} cannot be polled: {fault}");
            return null;
        },
    };

    private readonly Option<bool> _fullText = new("--full-text")
    {
        Description = "Fetch the pages that its entries link to, if robots.txt allows it",
    };

    private readonly Argument<string> _id = new("ID") { Description = "The ID that feeds list shows" };

    private readonly Argument<FileInfo> _file = new("OPML")
    {
        Description = "A list of feeds that a feed reader has exported",
        CustomParser = TypedValues.File,
    };

    private readonly SessionVerbs _verbs = new(screen);

    public Command Create() =>
        new("feeds", "List, add and remove feeds that are polled for articles")
        {
            _verbs.First("add", "Poll a feed", AddAsync, _url, _fullText),
            _verbs.Verb("list", "List the feeds, and how polling them goes", ListAsync),
            _verbs.Verb("remove", "Stop polling a feed; its articles stay", RemoveAsync, _id),
            _verbs.First("import", "Poll all feeds of an OPML file", ImportAsync, _file, _fullText),
        };

    private async Task<int> AddAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var feeds = session.Get<FeedStore>();
        var (feed, isNew) = await feeds.AddAsync(
            parsed.GetRequiredValue(_url),
            "",
            parsed.GetValue(_fullText),
            cancellationToken
        );
        screen.Print(isNew ? $"{feed.Id}  {feed.Url} is polled from now on" : $"{feed.Id}  {feed.Url} is polled already");
        return ExitCode.Ok;
    }

    private async Task<int> ListAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var feeds = session.Get<FeedStore>();
        var all = await feeds.AllAsync(cancellationToken);
        foreach (var feed in all.OrderBy(feed => feed.Name, StringComparer.OrdinalIgnoreCase))
            screen.Print($"{feed.Id}  {feed.Name}  {feed.Url}{(feed.FullText ? "  full texts" : "")}  {FeedText.Of(feed)}");
        if (all.Count == 0)
            screen.Say("No feeds are polled: newsmonitor feeds add URL");
        return ExitCode.Ok;
    }

    private async Task<int> RemoveAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var feeds = session.Get<FeedStore>();
        var id = parsed.GetRequiredValue(_id);
        if (!await feeds.RemoveAsync(id, cancellationToken))
        {
            screen.Fail($"There is no feed {id}; newsmonitor feeds list shows all of them");
            return ExitCode.SomeFailed;
        }

        screen.Print($"{id} is no longer polled");
        return ExitCode.Ok;
    }

    private async Task<int> ImportAsync(Session session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var feeds = session.Get<FeedStore>();
        using var text = parsed.GetRequiredValue(_file).OpenText();
        var (added, known, rejected) = (0, 0, 0);
        foreach (var (url, title) in Opml.Read(text))
        {
            if (FeedAddress.Fault(url) is { } fault)
            {
                screen.Fail($"{url} cannot be polled: {fault}");
                rejected++;
            }
            else if ((await feeds.AddAsync(new Uri(url), title, parsed.GetValue(_fullText), cancellationToken)).IsNew)
                added++;
            else
                known++;
        }

        screen.Print($"{added} added, {known} known already{(rejected > 0 ? $", {rejected} rejected" : "")}");
        return rejected == 0 ? ExitCode.Ok : ExitCode.SomeFailed;
    }
}

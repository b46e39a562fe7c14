using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Exports;
using NewsMonitor.Core.Web.Items;
using NewsMonitor.Core.Web.Layout;
using NewsMonitor.Core.Web.Names;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Queries;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Web.Entities;

/// <summary><c>/entity/ID</c>: a person, organization or place over time, and what was decided about its name.</summary>
internal sealed class NameRoutes(
    NameReader names,
    NameActions actions,
    VerdictStore verdicts,
    ListExports exports,
    ReaderZone zone,
    PageRenderer pages
) : IWebRoutes
{
    private const string Template = "name.html.liquid";
    private const string HiddenTemplate = "hidden-name.html.liquid";
    private const string Path = "/entity/{}";
    private const string Named = "/entity";

    public IReadOnlyList<Route> Routes =>
        [
            Route.Get(Named, Role.Viewer, FindAsync),
            Route.Get(Path, Role.Viewer, Segments.Id, (id, request, stop) => ShowAsync(id, request, "", stop)),
            Route.Post(Path, Role.Editor, Segments.Id, DecideAsync),
            .. exports.Routes(Path, Segments.Id, ListAsync),
        ];

    // Lists need not know which of their names have a page.
    private async Task<WebReply> FindAsync(WebRequest request, CancellationToken cancellationToken)
    {
        var name = UntrustedText.Line(request.Query["name"] ?? "", TextLengths.Match);
        if (name.Length == 0)
            return WebReply.See("/search");
        return WebReply.See(await AddressOfAsync(name, cancellationToken));
    }

    // The page of a hidden name says why it is in no list.
    private async Task<string> AddressOfAsync(string name, CancellationToken cancellationToken)
    {
        var known = await names.KnownAsync(cancellationToken);
        return known.Decisions.HiddenBy(name) is { } hidden ? NameReader.AddressOf(hidden)
            : known.Named(name) is { } found ? NamePage.AddressOf(found.Key)
            : NameItem.SearchFor(new EntityNode(name, null));
    }

    private async Task<WebReply> ShowAsync(string id, WebRequest request, string fault, CancellationToken cancellationToken)
    {
        var known = await names.KnownAsync(cancellationToken);
        if (NameReader.HiddenAs(known.Decisions, id) is { } hidden)
            return await ShowHiddenAsync(hidden, known.Decisions, request, fault, cancellationToken);
        if (await names.FindAsync(known, id, cancellationToken) is not { } name)
            return MessagePage.Reply(request, 404, RenderingWords.Default.Pages.Errors.NotFound);
        var page = await names.ReadAsync(known, name, NameReader.DaysIn(request.Query), cancellationToken);
        var said = await verdicts.LoadAsync(cancellationToken);
        var decisions = DecisionsView.Of(request, known.Decisions, page.AllSpellings.Append(name.Name), zone, fault);
        return await ReplyAsync(
            request,
            new Page(name.Name, Template, page.ToView(decisions, said, zone))
            {
                Alternates = ListExports.AlternatesOf(ListOf(known, name)),
            },
            fault,
            cancellationToken
        );
    }

    private Task<WebReply> ShowHiddenAsync(
        NameDecision hidden,
        NameDecisions all,
        WebRequest request,
        string fault,
        CancellationToken cancellationToken
    )
    {
        var words = RenderingWords.Default.NamePage;
        var view = new
        {
            words.Labels,
            Address = request.Path,
            Why = words.Hidden(hidden),
            Decisions = DecisionsView.Of(request, all, [hidden.Name], zone, fault),
        };
        return ReplyAsync(request, new Page(hidden.Name, HiddenTemplate, view), fault, cancellationToken);
    }

    private Task<WebReply> ReplyAsync(WebRequest request, Page page, string fault, CancellationToken cancellationToken) =>
        pages.ReplyAsync(request, fault.Length == 0 ? page : page with { Status = 409 }, cancellationToken);

    private async Task<WebReply> DecideAsync(string id, WebRequest request, CancellationToken cancellationToken)
    {
        var known = await names.KnownAsync(cancellationToken);
        var hidden = NameReader.HiddenAs(known.Decisions, id);
        var name = hidden?.Name ?? (await names.FindAsync(known, id, cancellationToken))?.Name;
        if (name is null)
            return MessagePage.Reply(request, 404, RenderingWords.Default.Pages.Errors.NotFound);
        try
        {
            if (!await actions.DoAsync(name, request, cancellationToken))
                return MessagePage.Reply(request, 400, RenderingWords.Default.Pages.Errors.Incomplete);
            // What a hidden name stands for is known once it is shown again.
            return WebReply.See(
                hidden is null ? request.Path + request.RawQuery : await AddressOfAsync(hidden.Name, cancellationToken)
            );
        }
        catch (NameDecisionException contradiction)
        {
            return await ShowAsync(id, request, contradiction.Message, cancellationToken);
        }
    }

    private async Task<ExportedList?> ListAsync(string id, WebRequest request, CancellationToken cancellationToken)
    {
        var known = await names.KnownAsync(cancellationToken);
        return await names.FindAsync(known, id, cancellationToken) is { } name ? ListOf(known, name) : null;
    }

    private static ExportedList ListOf(KnownNames known, Identity name) =>
        new(name.Name, known.QueryOf(name), NamePage.AddressOf(name.Key));
}

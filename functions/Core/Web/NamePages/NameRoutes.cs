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

namespace NewsMonitor.Core.Web.NamePages;

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
    private const string DecidedTemplate = "decided-name.html.liquid";
    private const string Path = "/entity/{}";
    private const string Named = "/entity";

    public IReadOnlyList<Route> Routes =>
        [
            Route.Get(Named, Role.Viewer, FindAsync),
            Route.Get(Path, Role.Viewer, Segments.Id, (id, request, stop) => ShowAsync(id, request, Answer.Asked, stop)),
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

    private async Task<WebReply> ShowAsync(string id, WebRequest request, Answer answer, CancellationToken cancellationToken)
    {
        var known = await names.KnownAsync(cancellationToken);
        if (NameReader.HiddenAs(known.Decisions, id) is { } hidden)
            return await ShowDecidedAsync(hidden, known.Decisions, request, answer, cancellationToken);
        if (await names.FindAsync(known, id, cancellationToken) is not { } name)
            return NameReader.MergedAs(known.Decisions, id) is { } merged
                ? await ShowDecidedAsync(merged, known.Decisions, request, answer, cancellationToken)
                : MessagePage.Reply(request, 404, RenderingWords.Default.Pages.Errors.NotFound);
        var page = await names.ReadAsync(known, name, NameReader.DaysIn(request.Query), cancellationToken);
        var said = await verdicts.LoadAsync(cancellationToken);
        var decisions = DecisionsView.Of(request, known.Decisions, page.AllSpellings.Append(name.Name), zone, answer.Fault);
        return await ReplyAsync(
            request,
            new Page(name.Name, Template, page.ToView(decisions, said, zone))
            {
                Alternates = ListExports.AlternatesOf(ListOf(known, name)),
            },
            answer,
            cancellationToken
        );
    }

    // A name that stands for nothing has no page but this one, on which the decision can be undone.
    private Task<WebReply> ShowDecidedAsync(
        NameDecision decided,
        NameDecisions all,
        WebRequest request,
        Answer answer,
        CancellationToken cancellationToken
    )
    {
        var words = RenderingWords.Default.NamePage;
        var view = new
        {
            words.Labels,
            Address = request.Path,
            Why = decided.Kind == NameDecisionKind.Hide ? words.Hidden(decided) : words.Merged(decided),
            Decisions = DecisionsView.Of(request, all, [decided.Name], zone, answer.Fault),
        };
        return ReplyAsync(request, new Page(decided.Name, DecidedTemplate, view), answer, cancellationToken);
    }

    private Task<WebReply> ReplyAsync(WebRequest request, Page page, Answer answer, CancellationToken cancellationToken) =>
        pages.ReplyAsync(request, page with { Status = answer.Status }, cancellationToken);

    private async Task<WebReply> DecideAsync(string id, WebRequest request, CancellationToken cancellationToken)
    {
        var known = await names.KnownAsync(cancellationToken);
        var hidden = NameReader.HiddenAs(known.Decisions, id);
        var name =
            hidden?.Name
            ?? (await names.FindAsync(known, id, cancellationToken))?.Name
            ?? NameReader.MergedAs(known.Decisions, id)?.Name;
        if (name is null)
            return MessagePage.Reply(request, 404, RenderingWords.Default.Pages.Errors.NotFound);
        if (NameActions.FaultOf(request.Form) is { } wrong)
            return await ShowAsync(id, request, new Answer(400, wrong), cancellationToken);
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
            return await ShowAsync(id, request, new Answer(409, contradiction.Message), cancellationToken);
        }
    }

    private async Task<ExportedList?> ListAsync(string id, WebRequest request, CancellationToken cancellationToken)
    {
        var known = await names.KnownAsync(cancellationToken);
        return await names.FindAsync(known, id, cancellationToken) is { } name ? ListOf(known, name) : null;
    }

    private static ExportedList ListOf(KnownNames known, Identity name) =>
        new(name.Name, known.QueryOf(name), NamePage.AddressOf(name.Key));

    /// <summary>With which status a page is shown, and why a decision was not made; empty if nothing went wrong.</summary>
    private readonly record struct Answer(int Status, string Fault)
    {
        public static Answer Asked => new(200, "");
    }
}

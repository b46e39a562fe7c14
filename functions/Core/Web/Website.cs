using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Storage;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Exports;
using NewsMonitor.Core.Web.Layout;
using NewsMonitor.Core.Web.Routing;

namespace NewsMonitor.Core.Web;

/// <summary>
/// Answers all requests, whichever host receives them. Checks who may see what and that forms come from this site, and turns
/// faults into replies: as a page or, below <c>/api</c>, as problem details.
/// </summary>
/// <param name="parts">The pages and the API.</param>
/// <param name="tokens">Signs forms.</param>
/// <param name="limit">How often strangers may ask.</param>
/// <param name="logger">Logs what fails.</param>
public sealed class Website(IEnumerable<IWebRoutes> parts, FormTokens tokens, AnonymousLimit limit, ILogger<Website> logger)
{
    // Both hosts take a token in this header (RFC 6750): the command its own, App Service authentication one of Entra ID.
    private const string Challenge = "Bearer realm=\"NewsMonitor\"";

    private static readonly ErrorTexts Errors = RenderingWords.Default.Pages.Errors;
    private readonly Router _router = new(parts.SelectMany(part => part.Routes));

    /// <summary>All routes, the most specific first.</summary>
    public IReadOnlyList<Route> Routes => _router.Routes;

    /// <summary>Answers a request; throws only if it is canceled.</summary>
    public async Task<WebReply> AnswerAsync(WebRequest request, CancellationToken cancellationToken)
    {
        var match = _router.Find(request);
        var reply = match is { Route: { } route, Handler: { } handler }
            ? await AnswerAsync(route, handler, request, cancellationToken)
            : Unmatched(request, match.Allowed);
        return WebHeaders.Complete(reply);
    }

    private async Task<WebReply> AnswerAsync(
        Route route,
        Handler handler,
        WebRequest request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var reply =
                Limited(route, request)
                ?? Refused(route, request)
                ?? (
                    route is { Method: "POST", Role: not Role.Anyone }
                        ? await SubmitAsync(route, handler, request, cancellationToken)
                        : await handler(request, cancellationToken)
                );
            return reply.Write is { } write ? reply with { Write = Logged(route, write) } : reply;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed(route, request, fault);
        }
    }

    private async Task<WebReply> SubmitAsync(
        Route route,
        Handler handler,
        WebRequest request,
        CancellationToken cancellationToken
    )
    {
        var who = request.Principal!;
        if (await request.ReadFormAsync(route.MaxForm, cancellationToken) is not { } form)
            return MessagePage.Reply(request, 413, Errors.TooLong);
        if (!who.IsProgram && !await tokens.IsValidAsync(who, form[FormTokens.Field], cancellationToken))
            return MessagePage.Reply(request, 403, Errors.StaleForm);
        return await handler(request with { Form = form }, cancellationToken);
    }

    // Style sheets and scripts cost as little as a refusal.
    private WebReply? Limited(Route route, WebRequest request) =>
        route.Role != Role.Anyone || route.Path.StartsWith(Asset.Folder, StringComparison.Ordinal) || limit.Admits(request.Client)
            ? null
            : MessagePage.Reply(request, 429, Errors.TooMany).With("Retry-After", "30");

    private static WebReply? Refused(Route route, WebRequest request)
    {
        if (route.Role == Role.Anyone)
            return null;
        if (request.Principal is not { } who)
        {
            // Who subscribes to a list or loads it with a program would take the page for the list.
            return request is { SignIn: { } page, IsApi: false, Method: "GET" } && !ListExports.IsOf(route)
                ? WebReply.See(page + Uri.EscapeDataString("/" + request.Path.TrimStart('/') + request.RawQuery))
                : MessagePage
                    .Reply(request, 401, request.IsSignInOff ? Errors.SignInOff : Errors.SignIn)
                    .With("WWW-Authenticate", Challenge);
        }

        return who.Role < route.Role ? MessagePage.Reply(request, 403, Errors.NotAllowed) : null;
    }

    private static WebReply Unmatched(WebRequest request, IReadOnlyCollection<string> allowed) =>
        allowed.Count == 0
            ? MessagePage.Reply(request, 404, Errors.NotFound)
            : MessagePage.Reply(request, 405, Errors.WrongMethod).With("Allow", string.Join(", ", allowed));

    private WebReply Failed(Route route, WebRequest request, Exception fault)
    {
        if (fault.IsOfStorage())
        {
            logger.RequestWithoutStorage(route.Method, route.Path, fault);
            return MessagePage.Reply(request, 503, Errors.StorageAway).With("Retry-After", "60");
        }

        if (fault is UnreadableFileException { Name: var file })
        {
            logger.RequestWithoutFile(route.Method, route.Path, fault.FirstLine());
            return MessagePage.Reply(
                request,
                503,
                fault is SubscriptionsException ? Errors.Mistakes : RenderingWords.Default.Unreadable(file)
            );
        }

        logger.RequestFailed(route.Method, route.Path, fault);
        return MessagePage.Reply(request, 500, Errors.Broken);
    }

    // The status has been sent, so the host ends the connection: the body must not look whole.
    private Func<Stream, CancellationToken, Task> Logged(Route route, Func<Stream, CancellationToken, Task> write) =>
        async (stream, stop) =>
        {
            try
            {
                await write(stream, stop);
            }
            catch (Exception fault) when (!stop.IsCancellationRequested)
            {
                logger.RequestFailed(route.Method, route.Path, fault);
                throw;
            }
        };
}

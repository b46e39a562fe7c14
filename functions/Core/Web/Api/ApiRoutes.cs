using System.Text.Json;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Web.Access;
using NewsMonitor.Core.Web.Articles;
using NewsMonitor.Core.Web.Exports;
using NewsMonitor.Core.Web.Routing;
using NewsMonitor.Core.Web.Searching;

namespace NewsMonitor.Core.Web.Api;

/// <summary>
/// The API: <c>/api/search?q=</c>, <c>/api/articles/ID</c>, and <c>/api/openapi.json</c>, which describes both. Wrong requests
/// get problem details.
/// </summary>
internal sealed class ApiRoutes(ISearchIndex index, ArticleFinder articles) : IWebRoutes
{
    private static readonly ReadOnlyMemory<byte> Description = System.Text.Encoding.UTF8.GetBytes(
        Rendering.EmbeddedTemplate.Text("openapi.json")
    );

    public IReadOnlyList<Route> Routes =>
        [
            Route.Get("/api/search", Role.Viewer, SearchAsync),
            Route.Get("/api/articles/{}", Role.Viewer, Segments.Id, ArticleAsync),
            Route.Get("/api/openapi.json", Role.Viewer, (_, _) => Task.FromResult(WebReply.Of(200, WebReply.Json, Description))),
        ];

    private async Task<WebReply> SearchAsync(WebRequest request, CancellationToken cancellationToken)
    {
        var form = SearchForm.Of(request.Query);
        if (form.Fault is { } fault)
            return WrongQuery.Reply(fault);
        if (SizeOf(request.Query["size"]) is not { } size)
            return new Problem(
                400,
                "Invalid request",
                $"size must be a whole number from 0 to {SearchRequest.MaxSize}."
            ).ToReply();
        var result = await index.SearchAsync(form.Request(size), cancellationToken);
        return Json(SearchAnswer.Of(form, result), ApiJson.Default.SearchAnswer);
    }

    private async Task<WebReply> ArticleAsync(string id, WebRequest request, CancellationToken cancellationToken) =>
        await articles.FindAsync(id, cancellationToken) is { } found
            ? Json(ArticleAnswer.Of(found), ApiJson.Default.ArticleAnswer)
            : new Problem(404, "Not found", "No stored article has this ID.").ToReply();

    private static WebReply Json<T>(T answer, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        WebReply.Of(200, WebReply.Json, JsonSerializer.SerializeToUtf8Bytes(answer, type));

    private static int? SizeOf(string? text)
    {
        if (text is null)
            return new SearchRequest(null!).Size;
        return int.TryParse(text, out var size) && size is >= 0 and <= SearchRequest.MaxSize ? size : null;
    }
}

using NewsMonitor.Core.Archive;

namespace NewsMonitor.Core.Search;

/// <summary>Makes of results what is shown of them.</summary>
internal sealed class ShownHits(DetailsStore details)
{
    /// <summary>The results with the query's words marked: one request for each if passages are wanted.</summary>
    public Task<SearchHit[]> ReadAsync(
        IReadOnlyList<FoundHit> hits,
        SearchRequest request,
        VerdictOverlay said,
        CancellationToken cancellationToken
    )
    {
        var highlighter = new Highlighter(request.Query);
        return Task.WhenAll(
            hits.Select(async hit =>
                await ReadAsync(hit, highlighter, request.WithSnippets, cancellationToken) with
                {
                    Verdicts = said.Of(hit.Article.Id),
                }
            )
        );
    }

    private async Task<SearchHit> ReadAsync(
        FoundHit hit,
        Highlighter highlighter,
        bool withSnippets,
        CancellationToken cancellationToken
    )
    {
        var text = withSnippets ? await details.FindTextAsync(hit.Entry.Details, cancellationToken) : null;
        return new SearchHit
        {
            Id = hit.Article.Id,
            Day = hit.Day,
            Title = hit.Entry.Title,
            TitleMatches = highlighter.InTitle(hit.Entry.Title),
            Source = hit.Source,
            Url = text?.Url?.Value,
            Authors = text?.Authors.Value ?? [],
            Published = hit.Entry.Published,
            StoredAt = new DateTimeOffset(hit.Article.StoredAt, TimeSpan.Zero),
            Language = hit.Language,
            Sentiment = hit.Article.Sentiment,
            Snippets = text is null ? [] : highlighter.InText(text.Body.Value),
            Score = hit.Score,
        };
    }
}

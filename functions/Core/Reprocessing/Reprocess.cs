using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Analysis;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Ingestion;

namespace NewsMonitor.Core.Reprocessing;

/// <summary>
/// Reads and analyzes stored articles again, after the program or its settings have changed. Nothing is sent, and what was sent
/// stays as it was. It may be run any number of times, on any number of machines at once, and killed at any line.
/// </summary>
public sealed class Reprocess(
    ArticlePages articles,
    MentionStore mentions,
    SourceTexts texts,
    ArticleRewrite rewrite,
    IArticleAnalyzer analyzer,
    AnalysisOptions limits,
    RetryOptions options,
    TimeProvider time,
    ILogger<Reprocess> logger
)
{
    /// <summary>The time after which no further article is started: Azure ends an HTTP request after 230 seconds.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    // Rather too long than too short: English has about six with the space.
    private const int CharactersPerWord = 7;

    /// <summary>Whether a service bills the analysis.</summary>
    public bool IsBilled => analyzer.TextRecords(1) > 0;

    /// <summary>What it costs to reprocess articles. Reads the lengths of all of them.</summary>
    /// <exception cref="Azure.RequestFailedException">Storage does not respond.</exception>
    public async Task<ReprocessCost> CostAsync(ReprocessScope scope, CancellationToken cancellationToken)
    {
        var (count, records) = (0, 0L);
        foreach (var (day, after) in scope.Days())
        {
            await foreach (var words in articles.ReadWordsAsync(day, after, cancellationToken))
            {
                count++;
                records += analyzer.TextRecords(Math.Clamp(words * CharactersPerWord, 1, limits.MaxCharacters));
            }
        }

        return new ReprocessCost(count, records);
    }

    /// <summary>Reprocesses the next articles. One that fails does not stop the others.</summary>
    /// <param name="scope">The articles.</param>
    /// <param name="most">The maximum number of them; there may be fewer after <see cref="Longest"/> or at the end of a day.</param>
    /// <param name="cancellationToken">Stops; what was begun is done again when these articles are reprocessed again.</param>
    /// <exception cref="Azure.RequestFailedException">The articles cannot be listed.</exception>
    public async Task<ReprocessRun> RunAsync(ReprocessScope scope, int most, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var page = await PageAsync(scope, most, cancellationToken);
        if (page.Count == 0)
            return new ReprocessRun([], null);
        var read = await texts.ReadAsync(page.Select(row => row.Article), cancellationToken);
        var keys = await mentions.FindKeysAsync(page[0].Article.Day, page[0].Article.Id, page[^1].Article.Id, cancellationToken);
        var results = new ReprocessedArticle?[page.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.AtOnce(), CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(Enumerable.Range(0, page.Count).TakeWhile(IsInTime), parallel, TryAsync);
        List<ReprocessedArticle> done = [.. results.OfType<ReprocessedArticle>()];
        Log(done);
        return new ReprocessRun(done, Rest(scope, page, done.Count, most));

        // The first ones are always started, so that each run makes progress.
        bool IsInTime(int number) => number < parallel.MaxDegreeOfParallelism || time.GetElapsedTime(began) < Longest;

        async ValueTask TryAsync(int number, CancellationToken _)
        {
            var article = page[number].Article;
            var fault = await TryRewriteAsync(page[number], read[article.Id], keys[article.Id], cancellationToken);
            results[number] = new ReprocessedArticle(article.Id, article.Origin, fault);
        }
    }

    private async Task<List<StampedArticle>> PageAsync(ReprocessScope scope, int most, CancellationToken cancellationToken)
    {
        foreach (var (day, after) in scope.Days())
        {
            var page = await articles.ReadAsync(day, after, most, cancellationToken);
            if (page.Count > 0)
                return page;
        }

        return [];
    }

    private async Task<string?> TryRewriteAsync(
        StampedArticle row,
        SourceText text,
        IEnumerable<string> mentionKeys,
        CancellationToken cancellationToken
    )
    {
        try
        {
            if (row.Article.ForgottenAt is not null)
            {
                await rewrite.ForgetAsync(row.Article.Day, row.Article.Id, cancellationToken);
                return null;
            }

            if (text.Article is null)
                return text.Fault;
            return await rewrite.RunAsync(row, text.Article, mentionKeys, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            return ArticleTries.Reason(fault);
        }
    }

    // Articles are started in their order, and what was started is finished: those that are done are the first ones.
    private static ReprocessScope? Rest(ReprocessScope scope, List<StampedArticle> page, int done, int most)
    {
        var last = page[done - 1].Article;
        if (done < page.Count || page.Count == most)
            return new ReprocessScope(last.Day, scope.Last, last.Id);
        return last.Day < scope.Last ? new ReprocessScope(last.Day.AddDays(1), scope.Last) : null;
    }

    private void Log(List<ReprocessedArticle> done)
    {
        foreach (var article in done.Where(article => article.Fault is not null))
            logger.NotReprocessed(article.Origin.ToString(), article.ArticleId, article.Fault!);
        logger.Reprocessed(done.Count(article => article.Fault is null), done.Count(article => article.Fault is not null));
    }
}

using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Analysis;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Telemetry;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Copies;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;
using NewsMonitor.News.Text;
using NewsMonitor.Reading;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Core.Ingestion;

/// <summary>
/// The path of an article: read → recognise duplicates → analyse → tag → store. It may be run any number of times for the same
/// blob, on any number of machines at once, and killed at any line: the effect is that of one undisturbed run.
/// </summary>
public sealed class ArticlePipeline(
    InboxStore inbox,
    ArticleReader reader,
    DuplicateFinder duplicates,
    IArticleAnalyzer analyzer,
    AnalysisOptions limits,
    MentionStore mentions,
    ArticleStore articles,
    Receipts receipts,
    TimeProvider time,
    ILogger<ArticlePipeline> logger
)
{
    /// <summary>Handles the version of the blob that is there now.</summary>
    /// <param name="blobName">The blob's name in the inbox.</param>
    /// <param name="cancellationToken">Stops the work; what is unfinished is done again at the next try.</param>
    /// <exception cref="Azure.RequestFailedException">Storage failed; time may mend it, so the trigger should try again.</exception>
    public async Task<ArticleOutcome> RunAsync(string blobName, CancellationToken cancellationToken)
    {
        using var trace = NewsTelemetry.Blob(blobName);
        using var blob = await inbox.OpenAsync(blobName, cancellationToken);
        var outcome = blob is null ? new ArticleOutcome.Gone() : await SettleAsync(blob, cancellationToken);
        logger.Outcome(blobName, outcome);
        NewsTelemetry.Handled(outcome);
        return outcome;
    }

    private async Task<ArticleOutcome> SettleAsync(OpenBlob blob, CancellationToken cancellationToken)
    {
        var known = await receipts.FindAsync(blob.Version.Name, cancellationToken);
        if (await receipts.IsSettledAsync(known, blob.Version, cancellationToken))
            return new ArticleOutcome.AlreadyHandled();

        var outcome = await HandleAsync(blob, cancellationToken);
        await receipts.SettleAsync(blob.Version, outcome, known, cancellationToken);
        return outcome;
    }

    private async Task<ArticleOutcome> HandleAsync(OpenBlob blob, CancellationToken cancellationToken)
    {
        if (reader.Refusal(blob.Version.Length) is { } tooLarge)
            return new ArticleOutcome.Rejected(tooLarge);

        var read = await ReadAsync(blob, cancellationToken);
        if (read.Article is not { } article)
            return new ArticleOutcome.Rejected(read.Rejection!);

        var found = await duplicates.FindAsync(Fingerprint.Of(article), blob.Version, cancellationToken);
        if (found.Outcome is { } known)
            return known is ArticleOutcome.Duplicate copy ? copy with { Source = article.Source?.Value } : known;

        var text = ArticleDetails.AnalyzedText(article, limits.MaxCharacters);
        int? cutAt = ArticleDetails.IsCut(article, limits.MaxCharacters) ? limits.MaxCharacters : null;
        var analysis = await AnalyzeAsync(text, article.Language?.Value, cancellationToken);
        var tags = Tagger.Tag(article, text, analysis);
        var stored = Stored(article, tags, found, blob.Version) with { CutAt = cutAt };
        return await StoreAsync(stored, ArticleDetails.Of(article, analysis, text.Length), cancellationToken);
    }

    private async Task<ReadResult> ReadAsync(OpenBlob blob, CancellationToken cancellationToken)
    {
        using var step = NewsTelemetry.Step(Steps.Read);
        return reader.Read(blob.Version.Name, await blob.ReadAsync(cancellationToken), cancellationToken);
    }

    private async Task<ArticleAnalysis> AnalyzeAsync(string text, string? language, CancellationToken cancellationToken)
    {
        using var step = NewsTelemetry.Step(Steps.Analyze);
        return await analyzer.AnalyzeAsync(text, language, cancellationToken);
    }

    // The article's own row comes last: it says that all the rest is there.
    private async Task<ArticleOutcome> StoreAsync(
        StoredArticle article,
        ArticleDetails details,
        CancellationToken cancellationToken
    )
    {
        using var step = NewsTelemetry.Step(Steps.Store);
        await articles.SaveDetailsAsync(article, details, cancellationToken);
        await mentions.SaveAsync(article, cancellationToken);
        var standing = await articles.InsertAsync(article with { StoredAt = time.GetUtcNow() }, cancellationToken);
        return standing.Blob == article.Blob
            ? new ArticleOutcome.Stored(article.Id, article.Day)
            : new ArticleOutcome.Duplicate(article.Id, article.Day, article.Source);
    }

    private static StoredArticle Stored(Article article, ArticleTags tags, ClaimedText claimed, BlobVersion blob) =>
        new()
        {
            Id = claimed.ArticleId,
            Day = claimed.Day,
            Title = article.Title.Value,
            Url = article.Url?.Value,
            Source = article.Source?.Value,
            Authors = article.Authors.Value,
            Published = article.Published?.Value,
            Blob = blob,
            Details = ArticleStore.DetailsName(claimed.Day, claimed.ArticleId, blob),
            StoredAt = default,
            Words = Words.Count(article.Body.Value),
            Tags = tags,
            Sketch = Sketch.Of(article.Body.Value),
            Terms = StoryTerms.Of(article.Title.Value, tags, article.Body.Value),
        };
}

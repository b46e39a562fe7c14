using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;

namespace NewsMonitor.Core.Archive;

/// <summary>The texts and full analyses of articles: a JSON blob each.</summary>
public sealed class DetailsStore(StorageAccount account)
{
    private const string AnalysisNotRead =
        "The analysis was stored by another version of NewsMonitor, which this one cannot read.";
    private readonly BlobContainerClient _blobs = account.Articles;

    /// <summary>
    /// The blob with the text and the analysis. Its name contains the version, so that two blobs with the same text never
    /// overwrite each other's details.
    /// </summary>
    public static string NameOf(DateOnly day, string id, Origin origin) =>
        string.Create(CultureInfo.InvariantCulture, $"{day:yyyy/MM/dd}/{id}-{origin.Key[..8]}.json");

    /// <summary>Stores the text and the analysis. Storing the same article twice has the same effect as once.</summary>
    public async Task SaveAsync(StoredArticle article, ArticleDetails details, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(details, StorageJson.Compact.ArticleDetails);
        await _blobs.GetBlobClient(article.Details).UploadAsync(new BinaryData(json), JsonBlob.Upload(), cancellationToken);
    }

    /// <summary>
    /// The text and the analysis of a stored article; null if the blob was removed or is damaged. An analysis that a later
    /// version stored in its own way is empty, and a fault says so.
    /// </summary>
    public async Task<ArticleDetails?> FindAsync(StoredArticle article, CancellationToken cancellationToken)
    {
        if (await DownloadAsync(article.Details, cancellationToken) is not { } json)
            return null;
        if (Read(article.Details, json, StorageJson.Compact.ArticleDetails) is { } details)
            return details;
        return Read(article.Details, json, StorageJson.Compact.KeptText) is { } kept
            ? ArticleDetails.WithoutAnalysis(kept.Article, AnalysisNotRead)
            : null;
    }

    /// <summary>
    /// The text of a stored article, whatever another version of the program has stored as its analysis; null if the blob was
    /// removed or is damaged.
    /// </summary>
    public Task<Article?> FindTextAsync(StoredArticle article, CancellationToken cancellationToken) =>
        FindTextAsync(article.Details, cancellationToken);

    /// <summary>The text in the blob of that name; null if the blob was removed or is damaged.</summary>
    public async Task<Article?> FindTextAsync(string details, CancellationToken cancellationToken) =>
        await DownloadAsync(details, cancellationToken) is { } json
            ? Read(details, json, StorageJson.Compact.KeptText)?.Article
            : null;

    /// <summary>Removes the texts and analyses of an article, of whatever version of whatever blob.</summary>
    public async Task RemoveAsync(DateOnly day, string id, CancellationToken cancellationToken)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"{day:yyyy/MM/dd}/{id}-");
        await foreach (var blob in _blobs.GetBlobsAsync(new GetBlobsOptions { Prefix = prefix }, cancellationToken))
            await _blobs.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancellationToken);
    }

    private async Task<BinaryData?> DownloadAsync(string details, CancellationToken cancellationToken)
    {
        try
        {
            return (await _blobs.GetBlobClient(details).DownloadContentAsync(cancellationToken)).Value.Content;
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            return null;
        }
    }

    private T? Read<T>(string details, BinaryData json, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json.ToMemory().Span, type);
        }
        catch (JsonException damage)
        {
            account.Unread.Note(_blobs.Name, "", details, damage.Message);
            return null;
        }
    }
}

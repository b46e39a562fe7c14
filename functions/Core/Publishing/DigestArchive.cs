using System.Globalization;
using System.Text;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Storage;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Digests.Schedules;

namespace NewsMonitor.Core.Publishing;

/// <summary>
/// Keeps every digest, even if it is not sent to anyone, as <c>daily/2026/11/23T0800Z.json</c>, <c>.html</c> and <c>.txt</c>. The
/// JSON is written first, and only once. What is sent is read back from it, so all recipients get the same, from any machine and
/// at any time.
/// </summary>
public sealed class DigestArchive(StorageAccount account, ILogger<DigestArchive> logger)
{
    private const string Damaged = ".damaged";
    private readonly BlobContainerClient _container = account.Digests;

    /// <summary>
    /// The archived digest of a window; null if there is none, or if this version of the program cannot read it.
    /// </summary>
    public async Task<ArchivedDigest?> FindAsync(string digestId, DigestWindow window, CancellationToken cancellationToken) =>
        await DownloadAsync(Name(digestId, window, "json"), cancellationToken) is { } blob ? Read(blob, out _) : null;

    /// <summary>
    /// The same for the one that makes it; a damaged one is set aside, as <c>NAME.damaged</c>, so that it is created again.
    /// </summary>
    public async Task<ArchivedDigest?> FindOrSetAsideAsync(
        string digestId,
        DigestWindow window,
        CancellationToken cancellationToken
    )
    {
        var name = Name(digestId, window, "json");
        if (await DownloadAsync(name, cancellationToken) is not { } blob)
            return null;
        if (Read(blob, out var fault) is { } archived)
            return archived;
        await SetAsideAsync(name, blob, fault!, cancellationToken);
        return null;
    }

    /// <summary>The archived digest of a window as people read it; null if there is none.</summary>
    public async Task<string?> FindHtmlAsync(string digestId, DigestWindow window, CancellationToken cancellationToken) =>
        (await DownloadAsync(Name(digestId, window, "html"), cancellationToken))?.Content.ToString();

    /// <summary>The IDs of all digests and alerts of which one has been archived: one request per 5,000.</summary>
    public async Task<IReadOnlyList<string>> IdsAsync(CancellationToken cancellationToken)
    {
        List<string> ids = [];
        try
        {
            var folders = new GetBlobsByHierarchyOptions { Delimiter = "/" };
            await foreach (var item in _container.GetBlobsByHierarchyAsync(folders, cancellationToken))
                if (item.IsPrefix && item.Prefix.TrimEnd('/') is var id && Subscription.IsId(id))
                    ids.Add(id);
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            // Before the first digest, the container may not exist.
        }

        return ids;
    }

    /// <summary>Whether a digest of that name has been archived.</summary>
    public async Task<bool> HasAsync(string digestId, DigestWindow window, CancellationToken cancellationToken) =>
        await _container.GetBlobClient(Name(digestId, window, "json")).ExistsAsync(cancellationToken);

    /// <summary>Archives a digest unless its window already has one, and returns the archived one.</summary>
    public async Task<ArchivedDigest> KeepAsync(ArchivedDigest digest, CancellationToken cancellationToken)
    {
        var (id, window) = (digest.Digest.Id, digest.Digest.Window);
        await WriteAsync(Name(id, window, "json"), "application/json", DigestJson.Write(digest), cancellationToken);
        return await FindOrSetAsideAsync(id, window, cancellationToken)
            ?? throw new InvalidOperationException($"The digest {Name(id, window, "json")} no longer exists.");
    }

    /// <summary>Archives a digest as people read it, beside its JSON.</summary>
    public async Task KeepAsync(Digest digest, RenderedDigest rendered, CancellationToken cancellationToken)
    {
        var (id, window) = (digest.Id, digest.Window);
        await WriteAsync(
            Name(id, window, "html"),
            "text/html; charset=utf-8",
            Encoding.UTF8.GetBytes(rendered.Html),
            cancellationToken
        );
        await WriteAsync(
            Name(id, window, "txt"),
            "text/plain; charset=utf-8",
            Encoding.UTF8.GetBytes(rendered.Text),
            cancellationToken
        );
    }

    /// <summary>Whether a blob is the JSON of a digest, or one that was set aside.</summary>
    internal static bool IsDigest(string name) =>
        name.EndsWith(".json", StringComparison.Ordinal) || name.EndsWith(Damaged, StringComparison.Ordinal);

    public static string Name(string digestId, DigestWindow window, string extension) =>
        string.Create(CultureInfo.InvariantCulture, $"{digestId}/{window.To:yyyy/MM/dd}{window.TimeKey}.{extension}");

    private async Task<BlobDownloadResult?> DownloadAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return (await _container.GetBlobClient(name).DownloadContentAsync(cancellationToken)).Value;
        }
        catch (RequestFailedException fault) when (fault.ErrorCode == BlobErrorCode.BlobNotFound)
        {
            return null;
        }
    }

    /// <summary>A digest as it was archived.</summary>
    /// <param name="blob">Its JSON.</param>
    /// <param name="fault">Why it cannot be read; null if it can.</param>
    internal static ArchivedDigest? Read(BlobDownloadResult blob, out string? fault)
    {
        try
        {
            fault = null;
            return DigestJson.Read(blob.Content.ToMemory().Span);
        }
        catch (JsonException unreadable)
        {
            fault = unreadable.Message;
            return null;
        }
    }

    // The texts beside it may be those of another digest than the one that is created next.
    private async Task SetAsideAsync(string name, BlobDownloadResult damaged, string reason, CancellationToken cancellationToken)
    {
        logger.DigestSetAside(name, reason);
        await _container.GetBlobClient(name + Damaged).UploadAsync(damaged.Content, overwrite: true, cancellationToken);
        foreach (var extension in new[] { "html", "txt" })
            await _container
                .GetBlobClient(Path.ChangeExtension(name, extension))
                .DeleteIfExistsAsync(cancellationToken: cancellationToken);
        try
        {
            var unchanged = new BlobRequestConditions { IfMatch = damaged.Details.ETag };
            await _container.GetBlobClient(name).DeleteIfExistsAsync(conditions: unchanged, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            // Another machine has created it again.
        }
    }

    private async Task WriteAsync(string name, string type, byte[] content, CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions
        {
            Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All },
            HttpHeaders = new BlobHttpHeaders { ContentType = type },
        };
        try
        {
            await _container.GetBlobClient(name).UploadAsync(new BinaryData(content), options, cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            // It already exists: the first one counts.
        }
    }
}

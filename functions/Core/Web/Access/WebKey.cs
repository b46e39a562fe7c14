using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Core.Web.Access;

/// <summary>
/// The secret of an installation that signs its forms: 32 random bytes beside the subscriptions, which the first process that
/// needs them creates. If the blob is removed, forms that are open have to be loaded again, after
/// <see cref="Kept"/> at the latest.
/// </summary>
public sealed class WebKey(StorageAccount account, TimeProvider time)
{
    public const string BlobName = "web.key";

    /// <summary>How long a process signs with the key that it has read.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private const int Length = 32;
    private readonly BlobClient _blob = account.Settings.GetBlobClient(BlobName);
    private ReadKey? _known;

    /// <summary>An HMAC-SHA256 (RFC 2104).</summary>
    /// <param name="purpose">What is signed, so that a signature for one purpose counts for no other.</param>
    /// <param name="text">What is signed.</param>
    /// <param name="cancellationToken">Ends the wait for storage.</param>
    public async Task<byte[]> SignAsync(string purpose, string text, CancellationToken cancellationToken)
    {
        if (_known is not { } known || time.GetElapsedTime(known.ReadAt) >= Kept)
        {
            var key = await ReadAsync(cancellationToken) ?? await CreateAsync(cancellationToken);
            _known = known = new ReadKey(key, time.GetTimestamp());
        }

        return HMACSHA256.HashData(known.Secret, System.Text.Encoding.UTF8.GetBytes($"newsmonitor {purpose} v1\n{text}"));
    }

    private async Task<byte[]?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var blob = await _blob.DownloadContentAsync(cancellationToken);
            var key = blob.Value.Content.ToArray();
            return key.Length >= Length
                ? key
                : throw new UnreadableFileException(BlobName, $"{_blob.BlobContainerName}/{BlobName} is too short: remove it.");
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            return null;
        }
    }

    private async Task<byte[]> CreateAsync(CancellationToken cancellationToken)
    {
        var key = RandomNumberGenerator.GetBytes(Length);
        var isFirst = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
        try
        {
            await _blob.UploadAsync(new BinaryData(key), isFirst, cancellationToken);
            return key;
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            if (await ReadAsync(cancellationToken) is { } first)
                return first;
            throw;
        }
    }

    // Requests read and replace it at the same time: a reference is written as a whole.
    private sealed record ReadKey(byte[] Secret, long ReadAt);
}

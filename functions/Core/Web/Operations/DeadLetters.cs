using Azure;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Web.Operations;

/// <summary>The first files on the list of those that failed too often, with their reasons.</summary>
internal sealed class DeadLetters(StorageAccount account, StorageOptions names, ReceiptStore receipts)
{
    // The most that the service shows in one request.
    private const int Most = 32;
    private const int MaxReason = 300;

    /// <summary>One request for the queue, one for its length, and one for the reason of each file.</summary>
    public async Task<DeadLetterList> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var length = (await account.Poison.GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount;
            var messages = (await account.Poison.PeekMessagesAsync(Most, cancellationToken)).Value;
            List<DeadLetter> letters = [];
            var settled = 0;
            foreach (var blob in messages.Select(message => PoisonMessage.Parse(message.Body)).OfType<PoisonMessage>())
            {
                if (blob.ContainerName != names.InboxContainer)
                    continue;
                if (await FindAsync(blob.BlobName, cancellationToken) is { } letter)
                    letters.Add(letter);
                else
                    settled++;
            }

            return new DeadLetterList(Math.Max(letters.Count, length - settled), letters);
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            // Nothing has failed yet: the first message creates the queue.
            return new DeadLetterList(0, []);
        }
    }

    // Null if it was processed since, by itself or in a later version; its message stays on the list until all are tried again.
    private async Task<DeadLetter?> FindAsync(string blob, CancellationToken cancellationToken)
    {
        var receipt = (await receipts.FindAsync(blob, cancellationToken))?.Receipt;
        if (receipt is { Settled: not null, Failure: null })
            return null;
        var failure = receipt?.Failure;
        return new DeadLetter(blob, UntrustedText.Line(failure?.Error ?? "", MaxReason), failure?.Tries ?? 0, failure?.At);
    }
}

/// <summary>Files that failed too often.</summary>
/// <param name="Count">About how many there are.</param>
/// <param name="Letters">The first of them.</param>
internal sealed record DeadLetterList(int Count, IReadOnlyList<DeadLetter> Letters);

/// <summary>A file that failed too often.</summary>
/// <param name="Blob">Its name in the inbox: untrusted.</param>
/// <param name="Reason">What went wrong last; empty if unknown.</param>
/// <param name="Tries">How often it was tried; 0 if unknown.</param>
/// <param name="At">When it was tried last; null if unknown.</param>
internal sealed record DeadLetter(string Blob, string Reason, int Tries, DateTimeOffset? At);

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
            foreach (var blob in messages.Select(message => PoisonMessage.Parse(message.Body)).OfType<PoisonMessage>())
            {
                if (blob.ContainerName == names.InboxContainer)
                    letters.Add(await OfAsync(blob.BlobName, cancellationToken));
            }

            return new DeadLetterList(length, letters);
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            // Nothing has failed yet: the first message creates the queue.
            return new DeadLetterList(0, []);
        }
    }

    private async Task<DeadLetter> OfAsync(string blob, CancellationToken cancellationToken)
    {
        var failure = (await receipts.FindAsync(blob, cancellationToken))?.Receipt.Failure;
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

using Azure;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Local.Dropping;

/// <summary>Puts files into the inbox. A file that cannot be read or written does not stop the others.</summary>
/// <param name="inbox">Where they go.</param>
/// <param name="data">The folder with the emulators' data; null for a real account.</param>
/// <param name="skip">Called for each file that was not dropped, with the reason.</param>
internal sealed class FileDrop(InboxStore inbox, string? data, Action<string, string> skip)
{
    /// <summary>Whether the file was dropped. Only cancellation is thrown.</summary>
    public async Task<bool> TryAsync(string file, string blobName, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = File.OpenRead(file);
            await inbox.DropAsync(blobName, content, File.GetLastWriteTimeUtc(file), cancellationToken);
            return true;
        }
        catch (Exception fault)
            when (fault
                    is IOException
                        or UnauthorizedAccessException
                        or RequestFailedException
                        or AggregateException
                        or ArgumentException
                && !cancellationToken.IsCancellationRequested
            )
        {
            skip(file, FullDisk.Sentence(data, file) ?? fault.FirstLine());
            return false;
        }
    }
}

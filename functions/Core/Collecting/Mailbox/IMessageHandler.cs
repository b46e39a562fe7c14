namespace NewsMonitor.Core.Collecting.Mailbox;

/// <summary>Takes messages of the mailbox that are no news.</summary>
public interface IMessageHandler
{
    /// <summary>Takes a message. The same one may come again.</summary>
    /// <param name="content">The message; anybody may have written it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether it is no news; otherwise it becomes articles.</returns>
    Task<bool> TakeAsync(byte[] content, CancellationToken cancellationToken);
}

namespace NewsMonitor.Core.Storage;

/// <summary>
/// Creates the containers, the queue and the tables that do not exist: on a laptop always; on Azure, Bicep has created them.
/// </summary>
/// <param name="account">Where to create them.</param>
/// <param name="tables">The tables of all stores, without the prefix.</param>
public sealed class StorageSetup(StorageAccount account, IReadOnlyList<string> tables)
{
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        await account.Inbox.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await account.Articles.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await account.Digests.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await account.Settings.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await account.Poison.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        foreach (var table in tables)
            await account.Table(table).CreateIfNotExistsAsync(cancellationToken);
    }
}

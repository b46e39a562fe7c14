namespace NewsMonitor.Core.Storage;

/// <summary> Creates missing containers, queues and tables. This is needed on a laptop; on Azure, Bicep creates them. </summary>
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
        await account.Index.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await account.Poison.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        foreach (var table in tables)
            await account.Table(table).CreateIfNotExistsAsync(cancellationToken);
    }
}

using NewsMonitor.Recipients;

namespace NewsMonitor.Storage;

/// <summary>Makes the containers and tables where they do not exist: on a laptop always, on Azure Bicep has made them.</summary>
public static class StorageSetup
{
    /// <summary>Every table of the product, without the prefix.</summary>
    public static IReadOnlyList<string> Tables { get; } =
    [
        ArticleStore.Table,
        MentionStore.Table,
        ClaimStore.Table,
        ReceiptStore.Table,
        ReceiptStore.UnstoredTable,
        "Ledger",
        RecipientStore.TableName,
        TextRecordStore.Table,
    ];

    public static async Task EnsureAsync(StorageAccount account, CancellationToken cancellationToken)
    {
        await account.Inbox.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await account.Articles.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await account.Digests.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await account.Settings.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        await account.Poison.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        foreach (var table in Tables)
            await account.Table(table).CreateIfNotExistsAsync(cancellationToken);
    }
}

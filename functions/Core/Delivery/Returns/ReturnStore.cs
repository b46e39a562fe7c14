using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Delivery.Returns;

/// <summary>
/// Which reports were handled, in table <c>Returns</c>: partition = the recipient's key, row = hash of the report. It holds no
/// address.
/// </summary>
public sealed class ReturnStore(StorageAccount account, TimeProvider clock)
{
    private readonly TableClient _table = account.Table("Returns");

    public async Task<bool> HasAsync(RecipientKey recipient, byte[] report, CancellationToken cancellationToken)
    {
        foreach (var key in recipient.All)
        {
            if (await HasAsync(key, KeyOf(report), cancellationToken))
                return true;
        }

        return false;
    }

    private async Task<bool> HasAsync(string recipientKey, string report, CancellationToken cancellationToken)
    {
        var row = await _table.GetEntityIfExistsAsync<TableEntity>(recipientKey, report, cancellationToken: cancellationToken);
        return row.HasValue;
    }

    public async Task AddAsync(ReturnedMail returned, byte[] report, CancellationToken cancellationToken)
    {
        var row = new TableEntity(returned.Recipient.Value, KeyOf(report))
        {
            ["Kind"] = returned.GetType().Name,
            ["At"] = clock.GetUtcNow(),
        };
        try
        {
            await _table.AddEntityAsync(row, cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            // Another machine handled it at the same time.
        }
    }

    private static string KeyOf(byte[] report) => StableHash.Of("return", Convert.ToHexStringLower(SHA256.HashData(report)));
}

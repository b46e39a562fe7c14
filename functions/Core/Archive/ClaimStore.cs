using System.Net;
using Azure;
using Azure.Data.Tables;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Core.Archive;

/// <summary>
/// Claims on texts. A claim only says which day a text is filed under, not that it is stored: if a try dies, any later try, of
/// the same blob or of a copy, finishes the work under its claim.
/// </summary>
public sealed class ClaimStore(StorageAccount account)
{
    internal const string Table = "Claims";
    private readonly TableClient _rows = account.Table(Table);

    /// <summary>Claims a text for <paramref name="today"/>, unless it is already claimed.</summary>
    /// <returns>The valid claim: the new one, or the one that existed.</returns>
    public async Task<Claim> ClaimAsync(string articleId, DateOnly today, CancellationToken cancellationToken)
    {
        var (partition, row) = TableKeys.Sharded(articleId);
        try
        {
            var added = await _rows.AddEntityAsync(
                new TableEntity(partition, row) { ["Day"] = TableKeys.Day(today) },
                cancellationToken
            );
            return new Claim(today, IsNew: true, added.Headers.ETag!.Value);
        }
        catch (RequestFailedException fault) when (fault.IsConflict())
        {
            if (await FindAsync(articleId, cancellationToken) is not { } standing)
                throw;
            return standing;
        }
    }

    /// <summary>The claim on a text; null if there is none.</summary>
    public async Task<Claim?> FindAsync(string articleId, CancellationToken cancellationToken)
    {
        var (partition, row) = TableKeys.Sharded(articleId);
        var found = await _rows.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancellationToken);
        return found.HasValue ? new Claim(TableKeys.Day(found.Value!.GetString("Day")), IsNew: false, found.Value.ETag) : null;
    }

    /// <summary>
    /// Keeps a claim on its day: who has read it and moves it later fails, and finds what was written under the day before.
    /// </summary>
    /// <returns>Whether it is still on that day; false if another process was first.</returns>
    public async Task<bool> TryKeepAsync(string articleId, Claim claim, CancellationToken cancellationToken) =>
        await TryMoveAsync(articleId, claim, claim.Day, cancellationToken) is not null;

    /// <summary>Moves an unfinished claim to another day.</summary>
    /// <exception cref="RequestFailedException">Another process moved it first (412).</exception>
    public async Task<Claim> MoveAsync(string articleId, Claim claim, DateOnly day, CancellationToken cancellationToken) =>
        await TryMoveAsync(articleId, claim, day, cancellationToken)
        ?? throw new RequestFailedException((int)HttpStatusCode.PreconditionFailed, "Another process has moved the claim.");

    private async Task<Claim?> TryMoveAsync(string articleId, Claim claim, DateOnly day, CancellationToken cancellationToken)
    {
        var (partition, row) = TableKeys.Sharded(articleId);
        var moved = new TableEntity(partition, row) { ["Day"] = TableKeys.Day(day) };
        return await _rows.TryUpdateAsync(moved, claim.ETag, TableUpdateMode.Replace, cancellationToken) is { } version
            ? new Claim(day, IsNew: true, version)
            : null;
    }
}

/// <summary>A claim: the day that a text is filed under.</summary>
/// <param name="Day">The UTC day.</param>
/// <param name="IsNew">Whether the claim was just made, so that nothing can be stored under it yet.</param>
/// <param name="ETag">Changes with every write.</param>
public sealed record Claim(DateOnly Day, bool IsNew, ETag ETag);

using NewsMonitor.News.Articles;

namespace NewsMonitor.Core.Ingestion;

/// <summary>The receipt of a version that is being processed, part by part.</summary>
public sealed class OpenReceipt
{
    private readonly Receipts _receipts;
    private ArticleOutcome? _whole;

    internal OpenReceipt(Receipts receipts, OpenBlob blob, StampedReceipt? known, Settlement? repeated)
    {
        (_receipts, Blob, Known, Repeated) = (receipts, blob, known, repeated);
        IsRepeated = repeated is not null;
        var progress = known?.Receipt.Progress;
        Done = progress?.ETag == blob.Version.ETag ? progress.Done : new PartCounts();
    }

    internal OpenBlob Blob { get; }

    /// <summary>The parts that are finished, by any try or runner.</summary>
    public PartCounts Done { get; private set; }

    /// <summary>Whether another runner has finished this version or a later one, so that there is nothing left to do.</summary>
    public bool IsOver { get; private set; }

    /// <summary>
    /// Whether the last version had the same bytes, and everything up to here ended as it did then, so that nothing counts again.
    /// </summary>
    public bool IsRepeated { get; private set; }

    internal StampedReceipt? Known { get; private set; }

    /// <summary>How the last version ended, if it had the same bytes; otherwise null.</summary>
    internal Settlement? Repeated { get; }

    /// <summary>Records how the next part ended; a part that is the whole blob finishes the version.</summary>
    public async Task SettleAsync(Origin origin, ArticleOutcome outcome, CancellationToken cancellationToken)
    {
        if (origin.Part.Length == 0)
        {
            await _receipts.SettleAsync(_whole = outcome, this, cancellationToken);
            return;
        }

        Known = await _receipts.SettlePartAsync(origin, outcome, this, cancellationToken);
        if (Known?.Receipt.Progress is { } progress)
            Done = progress.Done;
        else
            IsOver = true;
    }

    /// <summary>A settlement that does not count again if it is like the one of the last version.</summary>
    /// <param name="settled">How the version, or a part of it, ends now.</param>
    /// <param name="earlier">How the last version, or the same part of it, ended; null if unknown.</param>
    internal Settlement Compared(Settlement settled, Settlement? earlier)
    {
        var repeating = earlier is null ? settled : settled.Repeating(earlier);
        IsRepeated &= repeating.FiledAs is not null;
        return repeating;
    }

    /// <summary>Finishes the version after its last part.</summary>
    public async Task<ArticleOutcome> CloseAsync(CancellationToken cancellationToken)
    {
        if (_whole is null && !IsOver)
            await _receipts.SettleAsync(_whole = new ArticleOutcome.Bundle(Done), this, cancellationToken);
        return IsRepeated || _whole is null ? new ArticleOutcome.AlreadyHandled() : _whole;
    }
}

using NewsMonitor.News.Articles;

namespace NewsMonitor.Core.Ingestion;

/// <summary>The receipt of a version that is being processed, part by part.</summary>
public sealed class OpenReceipt
{
    private readonly Receipts _receipts;
    private ArticleOutcome? _whole;
    private DateTimeOffset? _now;

    internal OpenReceipt(Receipts receipts, OpenBlob blob, StampedReceipt? known, Settlement? repeated)
    {
        (_receipts, Blob, Known, Repeated) = (receipts, blob, known, repeated);
        IsRepeated = repeated is not null;
        var progress = known?.Receipt.Progress;
        Done = progress?.ETag == blob.Version.ETag ? progress.Done : new PartCounts();
    }

    internal OpenBlob Blob { get; }

    /// <summary>
    /// If a finished version is opened again because embargoes are over: the numbers of the parts that waited for them; otherwise
    /// null.
    /// </summary>
    internal IReadOnlySet<int>? Due { get; init; }

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

    /// <summary>Whether a part, counted from 1, still has to be processed.</summary>
    public bool Wants(int number) => Due?.Contains(number) ?? number > Done.Total;

    /// <summary>The storage service's time, as it was when it was first asked for.</summary>
    public async Task<DateTimeOffset> NowAsync(CancellationToken cancellationToken) =>
        _now ??= await _receipts.NowAsync(cancellationToken);

    /// <summary>Records how a part ended; a part that is the whole blob finishes the version.</summary>
    /// <param name="origin">The part.</param>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="cancellationToken">Stops between two writes; the next try continues from there.</param>
    public async Task SettleAsync(Origin origin, int number, ArticleOutcome outcome, CancellationToken cancellationToken)
    {
        if (origin.Part.Length == 0)
        {
            await _receipts.SettleAsync(_whole = outcome, this, cancellationToken);
            return;
        }

        if (Due is not null)
        {
            Known = await _receipts.ReleasePartAsync(origin, number, outcome, Known!, cancellationToken);
            IsOver = Known is null;
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
        if (Due is not null && Known?.Receipt.Settled?.Parts is { } parts)
            return new ArticleOutcome.Bundle(parts);
        if (_whole is null && !IsOver)
            await _receipts.SettleAsync(_whole = new ArticleOutcome.Bundle(Done), this, cancellationToken);
        return IsRepeated || _whole is null ? new ArticleOutcome.AlreadyHandled() : _whole;
    }
}

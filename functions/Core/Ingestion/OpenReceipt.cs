using NewsMonitor.News.Articles;

namespace NewsMonitor.Core.Ingestion;

/// <summary>The receipt of a version that is being processed, part by part.</summary>
public sealed class OpenReceipt
{
    private readonly Receipts _receipts;
    private readonly BlobVersion _version;
    private ArticleOutcome? _whole;

    internal OpenReceipt(Receipts receipts, BlobVersion version, StampedReceipt? known)
    {
        (_receipts, _version, Known) = (receipts, version, known);
        Done = known?.Receipt.Progress is { } progress && progress.ETag == version.ETag ? progress.Done : new PartCounts();
    }

    /// <summary>The parts that are finished, by any try or runner.</summary>
    public PartCounts Done { get; private set; }

    /// <summary>Whether another runner has finished this version or a later one, so that there is nothing left to do.</summary>
    public bool IsOver { get; private set; }

    internal StampedReceipt? Known { get; private set; }

    /// <summary>Records how the next part ended; a part that is the whole blob finishes the version.</summary>
    public async Task SettleAsync(Origin origin, ArticleOutcome outcome, CancellationToken cancellationToken)
    {
        if (origin.Part.Length == 0)
        {
            await _receipts.SettleAsync(_version, _whole = outcome, Known, cancellationToken);
            return;
        }

        Known = await _receipts.SettlePartAsync(origin, outcome, this, cancellationToken);
        if (Known?.Receipt.Progress is { } progress)
            Done = progress.Done;
        else
            IsOver = true;
    }

    /// <summary>Finishes the version after its last part.</summary>
    public async Task<ArticleOutcome> CloseAsync(CancellationToken cancellationToken)
    {
        if (_whole is not null)
            return _whole;
        if (IsOver)
            return new ArticleOutcome.AlreadyHandled();
        var bundle = new ArticleOutcome.Bundle(Done);
        await _receipts.SettleAsync(_version, bundle, Known, cancellationToken);
        return bundle;
    }
}

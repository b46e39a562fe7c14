using NewsMonitor.Core.Storage;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Trends;

namespace NewsMonitor.Core.Archive;

/// <summary>
/// What readers decided about names: one blob beside the subscriptions, which is replaced only if it has not changed since it was
/// read. Decisions take effect at the next digest; stored rows stay as they are, and statistics of the last days are made again.
/// </summary>
public sealed class NameDecisionStore(StorageAccount account, StaleDays stale, TimeProvider clock)
{
    public const string BlobName = "names.json";

    /// <summary>
    /// The UTC days that are counted again by a decision, today included: those of which digests and pages know what is usual.
    /// Earlier ones stay as they were counted until they are reindexed.
    /// </summary>
    public const int RecountedDays = SentimentBaseline.Days + Baseline.Days;

    private readonly ArticleHeads _heads = new(account);
    private readonly DecisionBlob<NameDecisions, NameDecision> _blob = new(
        account.Settings.GetBlobClient(BlobName),
        account.Unread,
        DecisionJson.Readable.IReadOnlyListNameDecision,
        Enum.GetNames<NameDecisionKind>(),
        decisions => decisions.All,
        all => new NameDecisions(all)
    );

    /// <summary>All decisions; none if there is no blob.</summary>
    /// <exception cref="UnreadableFileException">The blob was changed by hand and cannot be read.</exception>
    public Task<NameDecisions> LoadAsync(CancellationToken cancellationToken) => _blob.LoadAsync(cancellationToken);

    /// <summary>Why nothing can be decided about a name as it was entered, and what to do; null if it can.</summary>
    public static string? FaultOf(string name) => DecisionBlob.FaultOf(name);

    /// <summary>Makes a decision. Repeating one that stands changes nothing.</summary>
    /// <param name="kind">What is decided.</param>
    /// <param name="name">The name.</param>
    /// <param name="other">The other name; null to hide <paramref name="name"/>.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The decision; an earlier one if it says the same and stands.</returns>
    /// <exception cref="NameDecisionException">
    /// It contradicts a decision that stands, or a name is none; nothing was changed.
    /// </exception>
    /// <exception cref="UnreadableFileException">The blob was changed by hand and cannot be read.</exception>
    public async Task<NameDecision> DecideAsync(
        NameDecisionKind kind,
        string name,
        string? other,
        string by,
        CancellationToken cancellationToken
    )
    {
        if (new[] { name, other }.OfType<string>().Select(FaultOf).FirstOrDefault(fault => fault is not null) is { } wrong)
            throw new NameDecisionException(wrong);
        var decision = await _blob.ChangeAsync(
            decisions =>
                decisions.With(
                    kind,
                    DecisionBlob.Line(name),
                    other is null ? null : DecisionBlob.Line(other),
                    DecisionBlob.Line(by),
                    clock.GetUtcNow()
                ),
            cancellationToken
        );
        await RecountAsync(cancellationToken);
        return decision;
    }

    /// <summary>Undoes a decision. Repeating it changes nothing.</summary>
    /// <returns>The decision, with who has undone it and when.</returns>
    /// <exception cref="NameDecisionException">No decision has this number.</exception>
    /// <exception cref="UnreadableFileException">The blob was changed by hand and cannot be read.</exception>
    public async Task<NameDecision> UndoAsync(int id, string by, CancellationToken cancellationToken)
    {
        var undone = await _blob.ChangeAsync(
            decisions => decisions.Undo(id, DecisionBlob.Line(by), clock.GetUtcNow()),
            cancellationToken
        );
        await RecountAsync(cancellationToken);
        return undone;
    }

    // Each article of a day is counted by the decisions that stand. Repeated after a crash in between.
    private async Task RecountAsync(CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var first = today.AddDays(1 - RecountedDays);
        // By a clock that is ahead, articles may be filed under later days.
        if (await _heads.FirstDayAsync(cancellationToken) is { } filed && filed <= today)
            await stale.RecountAsync(first > filed ? first : filed, today, cancellationToken);
    }
}

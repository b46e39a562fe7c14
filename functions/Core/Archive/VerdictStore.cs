using NewsMonitor.Core.Storage;
using NewsMonitor.News.Records;
using NewsMonitor.News.Verdicts;

namespace NewsMonitor.Core.Archive;

/// <summary>
/// What readers said about articles: a blob beside the subscriptions. Stored rows stay as they are; verdicts are applied wherever
/// they are read.
/// </summary>
public sealed class VerdictStore(StorageAccount account, StaleDays stale, TimeProvider clock)
{
    public const string BlobName = "verdicts.json";

    private readonly DecisionBlob<Verdicts, Verdict> _blob = new(
        account.Settings.GetBlobClient(BlobName),
        account.Unread,
        DecisionJson.Readable.IReadOnlyListVerdict,
        Enum.GetNames<VerdictKind>(),
        verdicts => verdicts.All,
        all => new Verdicts(all)
    );

    /// <summary>All verdicts; none if there is no blob.</summary>
    /// <exception cref="UnreadableFileException">The blob was changed by hand and cannot be read.</exception>
    public Task<Verdicts> LoadAsync(CancellationToken cancellationToken) => _blob.LoadAsync(cancellationToken);

    /// <summary>Records a verdict. Repeating one that stands changes nothing.</summary>
    /// <param name="verdict">The verdict; its number and time are assigned here.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The verdict; an earlier one if it says the same and stands.</returns>
    /// <exception cref="UnreadableFileException">The blob was changed by hand and cannot be read.</exception>
    public async Task<Verdict> SayAsync(Verdict verdict, CancellationToken cancellationToken)
    {
        var said = verdict with
        {
            Name = verdict.Name is { } name ? DecisionBlob.Line(name) : null,
            By = DecisionBlob.Line(verdict.By),
            At = clock.GetUtcNow(),
        };
        await RecountAsync(said, cancellationToken);

        // What it replaces may have held for copies on other days.
        foreach (var replaced in (await LoadAsync(cancellationToken)).All.Where(one => one.Stands && one.IsAboutTheSameAs(said)))
            await RecountAsync(replaced, cancellationToken);
        return await _blob.ChangeAsync(all => all.With(said), cancellationToken);
    }

    /// <summary>
    /// Repeats of the next version of an article what was said of it. Doing so again changes nothing. It comes before the version
    /// counts, so that it is never seen without its verdicts.
    /// </summary>
    /// <param name="earlier">The ID of the article.</param>
    /// <param name="later">The version that replaces it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="UnreadableFileException">The blob was changed by hand and cannot be read.</exception>
    public async Task RepeatAsync(string earlier, StoredArticle later, CancellationToken cancellationToken)
    {
        var said = await LoadAsync(cancellationToken);
        var repeated = said.Repeat(earlier, later).All.Skip(said.All.Count).ToList();
        if (repeated.Count == 0)
            return;
        foreach (var verdict in repeated)
            await RecountAsync(verdict, cancellationToken);
        await _blob.ChangeAsync(all => (all.Repeat(earlier, later), true), cancellationToken);
    }

    /// <summary>Undoes a verdict, on all versions of its article. Repeating it changes nothing.</summary>
    /// <returns>The verdict, with who has undone it and when; null if none has this number.</returns>
    /// <exception cref="UnreadableFileException">The blob was changed by hand and cannot be read.</exception>
    public async Task<Verdict?> UndoAsync(int id, string by, CancellationToken cancellationToken)
    {
        var said = await LoadAsync(cancellationToken);
        if (said.All.FirstOrDefault(verdict => verdict.Id == id) is not { } verdict)
            return null;
        foreach (var same in said.SameAs(verdict))
            await RecountAsync(same, cancellationToken);
        return await _blob.ChangeAsync(all => all.Undo(id, DecisionBlob.Line(by), clock.GetUtcNow()), cancellationToken);
    }

    /// <summary>Blanks the verdicts on an article that is forgotten. Repeating it changes nothing.</summary>
    /// <exception cref="UnreadableFileException">The blob was changed by hand and cannot be read.</exception>
    public Task ForgetAsync(string article, string by, CancellationToken cancellationToken) =>
        _blob.ChangeAsync(all => (all.Forget(article, DecisionBlob.Line(by), clock.GetUtcNow()), true), cancellationToken);

    // Before the verdict, as before a row changes: a mark without a change only costs a recount.
    private async Task RecountAsync(Verdict verdict, CancellationToken cancellationToken)
    {
        if (verdict.Kind == VerdictKind.WrongStory)
            return;
        var around = verdict.Copies is null ? 0 : Verdicts.CopyDays;
        for (var day = -around; day <= around; day++)
            await stale.MarkAsync(verdict.Day.AddDays(day), cancellationToken);
    }
}

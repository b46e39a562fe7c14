using System.Collections.Concurrent;
using NewsMonitor.Core.Archive;

namespace NewsMonitor.Core.Search;

/// <summary>The days with articles that are not in their files yet.</summary>
internal sealed class LiveDays(ArticleHeads heads, ArticleTexts texts, SearchOptions options, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<DateOnly, Slot> _slots = [];

    /// <summary>The changes of a day since its file; only the caller uses it until it is released.</summary>
    /// <param name="day">The day.</param>
    /// <param name="file">Its file; null if there is none.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<Held> HoldAsync(DateOnly day, IndexBlob? file, CancellationToken cancellationToken) =>
        HoldAsync(day, file?.Hash ?? "", file?.Through ?? DateTimeOffset.MinValue, cancellationToken);

    /// <summary>The changes of a day since a state of the index; only the caller uses it until it is released.</summary>
    /// <param name="day">The day.</param>
    /// <param name="hash">What names the state; empty if there is none.</param>
    /// <param name="through">The latest time a row in it was written.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<Held> HoldAsync(DateOnly day, string hash, DateTimeOffset through, CancellationToken cancellationToken)
    {
        var slot = _slots.GetOrAdd(day, _ => new Slot());
        await slot.Turn.WaitAsync(cancellationToken);
        try
        {
            if (slot.Live?.File != hash)
            {
                slot.Live?.Dispose();
                slot.Live = new LiveDay(day, hash, through, heads, texts);
            }

            if (slot.Live.ReadAt is not { } read || time.GetElapsedTime(read) >= options.Fresh)
                await slot.Live.RefreshAsync(time, cancellationToken);
            return new Held(slot.Live, slot.Turn);
        }
        catch
        {
            slot.Turn.Release();
            throw;
        }
    }

    /// <summary>Forgets days that are in their files completely.</summary>
    public void Forget(DateOnly day)
    {
        if (_slots.TryGetValue(day, out var slot) && slot.Turn.Wait(TimeSpan.Zero))
        {
            slot.Live?.Dispose();
            slot.Live = null;
            slot.Turn.Release();
        }
    }

    public void Dispose()
    {
        foreach (var slot in _slots.Values)
        {
            slot.Live?.Dispose();
            slot.Turn.Dispose();
        }
    }

    private sealed class Slot
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public LiveDay? Live { get; set; }
    }

    /// <summary>A day that waits for its user.</summary>
    internal sealed class Held(LiveDay live, SemaphoreSlim turn) : IDisposable
    {
        public LiveDay Live => live;

        public void Dispose() => turn.Release();
    }
}

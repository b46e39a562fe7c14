using System.Diagnostics;
using NewsMonitor.Benchmarks.Emulators;
using NewsMonitor.Local.Trigger;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Benchmarks.Ingest;

/// <summary>
/// The subject: the trigger loop as <c>newsmonitor run</c> has it, until everything that was dropped is handled.
/// </summary>
internal static class WholePath
{
    /// <returns>The time from the start of the loop until the last article was handled.</returns>
    public static async Task<TimeSpan> RunAsync(Product product, int articles, BusyDays? clock = null)
    {
        var stored = 0;
        var start = Stopwatch.GetTimestamp();
        var last = TimeSpan.Zero;
        void Seen(string blob, ArticleOutcome? outcome)
        {
            if (outcome is not ArticleOutcome.Stored)
                throw new InvalidOperationException($"{blob} ended as {outcome?.ToString() ?? "poison"}");
            if (Interlocked.Increment(ref stored) == articles)
                last = Stopwatch.GetElapsedTime(start);
            clock?.Handled();
        }

        await product.Get<TriggerLoop>().RunAsync(Seen, untilEmpty: true, CancellationToken.None);
        return stored == articles ? last : throw new InvalidOperationException($"{stored} of {articles} articles were stored");
    }
}

using NewsMonitor.Core.Publishing;

namespace NewsMonitor.Functions;

/// <summary>What the timers of digests and alerts do about runs that fail or leave recipients waiting.</summary>
internal static class TimerRuns
{
    /// <summary>The runs; a fault that ends them is logged by its type, and thrown.</summary>
    /// <param name="runs">Those that have begun.</param>
    /// <param name="log">Logs the type of a fault.</param>
    /// <param name="cancellationToken">What may have stopped them, which is no fault.</param>
    public static async Task<IReadOnlyList<DigestRun>> LogFaultAsync(
        Task<IReadOnlyList<DigestRun>> runs,
        Action<string> log,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await runs;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            log(fault.GetType().Name);
            throw;
        }
    }

    /// <summary>Fails if recipients are left waiting, since monitoring shows failed runs but not successful ones.</summary>
    /// <exception cref="InvalidOperationException">
    /// Recipients are still waiting; the message says for which digests and why.
    /// </exception>
    public static void ThrowIfWaiting(IEnumerable<DigestRun> runs)
    {
        var waiting = runs.Where(run => !run.IsDone).ToList();
        if (waiting.Count > 0)
            throw new InvalidOperationException(string.Join("; ", waiting.Select(Sentence)));
    }

    private static string Sentence(DigestRun run) =>
        $"{run.DigestId} of {run.Window.Key} still has {run.Waiting} waiting recipients: {string.Join(", ", run.Faults)}";
}

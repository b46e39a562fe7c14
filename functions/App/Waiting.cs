using NewsMonitor.Core.Publishing;

namespace NewsMonitor.Functions;

/// <summary>
/// Fails a run after which somebody still waits: a failed run is what alerts look at, while one that ends well is looked at by
/// nobody.
/// </summary>
internal static class Waiting
{
    /// <exception cref="InvalidOperationException">Not all runs are done; it says which and why.</exception>
    public static void Throw(IEnumerable<DigestRun> runs)
    {
        var waiting = runs.Where(run => !run.IsDone).ToList();
        if (waiting.Count > 0)
            throw new InvalidOperationException(string.Join("; ", waiting.Select(Sentence)));
    }

    private static string Sentence(DigestRun run) =>
        $"{run.DigestId} of {run.Window.Key} waits for {run.Waiting} recipients: {string.Join(", ", run.Faults)}";
}

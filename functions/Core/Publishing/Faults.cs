using System.Runtime.ExceptionServices;

namespace NewsMonitor.Core.Publishing;

/// <summary>Collects failures while the rest continues.</summary>
internal static class Faults
{
    /// <summary>
    /// Throws a single failure as it is, and several as an <see cref="AggregateException"/>; does nothing if there are none.
    /// </summary>
    public static void Throw(IReadOnlyList<Exception> faults)
    {
        if (faults.Count == 1)
            ExceptionDispatchInfo.Throw(faults[0]);
        if (faults.Count > 1)
            throw new AggregateException(faults);
    }
}

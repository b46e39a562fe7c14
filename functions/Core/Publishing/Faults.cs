using System.Runtime.ExceptionServices;

namespace NewsMonitor.Core.Publishing;

/// <summary>What failed while the rest went on.</summary>
internal static class Faults
{
    /// <summary>
    /// Throws the only fault as it was, and several as one <see cref="AggregateException"/>; does nothing if there is none.
    /// </summary>
    public static void Throw(IReadOnlyList<Exception> faults)
    {
        if (faults.Count == 1)
            ExceptionDispatchInfo.Throw(faults[0]);
        if (faults.Count > 1)
            throw new AggregateException(faults);
    }
}

using System.Globalization;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Core.Subscriptions;

/// <summary>A mistake in a subscriptions file.</summary>
/// <param name="Line">Its line, from 1; 0 if it concerns the whole file.</param>
/// <param name="Path">The field, such as <c>digests[0].recipients[2]</c>.</param>
/// <param name="Sentence">What is wrong and what would be right; the rest of a sentence that begins with the path.</param>
public sealed record SubscriptionFault(int Line, string Path, string Sentence)
{
    public override string ToString() =>
        Line == 0 ? $"{Path} {Sentence}" : string.Create(CultureInfo.InvariantCulture, $"line {Line}: {Path} {Sentence}");
}

/// <summary>
/// A subscriptions file contains mistakes, or cannot be opened. Digests wait until it is corrected; nothing is lost.
/// </summary>
public sealed class SubscriptionsException(string file, IReadOnlyList<SubscriptionFault> faults)
    : UnreadableFileException(
        Path.GetFileName(file),
        $"{file}: " + string.Join("; ", faults.Take(20)) + (faults.Count > 20 ? "; and more" : "")
    )
{
    public IReadOnlyList<SubscriptionFault> Faults { get; } = faults;
}

using System.Globalization;

namespace NewsMonitor.Core.Subscriptions;

/// <summary>Something wrong in a subscriptions file.</summary>
/// <param name="Line">Where, from 1; 0 where no line is to blame.</param>
/// <param name="Path">In which field, such as <c>digests[0].recipients[2]</c>.</param>
/// <param name="Sentence">What is wrong and what would be right; continues the path.</param>
public sealed record SubscriptionFault(int Line, string Path, string Sentence)
{
    public override string ToString() =>
        Line == 0 ? $"{Path} {Sentence}" : string.Create(CultureInfo.InvariantCulture, $"line {Line}: {Path} {Sentence}");
}

/// <summary>A subscriptions file cannot be used as it is. Digests wait for its mending; nothing is lost.</summary>
public sealed class SubscriptionsException(string file, IReadOnlyList<SubscriptionFault> faults)
    : Exception($"{file}: " + string.Join("; ", faults.Take(20)) + (faults.Count > 20 ? "; and more" : ""))
{
    public IReadOnlyList<SubscriptionFault> Faults { get; } = faults;
}

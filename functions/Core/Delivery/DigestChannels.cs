using NewsMonitor.Core.Delivery.Channels;

namespace NewsMonitor.Core.Delivery;

/// <summary>All channels, by their names.</summary>
/// <exception cref="ArgumentException">Two channels have the same name.</exception>
public sealed class DigestChannels(IEnumerable<IDigestChannel> channels)
{
    private readonly Dictionary<string, IDigestChannel> _byName = channels.ToDictionary(
        channel => channel.Name,
        StringComparer.Ordinal
    );

    /// <summary>The longest time that any of them takes for one recipient.</summary>
    public TimeSpan Timeout => _byName.Values.Max(channel => channel.Timeout);

    /// <exception cref="KeyNotFoundException">There is no channel of that name.</exception>
    public IDigestChannel this[string name] => _byName[name];
}

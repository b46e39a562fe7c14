namespace NewsMonitor.Core.Delivery.Recipients;

/// <summary>
/// Identifies a recipient in tables, logs and links without revealing the address. Two keys with the same value are equal.
/// </summary>
/// <param name="Value">32 hexadecimal digits: what new rows are written under.</param>
/// <param name="Older">What older rows may have been written under, the newest first.</param>
public sealed record RecipientKey(string Value, IReadOnlyList<string> Older)
{
    /// <summary>Everything that rows may have been written under.</summary>
    public IReadOnlyList<string> All => [Value, .. Older];

    public bool Equals(RecipientKey? other) => other?.Value == Value;

    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Value;
}

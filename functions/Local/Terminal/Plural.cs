namespace NewsMonitor.Local.Terminal;

/// <summary>Numbers of things.</summary>
internal static class Plural
{
    /// <summary>Such as "1 day" and "2 days".</summary>
    public static string Of(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}

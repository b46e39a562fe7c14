namespace NewsMonitor.Reading.Html;

/// <summary>A site's program publishes what several people wrote under an account of its own, which is not an author.</summary>
internal static class ProgramAccounts
{
    /// <summary>Whether the address, absolute or not, is the page of such an account, in any case.</summary>
    public static bool Has(string address) => address.TrimEnd('/').EndsWith("/author/admin", StringComparison.OrdinalIgnoreCase);
}

namespace NewsMonitor.Core.Web.Times;

/// <summary>How pages are shown.</summary>
public sealed class WebOptions
{
    /// <summary>
    /// The IANA time zone in which pages show times and in which their days begin, such as <c>Europe/Madrid</c>; empty: that of
    /// the digest that the settings describe.
    /// </summary>
    public string TimeZone { get; init; } = "";
}

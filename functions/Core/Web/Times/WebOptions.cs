using System.ComponentModel.DataAnnotations;

namespace NewsMonitor.Core.Web.Times;

/// <summary>How pages are shown.</summary>
public sealed class WebOptions
{
    /// <summary>
    /// The IANA time zone in which pages show times and in which their days begin, such as <c>Europe/Madrid</c>; empty: that of
    /// the digest that the settings describe.
    /// </summary>
    public string TimeZone { get; init; } = "";

    /// <summary>
    /// From how many articles on what the page of a day shows is made ahead and kept, and may be some minutes old; the stories
    /// around a day, from four times as many. With fewer, it is made when it is asked for.
    /// </summary>
    [Range(1, 1_000_000)]
    public int KeepFrom { get; init; } = 500;
}

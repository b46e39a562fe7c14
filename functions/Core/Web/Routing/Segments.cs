using System.Globalization;

namespace NewsMonitor.Core.Web.Routing;

/// <summary>
/// The parts of paths that vary. What they let through is safe in keys, names of blobs and addresses, except texts.
/// </summary>
public static class Segments
{
    private const int MaxId = 64;

    /// <summary>Any text: untrusted.</summary>
    public static readonly Segment<string> Text = (string text, out string value) =>
    {
        value = text;
        return true;
    };

    /// <summary>An ID of ours: 2 to 64 ASCII letters and digits.</summary>
    public static readonly Segment<string> Id = (string text, out string value) =>
    {
        value = text;
        return text.Length is >= 2 and <= MaxId && text.All(char.IsAsciiLetterOrDigit);
    };

    /// <summary>
    /// A day, such as <c>2026-11-25</c>; from the year 2000 to 2999, so that there are days before and after it.
    /// </summary>
    public static readonly Segment<DateOnly> Day = (string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value)
        && value.Year is >= 2000 and < 3000;
}

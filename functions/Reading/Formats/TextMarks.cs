namespace NewsMonitor.Reading.Formats;

/// <summary>What texts of other formats begin with, whatever their files are called.</summary>
internal static class TextMarks
{
    private const int LongestHead = 1000;

    private static readonly (string Start, string Name)[] Unread =
    [
        ("<?xml", "an XML document"),
        ("{\\rtf", "a Rich Text document"),
        ("%!PS", "a PostScript document"),
        ("\u0001", "a message of a news agency with an unknown header"),
        ("\u0016", "a message of a news agency with an unknown header"),
        ("-----BEGIN ", "an encoded key or message"),
    ];

    /// <summary>Whether the text is in a format with a mark of its own: a page, or one that is not read.</summary>
    public static bool Has(string text) => IsPage(text) || UnreadName(text) is not null;

    /// <summary>What a text that cannot be read is, such as "a Rich Text document"; null if it has no such mark.</summary>
    public static string? UnreadName(string text)
    {
        var start = text.AsSpan().TrimStart();
        foreach (var (mark, name) in Unread)
            if (start.StartsWith(mark, StringComparison.OrdinalIgnoreCase) && !HasHtml(start))
                return name;
        return DatabaseExports.Is(text) ? "an export of several articles from a database" : null;
    }

    /// <summary>Whether the text begins as an HTML or XHTML page does.</summary>
    public static bool IsPage(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && HasHtml(start));
    }

    /// <summary>Whether the beginning has the element that pages consist of.</summary>
    public static bool HasHtml(ReadOnlySpan<char> start) =>
        start[..Math.Min(LongestHead, start.Length)].Contains("<html", StringComparison.OrdinalIgnoreCase);
}

namespace NewsMonitor.Reading.Html;

/// <summary>A page's title without the outlet's name that most pages put after it.</summary>
internal static class PageTitle
{
    private static readonly string[] Separators = [" | ", " – ", " — ", " - ", " :: ", " » "];

    public static string? Of(string? title)
    {
        if (title is null)
            return null;
        var cut = Separators.Max(s => title.LastIndexOf(s, StringComparison.Ordinal));
        return cut > title.Length / 2 ? title[..cut] : title;
    }
}

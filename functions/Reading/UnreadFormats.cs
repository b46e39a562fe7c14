using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading;

/// <summary>Text formats that are not supported. They are named so that the rejection says more than "unknown".</summary>
internal static class UnreadFormats
{
    private static readonly Dictionary<string, string> ByExtension = new(StringComparer.Ordinal)
    {
        ["xml"] = "an XML document",
        ["rss"] = "an RSS feed",
        ["atom"] = "an Atom feed",
        ["rtf"] = "a Rich Text document",
        ["css"] = "a style sheet",
        ["js"] = "a script",
        ["svg"] = "a drawing",
        ["yaml"] = "a YAML document",
        ["yml"] = "a YAML document",
    };

    private static readonly (string Start, string Name)[] ByStart =
    [
        ("<?xml", "an XML document"),
        ("<rss", "an RSS feed"),
        ("<feed", "an Atom feed"),
        ("{\\rtf", "a Rich Text document"),
        ("%!PS", "a PostScript document"),
        ("-----BEGIN ", "an encoded key or message"),
    ];

    public static bool Has(TextFile file) => NameOf(file) is not null;

    public static Rejection Rejection(TextFile file) => Rejections.UnknownFormat(NameOf(file) ?? "in an unknown format");

    private static string? NameOf(TextFile file)
    {
        var start = file.Text.AsSpan().TrimStart();
        foreach (var (mark, name) in ByStart)
            if (start.StartsWith(mark, StringComparison.OrdinalIgnoreCase) && !IsXhtml(start))
                return name;
        return ByExtension.GetValueOrDefault(file.Name.Extension);
    }

    private static bool IsXhtml(ReadOnlySpan<char> start) =>
        start[..Math.Min(1000, start.Length)].Contains("<html", StringComparison.OrdinalIgnoreCase);
}

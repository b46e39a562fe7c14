using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.Xml;

namespace NewsMonitor.Reading;

/// <summary>Text formats that are not supported. They are named so that the rejection says more than "unknown".</summary>
internal static class UnreadFormats
{
    private static readonly Dictionary<string, string> ByExtension = new(StringComparer.Ordinal)
    {
        ["rtf"] = "a Rich Text document",
        ["css"] = "a style sheet",
        ["js"] = "a script",
        ["svg"] = "a drawing",
        ["yaml"] = "a YAML document",
        ["yml"] = "a YAML document",
    };

    /// <summary>The elements that pages and pieces of pages begin with.</summary>
    private static readonly HashSet<string> Html = new(
        "html head body title main article section div header p span h1 h2 h3 h4 ul ol table blockquote pre a b i em strong".Split(
            ' '
        ),
        StringComparer.OrdinalIgnoreCase
    );

    public static bool Has(TextFile file) => NameOf(file) is not null;

    public static Rejection Rejection(TextFile file) => Rejections.UnknownFormat(NameOf(file) ?? "in an unknown format");

    private static string? NameOf(TextFile file)
    {
        if (TextMarks.UnreadName(file.Text) is { } name)
            return name;
        var start = file.Text.AsSpan().TrimStart();
        return IsXml(file, start) && !TextMarks.HasHtml(start)
            ? "an XML document"
            : ByExtension.GetValueOrDefault(file.Name.Extension);
    }

    /// <summary>Whether it says so in its name, or is one element that HTML does not have.</summary>
    private static bool IsXml(TextFile file, ReadOnlySpan<char> start) =>
        XmlHead.Root(start) is { } root
        && (
            file.Name.Extension is "xml"
            || (!Html.Contains(root) && start.TrimEnd().EndsWith($"{root}>", StringComparison.Ordinal))
        );
}

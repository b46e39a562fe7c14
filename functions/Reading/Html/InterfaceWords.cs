using NewsMonitor.News.Text;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// Words of buttons, menus and headings of a page that are in no person's name: "See All Articles", "Social Media"; from
/// <c>interface-words.txt</c>.
/// </summary>
internal static class InterfaceWords
{
    private static readonly HashSet<string> Known = new(
        WordFile.Lines(typeof(InterfaceWords).Assembly, "interface-words.txt").SelectMany(line => line.Split(' ')),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Those of scripts without spaces.</summary>
    private static readonly string[] Unspaced = [.. Known.Where(word => word[0] >= FirstUnspaced)];

    private const char FirstUnspaced = '\u2E80';

    public static bool In(string name) =>
        name[0] >= FirstUnspaced
            ? Array.Exists(Unspaced, word => name.Contains(word, StringComparison.Ordinal))
            : name.Split(' ', '-').Any(Known.Contains);
}

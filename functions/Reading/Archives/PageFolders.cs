namespace NewsMonitor.Reading.Archives;

/// <summary>
/// The folders that browsers save beside pages, with their pictures, scripts and styles: "a_files" beside "a.html". A folder of
/// such a name without its page is one that a person made; only what is no document in it is left out.
/// </summary>
internal sealed class PageFolders
{
    private const int Longest = 2_000;
    private static readonly string[] Pages = [".html", ".htm", ".xhtml", ".mht", ".mhtml"];
    private static readonly string[] Folders = ["_files", "-Dateien"];

    private static readonly HashSet<string> Resources = new(StringComparer.OrdinalIgnoreCase)
    {
        ".css",
        ".js",
        ".png",
        ".jpg",
        ".jpeg",
        ".gif",
        ".webp",
        ".svg",
        ".ico",
        ".woff",
        ".woff2",
        ".ttf",
    };

    private readonly HashSet<string> _pages = new(StringComparer.Ordinal);

    /// <summary>Adds an entry of the archive, which may be a page.</summary>
    public void Add(string entry)
    {
        var path = entry.Replace('\\', '/');
        if (
            path.Length <= Longest
            && Array.Find(Pages, page => path.EndsWith(page, StringComparison.OrdinalIgnoreCase)) is { } end
        )
            _pages.Add(path[..^end.Length]);
    }

    /// <summary>Whether an entry is in the folder of a page that was added, or is no document in a folder called so.</summary>
    public bool Has(string entry)
    {
        var path = entry.Replace('\\', '/');
        for (var end = path.IndexOf('/'); end >= 0; end = path.IndexOf('/', end + 1))
            if (
                Array.Find(Folders, name => path.AsSpan(0, end).EndsWith(name, StringComparison.Ordinal)) is { } folder
                && (_pages.Contains(path[..(end - folder.Length)]) || Resources.Contains(Path.GetExtension(path)))
            )
                return true;
        return false;
    }
}

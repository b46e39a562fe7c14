namespace NewsMonitor.Reading.Formats;

/// <summary>Files that are not meant to be read: what systems and programs leave beside the files of people.</summary>
public static class UnwantedFiles
{
    // Of Windows.
    private static readonly string[] Names = ["Thumbs.db", "ehthumbs.db", "desktop.ini"];

    // Office marks files that are open by the first, LibreOffice by the second.
    private static readonly string[] Beginnings = [".", "~$"];

    // Downloads that browsers have not finished.
    private static readonly string[] Endings = [".part", ".partial", ".crdownload", ".download"];

    /// <summary>Whether a file or folder of this name is one of them: hidden, a lock, or half a download.</summary>
    /// <param name="name">The last part of a path.</param>
    public static bool Has(string name) =>
        Array.Exists(Names, known => known.Equals(name, StringComparison.OrdinalIgnoreCase))
        || Array.Exists(Beginnings, beginning => name.StartsWith(beginning, StringComparison.Ordinal))
        || Array.Exists(Endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}

using System.IO.Compression;
using System.Text;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Archives;

/// <summary>
/// Documents that are ZIP archives but are not read, by what they contain or, failing that, by their extension.
/// </summary>
internal static class UnreadPackages
{
    private const string SaveText = "save the text as .docx, .html or .txt, and drop that file";
    private const string SaveTable = "save the sheet as .csv, and drop that file";

    private static readonly (string Entry, string Extension, string Name, string Remedy)[] Known =
    [
        ("META-INF/container.xml", "epub", "an EPUB book", SaveText),
        ("xl/workbook.xml", "xlsx", "an Excel workbook", SaveTable),
        ("xl/workbook.bin", "xlsb", "an Excel workbook", SaveTable),
        ("ppt/presentation.xml", "pptx", "a PowerPoint presentation", SaveText),
        ("Index/Document.iwa", "pages", "an Apple iWork document", SaveText),
        ("AndroidManifest.xml", "apk", "an Android app", "drop the articles instead"),
        ("META-INF/MANIFEST.MF", "jar", "a Java program", "drop the articles instead"),
    ];

    private static readonly (string MediaType, string Extension, string Name, string Remedy)[] ByMediaType =
    [
        ("application/epub+zip", "epub", "an EPUB book", SaveText),
        ("application/vnd.oasis.opendocument.spreadsheet", "ods", "an OpenDocument spreadsheet", SaveTable),
        ("application/vnd.oasis.opendocument.presentation", "odp", "an OpenDocument presentation", SaveText),
        ("application/vnd.oasis.opendocument.graphics", "odg", "an OpenDocument drawing", SaveText),
    ];

    private static readonly (string Extension, string Name)[] Documents =
    [
        ("docx", "a Word document"),
        ("docm", "a Word document"),
        ("odt", "an OpenDocument text"),
    ];

    /// <summary>Why the archive is not read; null if it is an archive of files.</summary>
    public static Rejection? Rejection(FileName name, ZipArchive archive)
    {
        var type = MediaType(archive);
        foreach (var (mediaType, extension, what, remedy) in ByMediaType)
            if (type == mediaType || extension == name.Extension)
                return Rejections.Binary(what, remedy);
        foreach (var (entry, extension, what, remedy) in Known)
            if (extension == name.Extension || archive.GetEntry(entry) is not null)
                return Rejections.Binary(what, remedy);
        foreach (var (extension, what) in Documents)
            if (extension == name.Extension)
                return Rejections.Damaged($"The file has the name of {what}, but does not contain one");
        return null;
    }

    /// <summary>What an archive says it is in its entry <c>mimetype</c>; empty if it has none.</summary>
    public static string MediaType(ZipArchive archive)
    {
        if (archive.GetEntry("mimetype") is not { IsEncrypted: false, Length: < 200 } entry)
            return "";
        using var content = entry.Open();
        using var text = new StreamReader(content, Encoding.ASCII);
        return text.ReadToEnd().Trim();
    }
}

using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Encodings;

/// <summary>Recognizes what is not read by its first bytes, whatever the file is called.</summary>
internal static class FileSignature
{
    private const string Unpack = "unpack it, or pack it as .zip or .tar.gz, and drop the result";
    private const string NotNews = "drop the article's text instead";

    private static readonly (byte[] Start, string Name, string Remedy)[] Known =
    [
        (
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1],
            "an old Microsoft Office document or Outlook message",
            "save it as .docx or .eml and drop that file"
        ),
        ([0x42, 0x5A, 0x68, 0x39], "a bzip2 archive", Unpack),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "an xz archive", Unpack),
        ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard archive", Unpack),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7-Zip archive", Unpack),
        ("Rar!\x1A\x07"u8.ToArray(), "a RAR archive", Unpack),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "a PNG image", NotNews),
        ([0xFF, 0xD8, 0xFF], "a JPEG image", NotNews),
        ("GIF87a"u8.ToArray(), "a GIF image", NotNews),
        ("GIF89a"u8.ToArray(), "a GIF image", NotNews),
        ([0x49, 0x49, 0x2A, 0x00], "a TIFF image", NotNews),
        ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF image", NotNews),
        ("ID3"u8.ToArray(), "an MP3 audio file", NotNews),
        ("OggS\0"u8.ToArray(), "an Ogg audio file", NotNews),
        ([0x1A, 0x45, 0xDF, 0xA3], "a Matroska or WebM video", NotNews),
        ("filedesc://"u8.ToArray(), "a web archive in the old ARC format", "convert it to WARC and drop that file"),
        ("SQLite format 3\0"u8.ToArray(), "an SQLite database", NotNews),
        ([0x7F, 0x45, 0x4C, 0x46], "a program", NotNews),
        ([0x4D, 0x5A, 0x90, 0x00], "a program", NotNews),
    ];

    public static Rejection? Rejection(ReadOnlySpan<byte> content)
    {
        foreach (var (start, name, remedy) in Known)
            if (content.StartsWith(start))
                return Rejections.Binary(name, remedy);
        if (content.Length > 12 && content[4..8].SequenceEqual("ftyp"u8))
            return Rejections.Binary("an MP4 video or a HEIC image", NotNews);
        if (
            content.Length > 12
            && content.StartsWith("RIFF"u8)
            && content[8..12].IndexOfAnyExceptInRange((byte)' ', (byte)'z') < 0
        )
            return Rejections.Binary("a WebP image or a WAV audio file", NotNews);
        return null;
    }
}

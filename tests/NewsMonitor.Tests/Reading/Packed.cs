using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace NewsMonitor.Tests.Reading;

/// <summary>Archives, made when they are needed.</summary>
internal static class Packed
{
    public static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(content);
        return packed.ToArray();
    }

    public static byte[] Zlib(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(content);
        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, string Text)[] files) =>
        Zip([.. files.Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text)))]);

    public static byte[] Tar(TarEntryFormat format, params (string Name, string Text)[] files)
    {
        using var packed = new MemoryStream();
        using (var archive = new TarWriter(packed, format, leaveOpen: true))
            foreach (var (name, text) in files)
            {
                var entry = Entry(format, name);
                entry.DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text));
                archive.WriteEntry(entry);
            }
        return packed.ToArray();
    }

    private static TarEntry Entry(TarEntryFormat format, string name) =>
        format switch
        {
            TarEntryFormat.V7 => new V7TarEntry(TarEntryType.V7RegularFile, name),
            TarEntryFormat.Ustar => new UstarTarEntry(TarEntryType.RegularFile, name),
            TarEntryFormat.Gnu => new GnuTarEntry(TarEntryType.RegularFile, name),
            _ => new PaxTarEntry(TarEntryType.RegularFile, name),
        };
}

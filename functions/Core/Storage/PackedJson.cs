using System.IO.Compression;

namespace NewsMonitor.Core.Storage;

/// <summary>JSON as blobs hold it that only programs read: compressed with gzip.</summary>
public static class PackedJson
{
    public static BinaryData Pack(byte[] json)
    {
        using var packed = new MemoryStream();
        using (var packing = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            packing.Write(json);
        return new BinaryData(packed.ToArray());
    }

    /// <summary>The JSON that was packed; null if there is none, or it is damaged.</summary>
    public static byte[]? Unpack(BinaryData? content)
    {
        if (content is null)
            return null;
        try
        {
            using var unpacking = new GZipStream(content.ToStream(), CompressionMode.Decompress);
            using var json = new MemoryStream();
            unpacking.CopyTo(json);
            return json.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace NewsMonitor.News.Text;

/// <summary>
/// Hashes that are the same on every machine and valid in every key: 128 bits of SHA-256 as 32 lowercase hexadecimal digits.
/// </summary>
internal static class StableHash
{
    /// <summary>The hash of one or several parts; different lists of parts have different hashes.</summary>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        Digest(parts, digest);
        return Convert.ToHexStringLower(digest[..16]);
    }

    /// <summary>The same as a number.</summary>
    public static UInt128 Number(params ReadOnlySpan<string> parts)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        Digest(parts, digest);
        return BinaryPrimitives.ReadUInt128BigEndian(digest);
    }

    private static void Digest(ReadOnlySpan<string> parts, Span<byte> digest)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in parts)
        {
            // UTF-16, not UTF-8, since a name may contain an unpaired surrogate.
            var bytes = Encoding.Unicode.GetBytes(part);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        hash.GetHashAndReset(digest);
    }

    /// <summary>The first two digits: 256 partitions of about the same size.</summary>
    public static string Shard(string hash) => hash[..2];
}

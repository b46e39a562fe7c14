using System.Security.Cryptography;
using System.Text;

namespace NewsMonitor.Storage;

/// <summary>Hashes that are the same on every machine and legal in every key: 128 bits of SHA-256 as 32 lower-case hex digits.</summary>
internal static class StableHash
{
    /// <summary>Of one or several parts; no two different lists of parts run together.</summary>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in parts)
        {
            // UTF-16 and not UTF-8, since a name may hold an unpaired surrogate.
            var bytes = Encoding.Unicode.GetBytes(part);
            System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    /// <summary>The first two digits: 256 partitions of about the same size.</summary>
    public static string Shard(string hash) => hash[..2];
}

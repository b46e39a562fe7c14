using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace NewsMonitor.Core.Delivery.Links;

/// <summary>
/// Makes and reads tokens in links: base64url of an HMAC-SHA256 and of what it signs. A token of one purpose is none of another,
/// although the same keys sign both.
/// </summary>
/// <param name="purpose">What the tokens are for; ASCII.</param>
/// <param name="keys">The first one signs; tokens that any of them signed are valid.</param>
internal sealed class SignedToken(string purpose, IReadOnlyList<byte[]> keys)
{
    /// <summary>The maximum length in characters: longer than any token we create, so longer ones are not examined.</summary>
    private const int MaxToken = 512;

    private readonly byte[] _purpose = Encoding.ASCII.GetBytes($"newsmonitor {purpose}\n");

    public string Of(ReadOnlySpan<byte> content) => Base64Url.EncodeToString([.. Mac(keys[0], content), .. content]);

    /// <summary>What a token signs, which is not empty; null if it is not one of ours.</summary>
    public byte[]? Read(string token)
    {
        if (token.Length > MaxToken || !Base64Url.IsValid(token, out var length) || length <= SHA256.HashSizeInBytes)
            return null;
        var bytes = Base64Url.DecodeFromChars(token);
        var content = bytes.AsSpan(SHA256.HashSizeInBytes);
        foreach (var key in keys)
        {
            if (CryptographicOperations.FixedTimeEquals(Mac(key, content), bytes.AsSpan(0, SHA256.HashSizeInBytes)))
                return content.ToArray();
        }

        return null;
    }

    private byte[] Mac(byte[] key, ReadOnlySpan<byte> content) => HMACSHA256.HashData(key, (byte[])[.. _purpose, .. content]);
}

using System.Security.Cryptography;
using System.Text;
using NewsMonitor.Core.Delivery.Links;

namespace NewsMonitor.Core.Delivery.Recipients;

/// <summary>
/// Derives the keys of recipients: an HMAC-SHA256 (RFC 2104) of the address's hash. Without the installation's key, nobody who
/// has a table or a log can find out whether an address is in it.
/// </summary>
/// <param name="keys">
/// The first one derives what is written, the others what was written under them. Empty: the hash itself is written, as by
/// versions before these keys.
/// </param>
public sealed class RecipientKeys(IReadOnlyList<byte[]> keys)
{
    private const int Digits = 32;
    private const int MarkDigits = 8;

    private static readonly byte[] Purpose = Encoding.ASCII.GetBytes("newsmonitor recipient v1\n");
    private static readonly byte[] MarkPurpose = Encoding.ASCII.GetBytes("newsmonitor recipient mark v1\n");

    /// <summary>What tells the installation's keys apart without revealing them; the first one's is the first.</summary>
    public IReadOnlyList<string> Marks { get; } = [.. keys.Select(key => Hex(key, MarkPurpose, MarkDigits))];

    /// <param name="signingKeys">Keys in base64, separated by semicolons (<c>NewsMonitor:Email:UnsubscribeKey</c>).</param>
    public static RecipientKeys From(string signingKeys) => new(SigningKeys.Parse(signingKeys) ?? []);

    /// <summary>The key of a recipient.</summary>
    /// <param name="hash">Of a mail address or of a webhook's address: 32 hexadecimal digits.</param>
    public RecipientKey Of(string hash)
    {
        byte[] message = [.. Purpose, .. Convert.FromHexString(hash)];
        string[] all = [.. keys.Select(key => Hex(key, message, Digits)), hash];
        return new RecipientKey(all[0], all[1..]);
    }

    private static string Hex(byte[] key, byte[] message, int digits) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(key, message))[..digits];
}

using System.Security.Cryptography;
using System.Text;
using MimeKit;
using NewsMonitor.Core.Delivery.Links;
using NewsMonitor.Core.Delivery.Recipients;

namespace NewsMonitor.Core.Delivery.Mail;

/// <summary>
/// The address to which one recipient's mails return if they cannot be delivered (variable envelope return paths): the name of a
/// mailbox, "+", and a token with the recipient's key and a signature; those of earlier versions have a hash of the address
/// instead of the key. Only who has got or carried a mail knows the address, so
/// nobody can say of others that their mail returned. Letters count in any case, since servers change it.
/// </summary>
/// <param name="mailbox">The mailbox.</param>
/// <param name="keys">The first one signs; addresses that any of them signed are valid. Empty: all mails have one address.</param>
public sealed class ReturnAddresses(MailboxAddress mailbox, IReadOnlyList<byte[]> keys)
{
    /// <summary>In characters: RFC 5321 allows 64, and a "+" and a token have 43.</summary>
    public const int MaxLocalPart = 64 - 1 - TokenLength;

    private const int TokenLength = 42;
    private const int KeyBytes = 16;
    private const int MacBytes = 10;
    private const string Digits = "abcdefghijklmnopqrstuvwxyz234567";

    private static readonly byte[] Purpose = Encoding.ASCII.GetBytes("newsmonitor return v2\n");
    private static readonly byte[] OlderPurpose = Encoding.ASCII.GetBytes("newsmonitor return v1\n");

    private readonly RecipientKeys _recipients = new(keys);

    /// <summary>The addresses that the settings describe; null if they name no mailbox.</summary>
    internal static ReturnAddresses? From(EmailOptions email) =>
        Mailbox.Parse(email.ReturnTo, []) is { } mailbox
            ? new ReturnAddresses(mailbox, SigningKeys.Parse(email.UnsubscribeKey) ?? [])
            : null;

    /// <summary>The address for one recipient's mails; the same at every call.</summary>
    /// <param name="hash">The <see cref="AddressHash"/> of the recipient.</param>
    public MailboxAddress For(string hash)
    {
        if (keys.Count == 0)
            return mailbox;
        var key = Convert.FromHexString(_recipients.Of(hash).Value);
        var token = Base32([.. key, .. Mac(keys[0], Purpose, key)]);
        return new MailboxAddress(null, $"{mailbox.LocalPart}+{token}@{mailbox.Domain}");
    }

    /// <summary>The key of the recipient whose mails return to an address; null if it is not one of ours.</summary>
    public RecipientKey? Read(string address)
    {
        var (plus, at) = (address.LastIndexOf('+'), address.LastIndexOf('@'));
        if (plus < 0 || at - plus - 1 != TokenLength || Bytes(address[(plus + 1)..at]) is not { } bytes)
            return null;
        var recipient = Convert.ToHexStringLower(bytes[..KeyBytes]);
        if (IsSigned(Purpose, bytes))
            return new RecipientKey(recipient, []);
        return IsSigned(OlderPurpose, bytes) ? _recipients.Of(recipient) : null;
    }

    private bool IsSigned(byte[] purpose, byte[] token) =>
        keys.Any(key => CryptographicOperations.FixedTimeEquals(Mac(key, purpose, token[..KeyBytes]), token.AsSpan(KeyBytes)));

    private static byte[] Mac(byte[] key, byte[] purpose, byte[] recipient) =>
        HMACSHA256.HashData(key, (byte[])[.. purpose, .. recipient])[..MacBytes];

    // Base32 (RFC 4648) without padding, in lower case.
    private static string Base32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(TokenLength);
        var (buffer, bits) = (0, 0);
        foreach (var one in bytes)
        {
            (buffer, bits) = (((buffer << 8) | one) & 0xFFFF, bits + 8);
            for (; bits >= 5; bits -= 5)
                text.Append(Digits[(buffer >> (bits - 5)) & 31]);
        }

        return bits > 0 ? text.Append(Digits[(buffer << (5 - bits)) & 31]).ToString() : text.ToString();
    }

    private static byte[]? Bytes(string text)
    {
        List<byte> bytes = new(KeyBytes + MacBytes);
        var (buffer, bits) = (0, 0);
        foreach (var c in text)
        {
            var digit = Digits.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
            if (digit < 0)
                return null;
            (buffer, bits) = (((buffer << 5) | digit) & 0xFFFF, bits + 5);
            if (bits < 8)
                continue;
            bits -= 8;
            bytes.Add((byte)(buffer >> bits));
        }

        return bytes.Count == KeyBytes + MacBytes ? [.. bytes] : null;
    }
}

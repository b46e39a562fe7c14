using System.Security.Cryptography;
using System.Text;
using MimeKit;

namespace NewsMonitor.Core.Delivery.Recipients;

/// <summary>
/// Tells mail addresses apart in memory. Who knows an address can compute its hash, so it is kept nowhere: what is stored and
/// logged is a <see cref="RecipientKey"/>.
/// </summary>
public static class AddressHash
{
    /// <summary>32 hexadecimal digits; the same for all spellings that differ only in case.</summary>
    public static string Of(MailboxAddress recipient) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(recipient.Address.ToLowerInvariant())))[..32];
}

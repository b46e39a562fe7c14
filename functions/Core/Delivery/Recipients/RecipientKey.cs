using System.Security.Cryptography;
using System.Text;
using MimeKit;

namespace NewsMonitor.Core.Delivery.Recipients;

/// <summary>Identifies a recipient in tables and logs without revealing the address.</summary>
public static class RecipientKey
{
    /// <summary>32 hexadecimal digits; the same for all spellings that differ only in case.</summary>
    public static string Of(MailboxAddress recipient) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(recipient.Address.ToLowerInvariant())))[..32];
}

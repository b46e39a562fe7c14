using System.Globalization;
using MimeKit;

namespace NewsMonitor.Core.Delivery.Mail;

/// <summary>
/// International domains as mail knows them: in ASCII (RFC 5891), which every server understands. MimeKit writes them so in
/// addresses, but shows them in their own letters. Letters before the @ have no such form; they need a server that supports them
/// (SMTPUTF8, RFC 6531).
/// </summary>
internal static class AsciiDomain
{
    private static readonly IdnMapping Mapping = new();

    /// <summary>The domain in ASCII; null if it has no such form.</summary>
    public static string? Of(string domain)
    {
        try
        {
            return Mapping.GetAscii(domain);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether letters before the @ are not ASCII.</summary>
    public static bool NeedsUtf8(MailboxAddress address) => address.LocalPart.Any(c => c > 127);
}

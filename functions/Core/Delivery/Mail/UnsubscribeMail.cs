using System.Text.RegularExpressions;
using MimeKit;
using NewsMonitor.Core.Collecting.Mailbox;

namespace NewsMonitor.Core.Delivery.Mail;

/// <summary>
/// Unsubscribing by mail (RFC 2369), for mail programs that do not follow https links: a mail to the mailbox that is read, with
/// the token of the link in its subject.
/// </summary>
public sealed partial class UnsubscribeMail(MailboxAddress mailbox)
{
    /// <summary>
    /// The mailbox of the settings; null if nobody reads it. It is known to get what is sent to
    /// <see cref="EmailOptions.ReturnTo"/> if that is its user name, or if it is read for such mails alone.
    /// </summary>
    internal static UnsubscribeMail? From(EmailOptions email, MailboxOptions? collected) =>
        Mailbox.Parse(email.ReturnTo, []) is { } mailbox
        && !AsciiDomain.NeedsUtf8(mailbox)
        && collected is { IsSet: true }
        && (collected.OnlyReturns || collected.UserName.Equals(mailbox.Address, StringComparison.OrdinalIgnoreCase))
            ? new UnsubscribeMail(mailbox)
            : null;

    /// <summary>The <c>mailto</c> address that does the same as a link.</summary>
    public string For(Uri link)
    {
        var (name, domain) = (Uri.EscapeDataString(mailbox.LocalPart), AsciiDomain.Of(mailbox.Domain) ?? mailbox.Domain);
        return $"mailto:{name}@{domain}?subject=unsubscribe%20{link.Segments[^1]}";
    }

    /// <summary>The token in the subject of such a mail, whatever stands around it; null if there is none.</summary>
    public static string? TokenIn(string subject) =>
        Request().Match(subject) is { Success: true } request ? request.Groups[1].Value : null;

    [GeneratedRegex(
        @"(?:^|\s)unsubscribe\s+([A-Za-z0-9_-]{40,512})(?:\s|\z)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Request();
}

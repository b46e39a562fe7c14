using System.Text.RegularExpressions;
using MimeKit;

namespace NewsMonitor.Reading.Mail;

/// <summary>Who sent a mail: for newsletters, the outlet.</summary>
internal static partial class MailSender
{
    /// <summary>The sender's name, or the domain of its address.</summary>
    public static string? Of(MimeMessage mail)
    {
        var sender = mail.From.Mailboxes.FirstOrDefault() ?? mail.Sender;
        var name = Via().Replace(sender?.Name?.Trim(' ', '"', '\'') ?? "", "").Trim(' ', '"', '\'');
        if (name.Length > 0 && !name.Contains('@'))
            return name;
        // Mails that were saved as text often have the name alone.
        var raw = Letter.Header(mail, "From");
        return Domain(mail) ?? (raw.AsSpan().ContainsAny('@', '<') ? null : raw);
    }

    /// <summary>The domain of the sender's address; null if it has none.</summary>
    public static string? Domain(MimeMessage mail) =>
        mail.From.Mailboxes.FirstOrDefault()?.Domain is { Length: > 0 } domain ? domain.ToLowerInvariant() : null;

    /// <summary>What mailing lists and services put after the name.</summary>
    [GeneratedRegex(@"\s+via\s+.{1,80}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Via();
}

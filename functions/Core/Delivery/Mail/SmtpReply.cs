using System.Globalization;
using System.Text.RegularExpressions;
using MailKit.Net.Smtp;
using NewsMonitor.Core.Delivery.Channels;

namespace NewsMonitor.Core.Delivery.Mail;

/// <summary>
/// What a server's rejection means (RFC 5321, section 4.2; RFC 3463 if it has an enhanced code). 4xx is temporary, 5xx permanent.
/// A permanent rejection of the recipient counts against the address; one of the sender or by policy does not, since it may apply
/// to everybody.
/// </summary>
internal static partial class SmtpReply
{
    /// <param name="fault">The rejection.</param>
    /// <param name="reason">The same in words that may be kept.</param>
    public static SendResult Judge(SmtpCommandException fault, string reason)
    {
        var status = (int)fault.StatusCode;
        var ofRecipient = fault.ErrorCode == SmtpErrorCode.RecipientNotAccepted;
        if (!ofRecipient && fault.ErrorCode != SmtpErrorCode.MessageNotAccepted)
            return new SendResult.Deferred(reason, ByServer: true);
        if (status is < 500 or > 599)
            return new SendResult.Deferred(reason, ByServer: false);
        return new SendResult.Refused(
            reason,
            Enhanced().Match(fault.Message) is { Success: true } code
                ? OfEnhanced(Number(code, "subject"), Number(code, "detail"))
                : OfBasic(status, ofRecipient)
        );
    }

    /// <summary>Whether a status (RFC 3463) says for good that the recipient's mailbox cannot be reached.</summary>
    public static bool IsOfRecipient(string status) =>
        Enhanced().Match(status) is { Success: true } code
        && OfEnhanced(Number(code, "subject"), Number(code, "detail")) == RefusalOf.Recipient;

    private static RefusalOf OfEnhanced(int subject, int detail) =>
        (subject, detail) switch
        {
            // Bad sender's mailbox, bad sender's system.
            (1, 7 or 8) => RefusalOf.Sender,
            (1, _) => RefusalOf.Recipient,

            // Message length exceeds the mailbox's limit, the system's limit; then everything about the content.
            (2, 3) or (3, 4) or (6, _) => RefusalOf.Message,
            (2, _) => RefusalOf.Recipient,
            _ => RefusalOf.Sender,
        };

    /// <summary>
    /// Without an enhanced code. After RCPT, 550, 551 and 553 are about the mailbox, 552 means that it is full, and 556 that its
    /// domain accepts no mail (RFC 7504); 554 and the rest may be about anybody. After DATA, 552 is about the length, and 550 and
    /// 554 are mostly policy.
    /// </summary>
    private static RefusalOf OfBasic(int status, bool ofRecipient) =>
        (status, ofRecipient) switch
        {
            (550 or 551 or 552 or 553 or 556, true) => RefusalOf.Recipient,
            (552, false) => RefusalOf.Message,
            _ => RefusalOf.Sender,
        };

    private static int Number(Match code, string part) => int.Parse(code.Groups[part].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A\s*5\.(?<subject>[0-9]{1,3})\.(?<detail>[0-9]{1,3})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Enhanced();
}

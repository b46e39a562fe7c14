using MailKit.Net.Smtp;
using NewsMonitor.Core.Delivery.Channels;
using NewsMonitor.Core.Delivery.Mail;

namespace NewsMonitor.Tests.Core.Delivery.Mail;

/// <summary>What servers say, as RFC 5321 and RFC 3463 mean it.</summary>
public sealed class SmtpReplyTests
{
    [Theory]
    [InlineData(550, "No such user here", RefusalOf.Recipient)]
    [InlineData(551, "User not local", RefusalOf.Recipient)]
    [InlineData(552, "Mailbox full", RefusalOf.Recipient)]
    [InlineData(553, "Mailbox name not allowed", RefusalOf.Recipient)]
    [InlineData(556, "Domain does not accept mail", RefusalOf.Recipient)]
    [InlineData(554, "Relay access denied", RefusalOf.Sender)]
    [InlineData(503, "Bad sequence", RefusalOf.Sender)]
    [InlineData(550, "5.1.1 The account does not exist", RefusalOf.Recipient)]
    [InlineData(550, "5.1.10 Recipient address has null MX", RefusalOf.Recipient)]
    [InlineData(550, "5.2.1 Mailbox disabled", RefusalOf.Recipient)]
    [InlineData(552, "5.2.2 Over quota", RefusalOf.Recipient)]
    [InlineData(554, "5.1.1 first line\n5.1.1 second line", RefusalOf.Recipient)]
    [InlineData(550, "5.1.8 Sender's domain does not resolve", RefusalOf.Sender)]
    [InlineData(550, "5.7.1 Delivery not authorised", RefusalOf.Sender)]
    [InlineData(550, "5.7.26 This mail is not authenticated", RefusalOf.Sender)]
    [InlineData(552, "5.3.4 Too big", RefusalOf.Message)]
    public void OfARecipient(int status, string text, RefusalOf expected) =>
        Refused(SmtpErrorCode.RecipientNotAccepted, status, text).ShouldBe(expected);

    [Theory]
    [InlineData(550, "No such user", RefusalOf.Sender)]
    [InlineData(554, "Looks like spam", RefusalOf.Sender)]
    [InlineData(552, "Too big", RefusalOf.Message)]
    [InlineData(554, "5.6.0 Bad content", RefusalOf.Message)]
    [InlineData(550, "5.1.1 No such user", RefusalOf.Recipient)]
    [InlineData(550, "5.7.1 Spam", RefusalOf.Sender)]
    public void OfAMessage(int status, string text, RefusalOf expected) =>
        Refused(SmtpErrorCode.MessageNotAccepted, status, text).ShouldBe(expected);

    [Theory]
    [InlineData(SmtpErrorCode.RecipientNotAccepted, 450, false)]
    [InlineData(SmtpErrorCode.RecipientNotAccepted, 421, false)]
    [InlineData(SmtpErrorCode.RecipientNotAccepted, 452, false)]
    [InlineData(SmtpErrorCode.MessageNotAccepted, 452, false)]
    [InlineData(SmtpErrorCode.SenderNotAccepted, 550, true)]
    [InlineData(SmtpErrorCode.UnexpectedStatusCode, 530, true)]
    public void WhatMayPassWaits(SmtpErrorCode code, int status, bool byServer) =>
        SmtpReply.Judge(Fault(code, status, "x"), "x").ShouldBe(new SendResult.Deferred("x", byServer));

    private static RefusalOf Refused(SmtpErrorCode code, int status, string text) =>
        SmtpReply.Judge(Fault(code, status, text), text).ShouldBeOfType<SendResult.Refused>().What;

    private static SmtpCommandException Fault(SmtpErrorCode code, int status, string text) =>
        new(code, (SmtpStatusCode)status, text);
}

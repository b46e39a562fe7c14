using System.Text;
using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Collecting.Mailbox;
using NewsMonitor.Core.Delivery.Recipients;

namespace NewsMonitor.Core.Delivery.Returns;

/// <summary>
/// Stops sending to recipients whose mails return: a bounce pauses, a complaint or a request to unsubscribe suppresses. Each
/// message counts once, so that a mailbox that is read again stops nobody whom an operator has resumed.
/// </summary>
public sealed class ReturnHandler(
    ReturnReader reader,
    RecipientStore recipients,
    ReturnStore reports,
    ILogger<ReturnHandler> logger
) : IMessageHandler
{
    public async Task<bool> TakeAsync(byte[] content, CancellationToken cancellationToken)
    {
        if (reader.Read(content) is not { } returned)
            return false;
        var report = returned is ReturnedMail.Unsubscription { MessageId: { } id } ? Encoding.UTF8.GetBytes(id) : content;
        if (await reports.HasAsync(returned.Recipient, report, cancellationToken))
            return true;
        switch (returned)
        {
            case ReturnedMail.Bounce { IsFull: true } full:
                await recipients.CountRefusalAsync(full.Recipient, full.Reason, cancellationToken);
                break;
            case ReturnedMail.Bounce bounce:
                await recipients.PauseAsync(bounce.Recipient, bounce.Reason, cancellationToken);
                break;
            case ReturnedMail.Unsubscription from:
                await recipients.SuppressAsync(from.Recipient, from.DigestId, SuppressedBy.Link, cancellationToken);
                break;
            default:
                await recipients.SuppressAsync(returned.Recipient, null, SuppressedBy.Complaint, cancellationToken);
                break;
        }

        // Last: after a crash before it, the report is handled again, which changes nothing.
        await reports.AddAsync(returned, report, cancellationToken);
        if (returned is ReturnedMail.Unsubscription request)
            logger.Unsubscribed(request.Recipient.Value, request.DigestId);
        else
            logger.Returned(returned.Recipient.Value, returned.GetType().Name);
        return true;
    }
}

using MimeKit;
using NewsMonitor.Core.Delivery.Channels;
using NewsMonitor.Core.Delivery.Recipients;

namespace NewsMonitor.Core.Delivery.Mail;

/// <summary>Someone who receives digests by mail.</summary>
/// <param name="Address">The address, with or without a name.</param>
public sealed record MailRecipient(MailboxAddress Address) : DigestRecipient(MailChannel.ChannelName, AddressHash.Of(Address))
{
    public override string Name => Address.Address;

    /// <summary>
    /// Reads addresses separated by semicolons or commas, with or without names. Several spellings of one address count as the
    /// first.
    /// </summary>
    /// <param name="text">The list; may be empty.</param>
    /// <param name="faults">Receives one sentence for each entry that is not an address; the others are still read.</param>
    public static IReadOnlyList<MailRecipient> ParseList(string text, ICollection<string> faults) =>
        Each(Entries(text).Select(entry => Mailbox.Parse(entry, faults)));

    /// <summary>One recipient for each address, in order; nulls are left out.</summary>
    public static IReadOnlyList<MailRecipient> Each(IEnumerable<MailboxAddress?> mailboxes) =>
        [
            .. mailboxes
                .OfType<MailboxAddress>()
                .Select(mailbox => new MailRecipient(mailbox))
                .DistinctBy(recipient => recipient.Hash),
        ];

    /// <summary>The parts between separators that are outside quotes, without empty ones.</summary>
    private static IEnumerable<string> Entries(string text)
    {
        var start = 0;
        var quoted = false;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] == '"')
                quoted = !quoted;
            if (i < text.Length && (quoted || text[i] is not (';' or ',')))
                continue;
            var entry = text[start..i].Trim();
            if (entry.Length > 0)
                yield return entry;
            start = i + 1;
        }
    }
}

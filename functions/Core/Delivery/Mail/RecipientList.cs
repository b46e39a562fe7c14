using MimeKit;

namespace NewsMonitor.Core.Delivery.Mail;

/// <summary>Addresses that mail goes to, each once.</summary>
public sealed record RecipientList(IReadOnlyList<MailboxAddress> Mailboxes)
{
    /// <summary>
    /// Reads addresses separated by semicolons or commas, with or without names. Several spellings of one address count as the first.
    /// </summary>
    /// <param name="text">The list; may be empty.</param>
    /// <param name="faults">Gets one sentence for each entry that is no address; the others are read all the same.</param>
    public static RecipientList Parse(string text, ICollection<string> faults)
    {
        var mailboxes = new List<MailboxAddress>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in Entries(text))
        {
            if (Mailbox.Parse(entry, faults) is { } mailbox && seen.Add(mailbox.Address))
                mailboxes.Add(mailbox);
        }

        return new RecipientList(mailboxes);
    }

    /// <summary>The parts between separators that stand outside quotes; empty ones left out.</summary>
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

using NewsMonitor.Digests;
using NewsMonitor.Email;
using NewsMonitor.Settings;

namespace NewsMonitor.Local.Sessions;

/// <summary>The addresses behind the keys in storage, as far as the settings name them: storage itself has none.</summary>
internal sealed class RecipientNames
{
    private RecipientNames(IReadOnlyDictionary<string, string> known) => Known = known;

    /// <summary>Addresses by their keys, in the settings' order.</summary>
    public IReadOnlyDictionary<string, string> Known { get; }

    public static RecipientNames Of(Session session) => new(RecipientList.Parse(session.Get<DigestOptions>().Recipients, []).Mailboxes
        .ToDictionary(SendLedger.RecipientKey, mailbox => mailbox.Address, StringComparer.Ordinal));

    /// <summary>The address, or that it is in no setting.</summary>
    public string Of(string key) => Known.GetValueOrDefault(key, $"(no recipient of the settings: {key})");
}

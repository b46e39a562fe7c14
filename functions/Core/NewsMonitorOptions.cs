using NewsMonitor.Core.Analysis;
using NewsMonitor.Core.Collecting.Feeds;
using NewsMonitor.Core.Collecting.Mailbox;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Webhooks;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Storage;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.Reading;

namespace NewsMonitor.Core;

/// <summary>
/// Every setting of the product, under <c>NewsMonitor</c>. The defaults run on Azurite and a mailbox on this machine.
/// </summary>
public sealed record NewsMonitorOptions
{
    public const string Section = "NewsMonitor";

    public StorageOptions Storage { get; init; } = new();

    public ReadingOptions Reading { get; init; } = new();

    public AnalysisOptions Analysis { get; init; } = new();

    public CollectingOptions Collecting { get; init; } = new();

    public MailboxOptions Mailbox { get; init; } = new();

    public RetryOptions Trigger { get; init; } = new();

    public DigestOptions Digest { get; init; } = new();

    public EmailOptions Email { get; init; } = new();

    public WebhookOptions Webhooks { get; init; } = new();

    public SearchOptions Search { get; init; } = new();

    public WebOptions Web { get; init; } = new();

    /// <summary>The settings of each analyzer that has any.</summary>
    internal IReadOnlyList<object> Analyzers { get; init; } = [];

    /// <summary>All sections; each is an object of its own class.</summary>
    internal IEnumerable<object> Sections =>
        [Storage, Reading, Analysis, Collecting, Mailbox, Trigger, Digest, Email, Webhooks, Search, Web, .. Analyzers];

    /// <summary>The section that is read into this class.</summary>
    internal object Of(Type options) => Sections.Single(section => section.GetType() == options);
}

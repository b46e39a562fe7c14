using Azure.Core.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Collecting.Mailbox;

namespace NewsMonitor.Tests.Core.Collecting.Mailbox;

/// <summary>An installation that polls a mailbox, and whose time the test controls.</summary>
internal sealed class CollectedMail : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 6, 0, 0, TimeSpan.Zero);

    private CollectedMail(Installation installation, FakeTimeProvider clock) => (Installation, Clock) = (installation, clock);

    public Installation Installation { get; }

    public FakeTimeProvider Clock { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <param name="settings">Of the installation; another machine has the same.</param>
    /// <param name="services">What the test replaces.</param>
    /// <param name="policies">See every storage request.</param>
    public static async Task<CollectedMail> CreateAsync(
        Dictionary<string, string?> settings,
        IServiceCollection? services = null,
        params HttpPipelinePolicy[] policies
    )
    {
        var clock = new FakeTimeProvider(Start);
        var installation = await Installation.CreateAsync(settings, services ?? new ServiceCollection(), clock, policies);
        return new CollectedMail(installation, clock);
    }

    /// <summary>Polls the mailbox if it is due.</summary>
    public Task<PolledMailbox?> TryPollAsync() => Installation.Get<MailboxCollector>().RunAsync(Stop);

    /// <summary>Polls it once it is due.</summary>
    public async Task<PolledMailbox> PollAsync()
    {
        var next = (await Installation.Get<MailboxStore>().FindAsync(Stop))?.NextPoll;
        if (next > Clock.GetUtcNow())
            Clock.SetUtcNow(next.Value);
        return (await TryPollAsync()).ShouldNotBeNull();
    }

    /// <summary>When each blob was written last, as its version, by name.</summary>
    public async Task<Dictionary<string, string>> DroppedAsync()
    {
        var versions = new Dictionary<string, string>();
        await foreach (var blob in Installation.Account.Inbox.GetBlobsAsync(cancellationToken: Stop))
            versions.Add(blob.Name, $"{blob.Properties.ETag}");
        return versions;
    }

    public ValueTask DisposeAsync() => Installation.DisposeAsync();
}

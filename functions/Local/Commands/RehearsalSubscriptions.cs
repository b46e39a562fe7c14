using NewsMonitor.Core.Settings;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Local.Settings;
using NewsMonitor.Local.Terminal;

namespace NewsMonitor.Local.Commands;

/// <summary>Chooses the digests that are rehearsed, and prints why if there are none.</summary>
internal sealed class RehearsalSubscriptions(Screen screen)
{
    /// <param name="file">A subscriptions file; null: those in use.</param>
    /// <param name="id">Only this digest; null: all of them.</param>
    /// <param name="inUse">Reads those in use.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The digests; if there are none, the exit code.</returns>
    public async Task<(int Exit, IReadOnlyList<Subscription> Digests)> ReadAsync(
        FileInfo? file,
        string? id,
        Func<Task<SubscriptionSet>> inUse,
        CancellationToken cancellationToken
    )
    {
        var (exit, set) = file is null ? (ExitCode.Ok, await inUse()) : await FromAsync(file, cancellationToken);
        if (set is null)
            return (exit, []);
        var digests = set.Digests.Where(digest => id is null || digest.Id == id).ToList();
        if (digests.Count == 0)
            screen.Fail(WhyNone(set, id));
        return (ExitCode.Usage, digests);
    }

    /// <param name="file">A subscriptions file; null: the one that the settings name, or else the digest that they describe.</param>
    /// <param name="id">Only this digest; null: all of them.</param>
    /// <param name="settings">The settings file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <inheritdoc cref="ReadAsync(FileInfo, string, Func{Task{SubscriptionSet}}, CancellationToken)"/>
    /// <exception cref="SettingsException">A setting of the digest is invalid.</exception>
    public Task<(int Exit, IReadOnlyList<Subscription> Digests)> ReadAsync(
        FileInfo? file,
        string? id,
        string settings,
        CancellationToken cancellationToken
    )
    {
        var options = LocalSettings.Section<DigestOptions>(settings, "Digest");
        if (file is null && options.File.Length > 0)
            file = new FileInfo(options.File);
        return ReadAsync(
            file,
            id,
            () => Task.FromResult(new SubscriptionSet([DefaultSubscription.From(options)], [])),
            cancellationToken
        );
    }

    private async Task<(int Exit, SubscriptionSet? Set)> FromAsync(FileInfo file, CancellationToken cancellationToken)
    {
        var read = await new SubscriptionsInput(screen).ReadAsync(file, cancellationToken);
        return (read.Exit, read.Set);
    }

    // An alert depends on when it is checked, and articles in files do not say when they would have come in.
    private static string WhyNone(SubscriptionSet set, string? id)
    {
        if (id is null)
            return "--subscription: the subscriptions contain no digest; add one to \"digests\"";
        return set.Find(id) is null
            ? $"--id: {set.Unknown(id)}"
            : $"--id: {id} is an alert, and only digests can be rehearsed; choose a digest, or add one with its watch-lists";
    }
}

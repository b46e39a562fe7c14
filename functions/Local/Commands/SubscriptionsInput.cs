using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Core;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Webhooks;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Local.Settings;
using NewsMonitor.Local.Terminal;

namespace NewsMonitor.Local.Commands;

/// <summary>Reads a subscriptions file without a session, so that nothing is set up for a file with mistakes.</summary>
/// <param name="screen">Where mistakes are printed.</param>
/// <param name="settings">The settings file, which says whether webhooks may be private.</param>
internal sealed class SubscriptionsInput(Screen screen, string settings = LocalSettings.FileName)
{
    /// <summary>Reads a file and prints what is wrong with it.</summary>
    public async Task<SubscriptionsRead> ReadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        try
        {
            return Parse(file, await File.ReadAllTextAsync(file.FullName, cancellationToken));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            screen.Fail($"{file}: {fault.Message}");
            return new SubscriptionsRead(ExitCode.Usage, "", null);
        }
    }

    private SubscriptionsRead Parse(FileInfo file, string json)
    {
        using var services = new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new EmailOptions())
            .AddSingleton(LocalSettings.Section<WebhookOptions>(settings, "Webhooks"))
            .AddChannels()
            .AddSingleton<SubscriptionsFile>()
            .BuildServiceProvider();
        List<SubscriptionFault> faults = [];
        var set = services.GetRequiredService<SubscriptionsFile>().Parse(json, faults);
        foreach (var fault in faults)
            screen.Fail($"{file}: {fault}");
        return new SubscriptionsRead(set is null ? ExitCode.SomeFailed : ExitCode.Ok, json, set);
    }
}

/// <summary>What a subscriptions file contains.</summary>
/// <param name="Exit">The exit code; <see cref="ExitCode.Ok"/> if it has no mistakes.</param>
/// <param name="Json">Its text.</param>
/// <param name="Set">Its subscriptions; null if it cannot be read or contains mistakes.</param>
internal sealed record SubscriptionsRead(int Exit, string Json, SubscriptionSet? Set);

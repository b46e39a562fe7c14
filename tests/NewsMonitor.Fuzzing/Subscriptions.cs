using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Core;
using NewsMonitor.Core.Delivery.Channels;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Webhooks;
using NewsMonitor.Core.Subscriptions;

namespace NewsMonitor.Fuzzing;

/// <summary>A subscriptions file: it is read, or its faults are named with their lines.</summary>
internal static class Subscriptions
{
    private static readonly SubscriptionsFile Reader = new(Channels());

    public static Target Target(string root) =>
        Targets.OfText("subscriptions", () => [File.ReadAllText(Path.Combine(root, "docs", "digests.sample.json"))], Run);

    private static bool Run(string json)
    {
        List<SubscriptionFault> faults = [];
        var set = Reader.Parse(json, faults);
        (set is null).ShouldBe(faults.Count > 0);
        faults.ShouldAllBe(fault => fault.Line >= 0 && fault.Sentence.Length > 0);
        return set is not null;
    }

    private static IEnumerable<IDigestChannel> Channels() =>
        new ServiceCollection()
            .AddSingleton(TimeProvider.System)
            .AddSingleton(new EmailOptions())
            .AddSingleton(new WebhookOptions())
            .AddChannels()
            .BuildServiceProvider()
            .GetServices<IDigestChannel>();
}

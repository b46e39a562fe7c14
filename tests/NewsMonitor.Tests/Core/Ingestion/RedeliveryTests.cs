using Microsoft.Extensions.DependencyInjection;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Tests.Core.Ingestion;

/// <summary>An event that is delivered twice, to machines whose clocks differ, is counted once.</summary>
public sealed class RedeliveryTests(LaptopFixture laptop)
{
    private static readonly string[] Blobs = ["copy.txt", "empty.txt", "parts.jsonl"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The first delivery is to a machine with a wrong clock, the second a day later to it or to another.</summary>
    [Theory]
    [InlineData(75, 75)]
    [InlineData(75, 0)]
    [InlineData(-75, -75)]
    [InlineData(-75, 0)]
    public async Task WhatAWrongClockFiledIsNotFiledAgainTheNextDay(int first, int second)
    {
        var settings = laptop.NewInstallation();
        await using var one = await MachineAsync(settings, first, 0);
        await using var other = await MachineAsync(settings, second, 1);
        await DropAsync(one);
        (await CountedAsync(one)).ShouldBe(4);
        var rows = await KeysAsync(one);

        foreach (var blob in Blobs)
            (await other.RunAsync(blob)).ShouldBeOfType<ArticleOutcome.AlreadyHandled>();

        (await KeysAsync(one)).ShouldBe(rows);
        (await CountedAsync(one)).ShouldBe(4);
    }

    [Theory]
    [InlineData(75)]
    [InlineData(-75)]
    public async Task WhatAWrongClockFiledIsForgottenBeforeItIsProcessedAgain(int hours)
    {
        var settings = laptop.NewInstallation();
        await using var wrong = await MachineAsync(settings, hours, 0);
        await DropAsync(wrong);
        await using var right = await MachineAsync(settings, 0, 0);

        foreach (var blob in Blobs)
            await right.Get<ReceiptStore>().ForgetAsync(blob, Stop);

        (await KeysAsync(right)).ShouldBeEmpty();
    }

    private static Task<Installation> MachineAsync(Dictionary<string, string?> settings, int hours, int days) =>
        Installation.CreateAsync(
            settings,
            new ServiceCollection().AddSingleton<IServiceClock, StorageClock>(),
            new OffsetClock(TimeSpan.FromHours(hours)),
            new ServiceDate(TimeSpan.FromDays(days))
        );

    private static async Task DropAsync(Installation installation)
    {
        await installation.DropAsync("story.txt", SampleNews.Text(1));
        await installation.RunAsync("story.txt");
        await installation.DropAsync("copy.txt", SampleNews.Text(1));
        await installation.DropAsync("empty.txt", "");
        await installation.DropAsync("parts.jsonl", "broken\nbroken, too");
        foreach (var blob in Blobs)
            await installation.RunAsync(blob);
    }

    // As all digests together count them.
    private static async Task<int> CountedAsync(Installation installation)
    {
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var count = 0;
        for (var day = today.AddDays(-5); day <= today.AddDays(5); day = day.AddDays(1))
            count += await installation
                .Get<UnstoredStore>()
                .ReadAsync(day, DateTimeOffset.UtcNow.AddDays(-9), DateTimeOffset.UtcNow.AddDays(9), Stop)
                .CountAsync(Stop);
        return count;
    }

    private static async Task<List<string>> KeysAsync(Installation installation) =>
        [.. (await installation.RowsAsync("Unstored")).Select(row => $"{row.PartitionKey} {row.RowKey}").Order()];
}

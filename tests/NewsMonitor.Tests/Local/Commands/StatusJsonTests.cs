using System.Text.Json;
using NewsMonitor.Core.Timers;

namespace NewsMonitor.Tests.Local.Commands;

public sealed class StatusJsonTests(LaptopFixture laptop)
{
    [Fact]
    public async Task AProgramLearnsWhatWorksAndHowManyFilesThereAre()
    {
        var settings = laptop.NewInstallation();
        await using var there = await Installation.CreateAsync(settings);
        await there.DropAsync("a.txt", SampleNews.Text(1));
        await there.DropAsync("b.txt", "");
        await there.RunAsync("a.txt");
        await there.RunAsync("b.txt");
        await there.DropAsync("c.txt", SampleNews.Text(2));

        using (var stopped = await StatusAsync(settings, exit: 3))
            stopped.RootElement.GetProperty("problems")[0].GetString().ShouldBe("No timer has run yet.");

        await there.Get<TickStore>().RecordAsync(TimerNames.SendDigests, failed: false, TestContext.Current.CancellationToken);
        using var status = await StatusAsync(settings, exit: 0);
        var root = status.RootElement;
        root.GetProperty("status").GetString().ShouldBe("healthy");
        root.GetProperty("articles")
            .ToString()
            .Where(letter => !char.IsWhiteSpace(letter))
            .ShouldBe("""{"stored":1,"duplicate":0,"rejected":1,"embargoed":0,"unprocessed":1,"poisoned":0,"lost":0}""");
        root.GetProperty("backlog").GetProperty("oldest").GetDateTimeOffset().ShouldBeGreaterThan(DateTimeOffset.UnixEpoch);
    }

    private static async Task<JsonDocument> StatusAsync(Dictionary<string, string?> settings, int exit) =>
        JsonDocument.Parse(await CommandRun.PrintAsync(settings, exit, "status", "--json"));
}

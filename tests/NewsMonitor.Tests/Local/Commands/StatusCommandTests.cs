namespace NewsMonitor.Tests.Local.Commands;

public sealed class StatusCommandTests(LaptopFixture laptop)
{
    [Fact]
    public async Task ItListsTotalsAndWhatCameInLast()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        for (var n = 0; n < 7; n++)
        {
            await installation.DropAsync($"{n}.txt", n == 0 ? "" : $"Headline {n} of today\n\n{SampleNews.Text(n)}");
            await installation.RunAsync($"{n}.txt");
        }

        var status = await CommandRun.PrintAsync(installation.Settings, 0, "status");

        status.ShouldContain("articles            7  in all files that were processed");
        status.ShouldContain("stored              6");
        var latest = status.Split('\n').Where(line => line.StartsWith("  stored ", StringComparison.Ordinal)).ToList();
        latest.Count.ShouldBe(5);
        latest.ShouldAllBe(line => line.Contains("Headline", StringComparison.Ordinal));
        latest.ShouldNotContain(line => line.Contains("Headline 1 of", StringComparison.Ordinal));
        (await CommandRun.PrintAsync(installation.Settings, 0, "recipients", "list")).ShouldContain("Nobody receives digests");
    }
}

using Azure;

namespace NewsMonitor.Tests.Core.Analysis.AzureLanguage;

/// <summary>What the service bills is counted in a real table, and never passes the ceiling.</summary>
public sealed class TextRecordTests(LaptopFixture laptop) : AskedService(laptop)
{
    [Fact]
    public async Task WhatIsBilledIsCountedByArticleAndByDay()
    {
        await using var installation = await CreateAsync();

        var first = await AnalyzeAsync(installation, new string('a', 100) + " " + new string('b', 2_000));
        first.TextRecords.ShouldBe(1 + (3 * 3));
        Clock.Advance(TimeSpan.FromMinutes(30));
        await AnalyzeAsync(installation, "Short.");
        Clock.Advance(TimeSpan.FromMinutes(45));
        await AnalyzeAsync(installation, "Short.");

        (await installation.RowsAsync("TextRecords"))
            .Select(row => (row.PartitionKey, row.RowKey, row.GetInt64("TextRecords")))
            .ShouldBe([("202611", "20261130", 14L), ("202612", "20261201", 4L)]);
    }

    [Fact]
    public async Task OverTheCeilingTheEmbeddedAnalyzerTakesOverUntilTheMonthIsOver()
    {
        await using var installation = await CreateAsync(ceiling: 9);

        (await AnalyzeAsync(installation, "Ana Duarte won.")).Analyzer.ShouldBe("AzureLanguage");
        (await AnalyzeAsync(installation, "Ana Duarte won.")).Analyzer.ShouldBe("AzureLanguage");
        var over = await AnalyzeAsync(installation, "Ana Duarte won.");
        (over.Analyzer, over.TextRecords, over.Text.Sentences.Count).ShouldBe(("Embedded, over the ceiling", 0, 1));
        Service.Requests.Count.ShouldBe(8);

        Clock.Advance(TimeSpan.FromHours(2));
        (await AnalyzeAsync(installation, "Ana Duarte won.")).Analyzer.ShouldBe("AzureLanguage");
    }

    [Fact]
    public async Task ManyAtOnceNeverPassTheCeiling()
    {
        await using var installation = await CreateAsync(ceiling: 50, time: StandingClock.Noon);
        await using var other = await Installation.CreateAsync(installation.Settings, Services(), StandingClock.Noon);

        Installation[] both = [installation, other];
        var judged = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(number => AnalyzeAsync(both[number % 2], "Ana Duarte won."))
        );

        judged.Count(article => article.TextRecords == 4).ShouldBe(12);
        (await installation.RowsAsync("TextRecords")).Sum(row => row.GetInt64("TextRecords")).ShouldBe(48);
    }

    [Fact]
    public async Task WhatWasRejectedIsNotCounted()
    {
        Service.Before = (feature, _) =>
            feature == "sentiment" ? throw new RequestFailedException(429, "Too many requests") : Task.CompletedTask;
        await using var installation = await CreateAsync();

        await Should.ThrowAsync<RequestFailedException>(() => AnalyzeAsync(installation, "Ana Duarte won."));

        (await installation.RowsAsync("TextRecords")).ShouldHaveSingleItem().GetInt64("TextRecords").ShouldBe(3);
    }
}

using System.Text.Json.Nodes;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Records;
using NewsMonitor.News.Verdicts;
using static NewsMonitor.News.Entities.NameDecisionKind;

namespace NewsMonitor.Tests.Core.Archive;

public sealed class NameDecisionStoreTests(LaptopFixture laptop)
{
    private const string Circle = """
        [
          {"id":1,"kind":"Merge","name":"A1","other":"B1","by":"ana","at":"2026-11-26T10:00:00Z"},
          {"id":2,"kind":"Merge","name":"B1","other":"A1","by":"ana","at":"2026-11-26T10:00:00Z"}
        ]
        """;

    private static readonly DateOnly Day = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-5);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DecisionsAreStoredWithWhoAndWhenAndWhatIsUndoneIsKept()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        var names = installation.Get<NameDecisionStore>();
        (await names.LoadAsync(Stop)).All.ShouldBeEmpty();

        var merge = await names.DecideAsync(Merge, "The Firm", "Contoso\nBank", "ana", Stop);
        await names.DecideAsync(Hide, "Read More", null, "ben", Stop);
        await names.UndoAsync(merge.Id, "eve", Stop);

        var json = (await installation.Account.Settings.GetBlobClient("names.json").DownloadContentAsync(Stop)).Value.Content;
        var stored = JsonNode.Parse(json)!.AsArray();
        stored.Count.ShouldBe(2);
        (stored[0]!["kind"]!.ToString(), stored[0]!["other"]!.ToString()).ShouldBe(("Merge", "Contoso Bank"));
        (stored[0]!["by"]!.ToString(), stored[0]!["undoneBy"]!.ToString()).ShouldBe(("ana", "eve"));
        DateTimeOffset.Parse(stored[1]!["at"]!.ToString()).ShouldBe(DateTimeOffset.UtcNow, TimeSpan.FromDays(1));
        (await names.LoadAsync(Stop)).All.ShouldBe([
            await names.UndoAsync(1, "again", Stop),
            (await names.LoadAsync(Stop)).All[1],
        ]);
    }

    /// <summary>Each change is based on the last one, so none is lost.</summary>
    [Fact]
    public async Task MachinesThatDecideAtOnceLoseNothing()
    {
        await using var one = await Installation.CreateAsync(laptop);
        await using var two = await Installation.CreateAsync(one.Settings);
        var stores = new[] { one.Get<NameDecisionStore>(), two.Get<NameDecisionStore>() };

        await Task.WhenAll(
            Enumerable.Range(0, 10).Select(i => stores[i % 2].DecideAsync(Hide, $"Word {i / 2}", null, $"machine {i % 2}", Stop))
        );

        var all = (await stores[0].LoadAsync(Stop)).All;
        all.Select(decision => decision.Name).Order().ShouldBe(["Word 0", "Word 1", "Word 2", "Word 3", "Word 4"]);
        all.Select(decision => decision.Id).ShouldBe([1, 2, 3, 4, 5]);
    }

    [Fact]
    public async Task ABlobThatWasDamagedByHandIsReportedWithItsName()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        var blob = installation.Account.Settings.GetBlobClient("names.json");
        foreach (
            var damaged in new[]
            {
                "{",
                "[null]",
                """[{"id":1,"kind":"Merge","name":"A1","other":null,"by":"ana","at":"2026-11-26T10:00:00Z"}]""",
                """[{"id":1,"kind":"Hide","other":null,"by":"ana","at":"2026-11-26T10:00:00Z"}]""",
                """[{"id":1,"kind":"Eat","name":"A1"}]""",
                Circle,
            }
        )
        {
            await blob.UploadAsync(BinaryData.FromString(damaged), overwrite: true, Stop);
            (
                await Should.ThrowAsync<UnreadableFileException>(() => installation.Get<NameDecisionStore>().LoadAsync(Stop))
            ).Message.ShouldContain("names.json cannot be read");
        }
    }

    [Fact]
    public async Task DigestsReadThem()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.Get<NameDecisionStore>().DecideAsync(Merge, "The Firm", "Contoso Bank", "ana", Stop);

        (await installation.Get<IDigestSource>().NamesAsync(Stop)).Resolve("the firm").ShouldBe("Contoso Bank");
    }

    /// <summary>What was counted under one name cannot be told apart later: the day is counted again.</summary>
    [Fact]
    public async Task DaysThatWereCountedAreCountedAgainAfterASplit()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        for (var n = 0; n < 6; n++)
            await installation
                .Get<ArticleStore>()
                .InsertAsync(About(n, n < 2 ? "Haddad" : "Amira Haddad"), byService: false, Stop);
        (await CountAsync(installation)).ShouldBe([("Amira Haddad", 6)]);
        (await installation.Account.Digests.GetBlobClient(StaleDays.RollupName(Day)).ExistsAsync(Stop)).Value.ShouldBeTrue(
            "it was kept"
        );
        var names = installation.Get<NameDecisionStore>();

        await names.DecideAsync(Hide, "Amira Haddad", null, "ana", Stop);
        (await CountAsync(installation)).ShouldBe([("Amira Haddad", 6)], "other decisions are applied by readers of the day");
        var split = await names.DecideAsync(Split, "Haddad", "Amira Haddad", "ana", Stop);

        (await CountAsync(installation)).ShouldBe([("Amira Haddad", 4), ("Haddad", 2)]);
        await names.UndoAsync(split.Id, "ana", Stop);
        (await CountAsync(installation)).ShouldBe([("Amira Haddad", 6)], "nothing was kept within an hour of the mark");
    }

    [Fact]
    public async Task DaysAreCountedAgainAfterASplitWasUndoneToo()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        var names = installation.Get<NameDecisionStore>();
        var split = await names.DecideAsync(Split, "Haddad", "Amira Haddad", "ana", Stop);
        var day = installation.Account.Digests.GetBlobClient(StaleDays.RollupName(Day));
        await day.DeleteAsync(cancellationToken: Stop);

        await names.UndoAsync(split.Id, "ben", Stop);

        (await day.GetPropertiesAsync(cancellationToken: Stop)).Value.ContentLength.ShouldBe(0, "it is marked");
    }

    [Fact]
    public async Task DaysOfCopiesAreCountedAgainWhenAVerdictOnThemIsReplaced()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        var verdicts = installation.Get<VerdictStore>();
        var verdict = new Verdict(0, VerdictKind.WrongSentiment, "0123", Day, "ana", default)
        {
            Sentiment = NewsMonitor.Analyzer.SentimentLabel.Positive,
        };
        await verdicts.SayAsync(verdict with { Copies = "AAAA" }, Stop);
        var other = installation.Account.Digests.GetBlobClient(StaleDays.RollupName(Day.AddDays(2)));
        await other.DeleteAsync(cancellationToken: Stop);

        await verdicts.SayAsync(verdict with { Sentiment = NewsMonitor.Analyzer.SentimentLabel.Negative }, Stop);

        (await other.GetPropertiesAsync(cancellationToken: Stop)).Value.ContentLength.ShouldBe(0, "it is marked");
    }

    private static async Task<List<(string, int)>> CountAsync(Installation installation)
    {
        var rollup = await installation.Get<RollupStore>().ReadAsync(Day, Day, Stop).SingleAsync(Stop);
        return [.. rollup.Entities.Select(entity => (entity.Name, entity.Articles))];
    }

    private static StoredArticle About(int n, string name) =>
        SampleNews.Article(
            n,
            $"Headline {n}",
            NewsMonitor.Analyzer.SentimentLabel.Neutral,
            SampleNews.Entity(
                (name, NewsMonitor.Analyzer.EntityCategory.Person),
                NewsMonitor.Analyzer.SentimentLabel.Neutral,
                "A sentence.",
                1,
                inTitle: true
            )
        ) with
        {
            Day = Day,
        };
}

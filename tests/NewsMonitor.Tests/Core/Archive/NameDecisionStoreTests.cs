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

    [Fact]
    public async Task AMachineWhoseClockIsBehindThatOfAnotherDecidesToo()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        var later = About(1, "Amira Haddad") with { Day = Day.AddDays(10) };
        await installation.Get<ArticleStore>().InsertAsync(later, byService: false, Stop);

        var hidden = await installation.Get<NameDecisionStore>().DecideAsync(Hide, "Read More", null, "ana", Stop);

        (await installation.Get<NameDecisionStore>().LoadAsync(Stop)).All.ShouldBe([hidden]);
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

    /// <summary>Days that were counted are counted again, and kept at once: their rows stay as they are.</summary>
    [Fact]
    public async Task DaysThatWereCountedAreCountedAgainAfterEachDecisionAndUndo()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        for (var n = 0; n < 6; n++)
            await installation
                .Get<ArticleStore>()
                .InsertAsync(About(n, n < 2 ? "Haddad" : "Amira Haddad"), byService: false, Stop);
        (await CountAsync(installation)).ShouldBe([("Amira Haddad", 6)]);
        var names = installation.Get<NameDecisionStore>();

        await names.DecideAsync(Hide, "Amira Haddad", null, "ana", Stop);
        (await CountAsync(installation)).ShouldBe([("Haddad", 2)], "as in a digest");
        await names.UndoAsync(1, "ben", Stop);
        (await CountAsync(installation)).ShouldBe([("Amira Haddad", 6)]);

        await names.DecideAsync(Split, "Haddad", "Amira Haddad", "ana", Stop);
        (await CountAsync(installation)).ShouldBe([("Amira Haddad", 4), ("Haddad", 2)]);
        await names.UndoAsync(2, "ben", Stop);
        (await CountAsync(installation)).ShouldBe([("Amira Haddad", 6)]);
    }

    /// <summary>As most merges are: one name is a part of the other, or its acronym.</summary>
    [Fact]
    public async Task AnArticleWithTwoNamesThatAreTheSameCountsOnce()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        for (var n = 0; n < 4; n++)
            await installation
                .Get<ArticleStore>()
                .InsertAsync(About(n, n < 3 ? ["Contoso Bank", "Riverside Trust"] : ["Contoso Bank"]), byService: false, Stop);
        (await CountAsync(installation)).ShouldBe([("Contoso Bank", 4), ("Riverside Trust", 3)]);
        var names = installation.Get<NameDecisionStore>();

        var merge = await names.DecideAsync(Merge, "Riverside Trust", "Contoso Bank", "ana", Stop);
        (await CountAsync(installation)).ShouldBe([("Contoso Bank", 4)]);
        await names.UndoAsync(merge.Id, "ana", Stop);
        (await CountAsync(installation)).ShouldBe([("Contoso Bank", 4), ("Riverside Trust", 3)]);
    }

    /// <summary>Files of the search index and stories are made of rows, which stay as they are.</summary>
    [Fact]
    public async Task ADecisionIsNoChangeOfRows()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.Get<ArticleStore>().InsertAsync(About(1, "Amira Haddad"), byService: false, Stop);
        await installation.MakeAllAsync();
        var (counted, changed) = (Day, Day.AddDays(-1));
        await CountAsync(installation);
        await installation.Get<StaleDays>().MarkAsync(changed, Stop);
        var before = await MarksAsync();

        await installation.Get<NameDecisionStore>().DecideAsync(Hide, "Read More", null, "ana", Stop);

        var after = await MarksAsync();
        (after[0], after[1]).ShouldBe((before[0], before[1]));
        after[0].ShouldBe(DateTimeOffset.MinValue);
        after[1].ShouldBeGreaterThan(DateTimeOffset.MinValue);
        (await SizeAsync(counted)).ShouldBe(0);
        (await SizeAsync(changed)).ShouldBe(0);

        async Task<DateTimeOffset[]> MarksAsync()
        {
            var stale = installation.Get<StaleDays>();
            var (one, two) = (await stale.ReadAsync(counted, Stop), await stale.ReadAsync(changed, Stop));
            return [one[counted], two[changed]];
        }

        async Task<long> SizeAsync(DateOnly day) =>
            (
                await installation
                    .Account.Digests.GetBlobClient(StaleDays.RollupName(day))
                    .GetPropertiesAsync(cancellationToken: Stop)
            )
                .Value
                .ContentLength;
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

    private static StoredArticle About(int n, params string[] names) =>
        SampleNews.Article(
            n,
            $"Headline {n}",
            NewsMonitor.Analyzer.SentimentLabel.Neutral,
            [
                .. names.Select(name =>
                    SampleNews.Entity(
                        (
                            name,
                            name.EndsWith("Haddad", StringComparison.Ordinal)
                                ? NewsMonitor.Analyzer.EntityCategory.Person
                                : NewsMonitor.Analyzer.EntityCategory.Organization
                        ),
                        NewsMonitor.Analyzer.SentimentLabel.Neutral,
                        "A sentence.",
                        1,
                        inTitle: true
                    )
                ),
            ]
        ) with
        {
            Day = Day,
        };
}

using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Forgetting;
using NewsMonitor.Core.Publishing;
using NewsMonitor.Core.Search;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Verdicts;
using NewsMonitor.Tests.Core.Ingestion;

namespace NewsMonitor.Tests.Core.Forgetting;

/// <summary>An article about a person who wants it forgotten, in two versions and a copy, with all that is kept of it.</summary>
internal static class Resignation
{
    public const string File = "quellbach-2.json";

    /// <summary>Parts of the words in it: an index does not store the beginnings of words.</summary>
    public static readonly string[] Words = ["vonimir", "uellbach", "lauwerk"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A clock of some days ago: the statistics of those days are kept.</summary>
    public static FakeTimeProvider Clock => new(DateTimeOffset.UtcNow.AddDays(-5));

    public static string Item(int version, string uri = "urn:wire:1") =>
        WireItem.Of(
            version,
            uri: uri,
            headline: "Zvonimir Quellbach resigns from Blauwerk",
            text: "Zvonimir Quellbach resigned as head of Blauwerk on Monday after "
                + $"{10 + version} complaints, the company said. \"I have let people down,\" Zvonimir Quellbach said in Lisbon. "
                + "Blauwerk said that a new head would be named within a month. Analysts praised the decision."
        );

    /// <summary>Its ID, once it is stored.</summary>
    public static async Task<string> StoreAsync(Installation installation)
    {
        await installation.DropAsync(File, Item(2));
        return (await installation.RunAsync(File)).ShouldBeOfType<ArticleOutcome.Stored>().ArticleId;
    }

    /// <summary>Everything that can be kept of it: versions, a copy, a verdict, a digest, statistics, the index.</summary>
    public static async Task<string> KeepAsync(Installation installation, FakeTimeProvider clock)
    {
        for (var n = 1; n < 4; n++)
            await HandleAsync(installation, $"{n}.txt", SampleNews.Text(n));
        await HandleAsync(installation, "quellbach-1.json", Item(1));
        var id = await StoreAsync(installation);
        await HandleAsync(installation, "quellbach-copy.json", Item(2, "urn:wire:2"));
        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var wrong = new Verdict(0, VerdictKind.WrongName, id, day, "Ann", default) { Name = "Zvonimir Quellbach" };
        var verdicts = installation.Get<VerdictStore>();
        await verdicts.UndoAsync((await verdicts.SayAsync(wrong, Stop)).Id, "Ann", Stop);
        clock.Advance(TimeSpan.FromMinutes(2));
        await installation.Get<DigestJob>().RunAsync(clock.GetUtcNow(), cancellationToken: Stop);
        await installation.Account.Digests.GetBlobClient(StaleDays.RollupName(day)).DeleteIfExistsAsync(cancellationToken: Stop);
        await installation.Get<RollupStore>().ReadAsync(day, day, Stop).ToListAsync(Stop);
        await installation.Get<IndexBuilder>().RunAsync(Stop);
        return id;
    }

    public static Task<ForgetRun?> ForgetAsync(this Installation installation, string id, bool withBlob = false) =>
        installation.Get<Forget>().RunAsync(new ForgetRequest(id, null, withBlob, "Ann"), Stop);

    private static async Task HandleAsync(Installation installation, string name, string content)
    {
        await installation.DropAsync(name, content);
        await installation.RunAsync(name);
    }
}

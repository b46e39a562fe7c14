using Azure;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;

namespace NewsMonitor.Tests.Core.Ingestion;

/// <summary>A try that dies at any request, and is followed by another, has the effect of one undisturbed run.</summary>
public sealed class FaultTests(LaptopFixture laptop)
{
    private const string Text =
        "Storm reaches Lisbon\n\nThe storm reached Lisbon on Tuesday. Mayor Ana Duarte praised the fire brigade.";
    private const string Array =
        """[{"title":"Storm","body":"The storm reached Lisbon."},{"title":"No text"},{"title":"Storm","body":"The storm reached Lisbon."}]""";
    private const string ShorterArray =
        """[{"title":"Calm","body":"The sea off Lisbon is calm."},{"title":"Ferries","body":"Ferries to Porto run."}]""";
    private const int SampleSize = 2;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task ATryThatDiesAtSomeRequestIsMendedByTheNext(bool afterTheService, Blob blob) =>
        DieAsync(afterTheService, blob, requests => Sample.Of(requests, SampleSize));

    [Theory(Explicit = true)]
    [MemberData(nameof(Cases))]
    public Task ATryThatDiesAtAnyRequestIsMendedByTheNext(bool afterTheService, Blob blob) =>
        DieAsync(afterTheService, blob, requests => requests);

    [Theory]
    [MemberData(nameof(Blobs))]
    public Task SomeRequestThatIsSentTwiceChangesNothing(Blob blob) => RepeatAsync(blob, requests => Sample.Of(requests, 1));

    [Theory(Explicit = true)]
    [MemberData(nameof(Blobs))]
    public Task AnyRequestThatIsSentTwiceChangesNothing(Blob blob) => RepeatAsync(blob, requests => requests);

    public static TheoryData<Blob> Blobs() => [.. Enum.GetValues<Blob>()];

    public static TheoryData<bool, Blob> Cases() =>
        [.. from after in new[] { false, true } from blob in Enum.GetValues<Blob>() select (after, blob)];

    public enum Blob
    {
        New,
        Copy,
        Unreadable,
        Overwritten,
        BackToAnOlderText,
        Array,
        OverwrittenArray,

        /// <summary>A later version of the article in another blob.</summary>
        Correction,
        Withdrawal,
        Embargoed,

        /// <summary>The end of the embargo.</summary>
        Released,
        ReleasedPart,
    }

    private async Task DieAsync(bool afterTheService, Blob blob, Func<int[], IEnumerable<int>> choose)
    {
        foreach (var request in choose([.. Enumerable.Range(1, await CountAsync(blob))]))
        {
            var faulty = new FaultPolicy();
            var clock = ClockFor(blob);
            await using var installation = await Installation.CreateAsync(laptop, clock, faulty);
            await PrepareAsync(installation, blob, clock);

            faulty.FailAt(request, afterTheService);
            await TryAsync(installation, blob);
            faulty.Work();
            await RunAsync(installation, blob);

            await CheckAsync(installation, blob);
        }
    }

    private async Task RepeatAsync(Blob blob, Func<int[], IEnumerable<int>> choose)
    {
        foreach (var request in choose([.. Enumerable.Range(1, await CountAsync(blob))]))
        {
            var faulty = new FaultPolicy();
            var clock = ClockFor(blob);
            await using var installation = await Installation.CreateAsync(laptop, clock, faulty);
            await PrepareAsync(installation, blob, clock);
            faulty.RepeatAt(request);
            await RunAsync(installation, blob);
            faulty.Work();
            await CheckAsync(installation, blob);
        }
    }

    private async Task<int> CountAsync(Blob blob)
    {
        var counting = new FaultPolicy();
        var clock = ClockFor(blob);
        await using var installation = await Installation.CreateAsync(laptop, clock, counting);
        await PrepareAsync(installation, blob, clock);
        counting.Work();
        await RunAsync(installation, blob);
        return counting.Seen;
    }

    private static string Name(Blob blob) => blob >= Blob.Array ? "a.json" : "a.txt";

    private static FakeTimeProvider? ClockFor(Blob blob) =>
        blob >= Blob.Embargoed ? new FakeTimeProvider(new DateTimeOffset(2026, 11, 27, 9, 0, 0, TimeSpan.Zero)) : null;

    private static Task RunAsync(Installation installation, Blob blob) =>
        blob >= Blob.Released
            ? installation.Get<EmbargoRelease>().RunAsync(TestContext.Current.CancellationToken)
            : installation.RunAsync(Name(blob));

    private static async Task PrepareAsync(Installation installation, Blob blob, FakeTimeProvider? clock)
    {
        if (blob >= Blob.Correction)
        {
            await PrepareItemAsync(installation, blob, clock);
            return;
        }

        if (blob is Blob.Array or Blob.OverwrittenArray)
        {
            await installation.DropAsync("a.json", Array);
            if (blob == Blob.Array)
                return;
            await installation.RunAsync("a.json");
            await installation.DropAsync("a.json", ShorterArray);
            return;
        }

        await installation.DropAsync("a.txt", blob == Blob.Unreadable ? "" : Text);
        if (blob == Blob.Copy)
        {
            await installation.DropAsync("b.txt", Text);
            await installation.RunAsync("b.txt");
        }

        if (blob is Blob.Overwritten or Blob.BackToAnOlderText)
        {
            await installation.RunAsync("a.txt");
            await installation.DropAsync("a.txt", Text + " It rained.");
        }

        if (blob == Blob.BackToAnOlderText)
        {
            await installation.RunAsync("a.txt");
            await installation.DropAsync("a.txt", Text);
        }
    }

    private static async Task PrepareItemAsync(Installation installation, Blob blob, FakeTimeProvider? clock)
    {
        var embargoed = WireItem.Of(embargo: "2026-11-27T10:00:00Z");
        if (blob is Blob.Correction or Blob.Withdrawal)
        {
            await installation.DropAsync("b.json", WireItem.Of(1));
            await installation.RunAsync("b.json");
        }

        await installation.DropAsync(
            "a.json",
            blob switch
            {
                Blob.Correction => WireItem.Of(2, text: WireItem.Text(15)),
                Blob.Withdrawal => WireItem.Of(2, "canceled", text: ""),
                Blob.ReleasedPart => $"[{embargoed},{{}}]",
                _ => embargoed,
            }
        );
        if (blob < Blob.Released)
            return;
        await installation.RunAsync("a.json");
        clock!.Advance(TimeSpan.FromHours(1));
    }

    // It may take a request less: whether the versions were written within one second decides.
    private static async Task TryAsync(Installation installation, Blob blob)
    {
        try
        {
            await RunAsync(installation, blob);
        }
        catch (RequestFailedException fault) when (fault.Status == 503)
        {
            // The try has died.
        }
    }

    private static async Task CheckAsync(Installation installation, Blob blob)
    {
        var articles = await installation.ArticlesAsync();
        var live = articles.Where(article => article.SupersededBy is null).ToList();
        live.Count.ShouldBe(
            blob switch
            {
                Blob.Unreadable or Blob.Withdrawal or Blob.Embargoed => 0,
                Blob.OverwrittenArray => 2,
                _ => 1,
            }
        );
        articles.Count.ShouldBe(
            blob switch
            {
                Blob.Unreadable or Blob.Embargoed => 0,
                Blob.Overwritten or Blob.BackToAnOlderText or Blob.Correction => 2,
                Blob.OverwrittenArray => 3,
                _ => 1,
            }
        );
        if (blob is Blob.Overwritten)
            live[0].Blob.Length.ShouldBe(Text.Length + " It rained.".Length);
        if (blob is Blob.BackToAnOlderText)
            live[0].Blob.Length.ShouldBe(Text.Length);
        (await installation.RowsAsync("Unstored")).Count.ShouldBe(
            blob switch
            {
                Blob.Copy or Blob.Unreadable or Blob.Withdrawal or Blob.ReleasedPart => 1,
                Blob.Array or Blob.OverwrittenArray => 2,
                _ => 0,
            }
        );
        if (blob is Blob.Array or Blob.OverwrittenArray)
            await CheckPartsAsync(installation, blob);
        (await installation.RowsAsync("Mentions")).Count.ShouldBe(
            articles.Where(article => article.Retired is null).Sum(article => article.Tags.Entities.Count)
        );
        (await installation.RowsAsync("Receipts"))
            .Select(row => row.GetString("Blob"))
            .Distinct()
            .Count()
            .ShouldBe(blob is Blob.Copy or Blob.Correction or Blob.Withdrawal ? 2 : 1);
        if (blob >= Blob.Correction)
            await CheckVersionsAsync(installation, blob, live);
    }

    private static async Task CheckVersionsAsync(Installation installation, Blob blob, List<StoredArticle> live)
    {
        var versions = await installation.RowsAsync("Versions");
        if (blob is Blob.Embargoed or Blob.Withdrawal)
            versions.Single().GetString("Withdrawn").ShouldBe(blob == Blob.Embargoed ? "Withheld" : "Canceled");
        else
            (versions.Single().GetString("ArticleId"), live.Single().Blob.Name).ShouldBe((live.Single().Id, "a.json"));
        (await installation.RowsAsync("Embargoes")).Count.ShouldBe(blob == Blob.Embargoed ? 1 : 0);
        var settled = (await installation.Get<ReceiptStore>().FindAsync("a.json", TestContext.Current.CancellationToken))!
            .Receipt
            .Settled!;
        settled.Outcome.ShouldBe(
            blob switch
            {
                Blob.Withdrawal => SettledAs.Rejected,
                Blob.Embargoed => SettledAs.Waiting,
                Blob.ReleasedPart => SettledAs.Bundle,
                _ => SettledAs.Stored,
            }
        );
        if (blob == Blob.ReleasedPart)
            settled.Parts.ShouldBe(new PartCounts(Stored: 1, Rejected: 1));
    }

    private static async Task CheckPartsAsync(Installation installation, Blob blob)
    {
        var stop = TestContext.Current.CancellationToken;
        var receipt = (await installation.Get<ReceiptStore>().FindAsync("a.json", stop))!.Receipt;
        receipt.Settled!.Parts.ShouldBe(blob == Blob.Array ? new PartCounts(1, 1, 1) : new PartCounts(2));
        var parts = await installation.Get<PartStore>().ReadAsync("a.json", stop).ToListAsync(stop);
        parts
            .Select(part => $"{part.Settled.Origin.Part} {part.Settled.Outcome}")
            .ShouldBe(blob == Blob.Array ? ["1 Stored", "2 Rejected", "3 Duplicate"] : ["1 Stored", "2 Stored"]);
    }
}

using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;

namespace NewsMonitor.Tests.Core.Ingestion;

/// <summary>Blobs of all kinds, and what must be stored of each in the end.</summary>
internal static class FaultyBlobs
{
    private const string Text =
        "Storm reaches Lisbon\n\nThe storm reached Lisbon on Tuesday. Mayor Ana Duarte praised the fire brigade.";
    private const string Array =
        """[{"title":"Storm","body":"The storm reached Lisbon."},{"title":"No text"},{"title":"Storm","body":"The storm reached Lisbon."}]""";
    private const string ShorterArray =
        """[{"title":"Calm","body":"The sea off Lisbon is calm."},{"title":"Ferries","body":"Ferries to Porto run."}]""";

    private static string Name(FaultyBlob blob) => blob >= FaultyBlob.Array ? "a.json" : "a.txt";

    public static FakeTimeProvider? ClockFor(FaultyBlob blob) =>
        blob >= FaultyBlob.Embargoed ? new FakeTimeProvider(new DateTimeOffset(2026, 11, 27, 9, 0, 0, TimeSpan.Zero)) : null;

    public static Task RunAsync(Installation installation, FaultyBlob blob) =>
        blob >= FaultyBlob.Released
            ? installation.Get<EmbargoRelease>().RunAsync(TestContext.Current.CancellationToken)
            : installation.RunAsync(Name(blob));

    public static async Task PrepareAsync(Installation installation, FaultyBlob blob, FakeTimeProvider? clock)
    {
        if (blob >= FaultyBlob.Correction)
        {
            await PrepareItemAsync(installation, blob, clock);
            return;
        }

        if (blob is FaultyBlob.Array or FaultyBlob.OverwrittenArray)
        {
            await installation.DropAsync("a.json", Array);
            if (blob == FaultyBlob.Array)
                return;
            await installation.RunAsync("a.json");
            await installation.DropAsync("a.json", ShorterArray);
            return;
        }

        await installation.DropAsync("a.txt", blob == FaultyBlob.Unreadable ? "" : Text);
        if (blob == FaultyBlob.Copy)
        {
            await installation.DropAsync("b.txt", Text);
            await installation.RunAsync("b.txt");
        }

        if (blob is FaultyBlob.Overwritten or FaultyBlob.BackToAnOlderText)
        {
            await installation.RunAsync("a.txt");
            await installation.DropAsync("a.txt", Text + " It rained.");
        }

        if (blob == FaultyBlob.BackToAnOlderText)
        {
            await installation.RunAsync("a.txt");
            await installation.DropAsync("a.txt", Text);
        }
    }

    private static async Task PrepareItemAsync(Installation installation, FaultyBlob blob, FakeTimeProvider? clock)
    {
        var embargoed = WireItem.Of(embargo: "2026-11-27T10:00:00Z");
        if (blob is FaultyBlob.Correction or FaultyBlob.Withdrawal)
        {
            await installation.DropAsync("b.json", WireItem.Of(1));
            await installation.RunAsync("b.json");
        }

        await installation.DropAsync(
            "a.json",
            blob switch
            {
                FaultyBlob.Correction => WireItem.Of(2, text: WireItem.Text(15)),
                FaultyBlob.Withdrawal => WireItem.Of(2, "canceled", text: ""),
                FaultyBlob.ReleasedPart => $"[{embargoed},{{}}]",
                _ => embargoed,
            }
        );
        if (blob < FaultyBlob.Released)
            return;
        await installation.RunAsync("a.json");
        clock!.Advance(TimeSpan.FromHours(1));
    }

    public static async Task CheckAsync(Installation installation, FaultyBlob blob)
    {
        var articles = await installation.ArticlesAsync();
        var live = articles.Where(article => article.SupersededBy is null).ToList();
        live.Count.ShouldBe(
            blob switch
            {
                FaultyBlob.Unreadable or FaultyBlob.Withdrawal or FaultyBlob.Embargoed => 0,
                FaultyBlob.OverwrittenArray => 2,
                _ => 1,
            }
        );
        articles.Count.ShouldBe(
            blob switch
            {
                FaultyBlob.Unreadable or FaultyBlob.Embargoed => 0,
                FaultyBlob.Overwritten or FaultyBlob.BackToAnOlderText or FaultyBlob.Correction => 2,
                FaultyBlob.OverwrittenArray => 3,
                _ => 1,
            }
        );
        if (blob is FaultyBlob.Overwritten)
            live[0].Blob.Length.ShouldBe(Text.Length + " It rained.".Length);
        if (blob is FaultyBlob.BackToAnOlderText)
            live[0].Blob.Length.ShouldBe(Text.Length);
        (await installation.RowsAsync("Unstored")).Count.ShouldBe(
            blob switch
            {
                FaultyBlob.Copy or FaultyBlob.Unreadable or FaultyBlob.Withdrawal or FaultyBlob.ReleasedPart => 1,
                FaultyBlob.Array or FaultyBlob.OverwrittenArray => 2,
                _ => 0,
            }
        );
        if (blob is FaultyBlob.Array or FaultyBlob.OverwrittenArray)
            await CheckPartsAsync(installation, blob);
        (await installation.RowsAsync("Mentions")).Count.ShouldBe(
            articles.Where(article => article.Retired is null).Sum(article => article.Tags.Entities.Count)
        );
        (await installation.RowsAsync("Receipts"))
            .Select(row => row.GetString("Blob"))
            .Distinct()
            .Count()
            .ShouldBe(blob is FaultyBlob.Copy or FaultyBlob.Correction or FaultyBlob.Withdrawal ? 2 : 1);
        if (blob >= FaultyBlob.Correction)
            await CheckVersionsAsync(installation, blob, live);
    }

    private static async Task CheckVersionsAsync(Installation installation, FaultyBlob blob, List<StoredArticle> live)
    {
        var versions = await installation.RowsAsync("Versions");
        if (blob is FaultyBlob.Embargoed or FaultyBlob.Withdrawal)
            versions.Single().GetString("Withdrawn").ShouldBe(blob == FaultyBlob.Embargoed ? "Withheld" : "Canceled");
        else
            (versions.Single().GetString("ArticleId"), live.Single().Blob.Name).ShouldBe((live.Single().Id, "a.json"));
        (await installation.RowsAsync("Embargoes")).Count.ShouldBe(blob == FaultyBlob.Embargoed ? 1 : 0);
        var settled = (await installation.Get<ReceiptStore>().FindAsync("a.json", TestContext.Current.CancellationToken))!
            .Receipt
            .Settled!;
        settled.Outcome.ShouldBe(
            blob switch
            {
                FaultyBlob.Withdrawal => SettledAs.Rejected,
                FaultyBlob.Embargoed => SettledAs.Waiting,
                FaultyBlob.ReleasedPart => SettledAs.Bundle,
                _ => SettledAs.Stored,
            }
        );
        if (blob == FaultyBlob.ReleasedPart)
            settled.Parts.ShouldBe(new PartCounts(Stored: 1, Rejected: 1));
    }

    private static async Task CheckPartsAsync(Installation installation, FaultyBlob blob)
    {
        var stop = TestContext.Current.CancellationToken;
        var receipt = (await installation.Get<ReceiptStore>().FindAsync("a.json", stop))!.Receipt;
        receipt.Settled!.Parts.ShouldBe(blob == FaultyBlob.Array ? new PartCounts(1, 1, 1) : new PartCounts(2));
        var parts = await installation.Get<PartStore>().ReadAsync("a.json", stop).ToListAsync(stop);
        parts
            .Select(part => $"{part.Settled.Origin.Part} {part.Settled.Outcome}")
            .ShouldBe(blob == FaultyBlob.Array ? ["1 Stored", "2 Rejected", "3 Duplicate"] : ["1 Stored", "2 Stored"]);
    }
}

/// <summary>What kind of blob is tried.</summary>
public enum FaultyBlob
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

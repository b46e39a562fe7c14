using Azure;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.News.Articles;

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
    private const int SampleSize = 5;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task ATryThatDiesAtSomeRequestIsMendedByTheNext(bool afterTheService, Blob blob) =>
        DieAsync(afterTheService, blob, requests => Sample.Of(requests, SampleSize));

    [Theory(Explicit = true)]
    [MemberData(nameof(Cases))]
    public Task ATryThatDiesAtAnyRequestIsMendedByTheNext(bool afterTheService, Blob blob) =>
        DieAsync(afterTheService, blob, requests => requests);

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
    }

    private async Task DieAsync(bool afterTheService, Blob blob, Func<int[], IEnumerable<int>> choose)
    {
        foreach (var request in choose([.. Enumerable.Range(1, await CountAsync(blob))]))
        {
            var faulty = new FaultPolicy();
            await using var installation = await Installation.CreateAsync(laptop, null, faulty);
            await PrepareAsync(installation, blob);

            faulty.FailAt(request, afterTheService);
            await TryAsync(installation, Name(blob));
            faulty.Work();
            await installation.RunAsync(Name(blob));

            await CheckAsync(installation, blob);
        }
    }

    private async Task<int> CountAsync(Blob blob)
    {
        var counting = new FaultPolicy();
        await using var installation = await Installation.CreateAsync(laptop, null, counting);
        await PrepareAsync(installation, blob);
        counting.Work();
        await installation.RunAsync(Name(blob));
        return counting.Seen;
    }

    private static string Name(Blob blob) => blob is Blob.Array or Blob.OverwrittenArray ? "a.json" : "a.txt";

    private static async Task PrepareAsync(Installation installation, Blob blob)
    {
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

    // It may take a request less: whether the versions were written within one second decides.
    private static async Task TryAsync(Installation installation, string name)
    {
        try
        {
            await installation.RunAsync(name);
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
                Blob.Unreadable => 0,
                Blob.OverwrittenArray => 2,
                _ => 1,
            }
        );
        articles.Count.ShouldBe(
            blob switch
            {
                Blob.Unreadable => 0,
                Blob.Overwritten or Blob.BackToAnOlderText => 2,
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
                Blob.Copy or Blob.Unreadable => 1,
                Blob.Array or Blob.OverwrittenArray => 2,
                _ => 0,
            }
        );
        if (blob is Blob.Array or Blob.OverwrittenArray)
            await CheckPartsAsync(installation, blob);
        (await installation.RowsAsync("Mentions")).Count.ShouldBe(articles.Sum(article => article.Tags.Entities.Count));
        (await installation.RowsAsync("Receipts"))
            .Select(row => row.GetString("Blob"))
            .Distinct()
            .Count()
            .ShouldBe(blob == Blob.Copy ? 2 : 1);
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

using Azure;

namespace NewsMonitor.Tests.Pipeline;

/// <summary>A try that dies at any request, and is followed by another, has the effect of one undisturbed run.</summary>
public sealed class FaultTests(LaptopFixture laptop)
{
    private const string Text =
        "Storm reaches Lisbon\n\nThe storm reached Lisbon on Tuesday. Mayor Ana Duarte praised the fire brigade.";
    private const int MoreThanEverNeeded = 30;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task ATryThatDiesAtAnyRequestIsMendedByTheNext(bool afterTheService, Blob blob)
    {
        for (var request = 1; request < MoreThanEverNeeded; request++)
        {
            var faulty = new FaultPolicy();
            await using var installation = await Installation.CreateAsync(laptop, null, faulty);
            await PrepareAsync(installation, blob);

            faulty.FailAt(request, afterTheService);
            var died = await DiesAsync(installation);
            faulty.Work();
            await installation.RunAsync("a.txt");

            await CheckAsync(installation, blob);
            if (!died)
                return;
        }

        Assert.Fail("the run never ended without a fault");
    }

    public static TheoryData<bool, Blob> Cases() =>
        [.. from after in new[] { false, true } from blob in Enum.GetValues<Blob>() select (after, blob)];

    public enum Blob
    {
        New,
        Copy,
        Unreadable,
        Overwritten,
        BackToAnOlderText,
    }

    private static async Task PrepareAsync(Installation installation, Blob blob)
    {
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

    private static async Task<bool> DiesAsync(Installation installation)
    {
        try
        {
            await installation.RunAsync("a.txt");
            return false;
        }
        catch (RequestFailedException fault) when (fault.Status == 503)
        {
            return true;
        }
    }

    private static async Task CheckAsync(Installation installation, Blob blob)
    {
        var articles = await installation.ArticlesAsync();
        var live = articles.Where(article => article.SupersededBy is null).ToList();
        live.Count.ShouldBe(blob == Blob.Unreadable ? 0 : 1);
        articles.Count.ShouldBe(
            blob switch
            {
                Blob.Unreadable => 0,
                Blob.Overwritten or Blob.BackToAnOlderText => 2,
                _ => 1,
            }
        );
        if (blob is Blob.Overwritten)
            live[0].Blob.Length.ShouldBe(Text.Length + " It rained.".Length);
        if (blob is Blob.BackToAnOlderText)
            live[0].Blob.Length.ShouldBe(Text.Length);
        (await installation.RowsAsync("Unstored")).Count.ShouldBe(blob is Blob.Copy or Blob.Unreadable ? 1 : 0);
        (await installation.RowsAsync("Mentions")).Count.ShouldBe(articles.Sum(article => article.Tags.Entities.Count));
        (await installation.RowsAsync("Receipts"))
            .Select(row => row.GetString("Blob"))
            .Distinct()
            .Count()
            .ShouldBe(blob == Blob.Copy ? 2 : 1);
    }
}

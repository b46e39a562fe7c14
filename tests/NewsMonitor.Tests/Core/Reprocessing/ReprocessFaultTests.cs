using Azure;

namespace NewsMonitor.Tests.Core.Reprocessing;

/// <summary>A run in which any request fails, and that is repeated, has the effect of one undisturbed run.</summary>
public sealed class ReprocessFaultTests(LaptopFixture laptop)
{
    private const int SampleSize = 5;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task ARunInWhichSomeRequestFailsIsMendedByTheNext(bool afterTheService) =>
        FailAsync(afterTheService, requests => Sample.Of(requests, SampleSize));

    [Theory(Explicit = true)]
    [InlineData(false)]
    [InlineData(true)]
    public Task ARunInWhichAnyRequestFailsIsMendedByTheNext(bool afterTheService) =>
        FailAsync(afterTheService, requests => requests);

    /// <summary>Nothing more is done after the request: the process has been killed.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task ARunThatIsKilledIsMendedByTheNext(bool afterTheService) =>
        KillAsync(afterTheService, requests => Sample.Of(requests, SampleSize));

    [Theory(Explicit = true)]
    [InlineData(false)]
    [InlineData(true)]
    public Task ARunThatIsKilledAnywhereIsMendedByTheNext(bool afterTheService) =>
        KillAsync(afterTheService, requests => requests);

    private async Task FailAsync(bool afterTheService, Func<int[], IEnumerable<int>> choose)
    {
        foreach (var request in choose([.. Enumerable.Range(1, await CountAsync())]))
        {
            var faulty = new FaultPolicy();
            await using var installation = await Installation.CreateAsync(laptop, null, faulty);
            var fresh = await PrepareAsync(installation);

            faulty.FailAt(request, afterTheService);
            await TryAsync(installation);
            faulty.Failed.ShouldBe(1);
            faulty.Work();
            (await installation.ReprocessAsync()).ShouldAllBe(article => article.Fault == null);

            (await ArchiveState.ReadAsync(installation)).ShouldBe(fresh, $"request {request}");
        }
    }

    private async Task KillAsync(bool afterTheService, Func<int[], IEnumerable<int>> choose)
    {
        foreach (var request in choose([.. Enumerable.Range(0, await CountAsync())]))
        {
            await using var installation = await Installation.CreateAsync(laptop);
            var fresh = await PrepareAsync(installation);
            var dying = new FaultPolicy();
            await using var killed = await Installation.CreateAsync(installation.Settings, null, dying);

            dying.DieAfter(request, afterTheService);
            await TryAsync(killed);
            (await installation.ReprocessAsync()).ShouldAllBe(article => article.Fault == null);

            (await ArchiveState.ReadAsync(installation)).ShouldBe(fresh, $"request {request}");
        }
    }

    private async Task<int> CountAsync()
    {
        var counting = new FaultPolicy();
        await using var installation = await Installation.CreateAsync(laptop, null, counting);
        await PrepareAsync(installation);
        counting.Work();
        await installation.ReprocessAsync();
        return counting.Seen;
    }

    private static async Task<IReadOnlyList<string>> PrepareAsync(Installation installation)
    {
        await installation.DropAsync("1.txt", SampleNews.Text(1));
        await installation.DropAsync("2.txt", SampleNews.Text(2));
        await installation.RunAsync("1.txt");
        await installation.RunAsync("2.txt");
        await installation.Account.Inbox.DeleteBlobAsync("2.txt", cancellationToken: TestContext.Current.CancellationToken);
        var fresh = await ArchiveState.ReadAsync(installation);
        await ArchiveState.MakeOldAsync(installation);
        return fresh;
    }

    // A fault in the list of articles is thrown; one of an article is its result.
    private static async Task TryAsync(Installation installation)
    {
        try
        {
            await installation.ReprocessAsync();
        }
        catch (Exception fault) when (fault is MachineDiedException or RequestFailedException { Status: 503 })
        {
            // The run has ended here.
        }
    }
}

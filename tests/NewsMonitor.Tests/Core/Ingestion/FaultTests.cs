using Azure;

namespace NewsMonitor.Tests.Core.Ingestion;

/// <summary>A try that dies at any request, and is followed by another, has the effect of one undisturbed run.</summary>
public sealed class FaultTests(LaptopFixture laptop)
{
    private const int SampleSize = 1;

    [Theory]
    [MemberData(nameof(Cases))]
    public Task ATryThatDiesAtSomeRequestIsMendedByTheNext(bool afterTheService, FaultyBlob blob) =>
        DieAsync(afterTheService, blob, requests => Sample.Of(requests, SampleSize));

    [Theory(Explicit = true)]
    [MemberData(nameof(Cases))]
    public Task ATryThatDiesAtAnyRequestIsMendedByTheNext(bool afterTheService, FaultyBlob blob) =>
        DieAsync(afterTheService, blob, requests => requests);

    [Theory]
    [MemberData(nameof(Blobs))]
    public Task SomeRequestThatIsSentTwiceChangesNothing(FaultyBlob blob) =>
        RepeatAsync(blob, requests => Sample.Of(requests, 1));

    [Theory(Explicit = true)]
    [MemberData(nameof(Blobs))]
    public Task AnyRequestThatIsSentTwiceChangesNothing(FaultyBlob blob) => RepeatAsync(blob, requests => requests);

    public static TheoryData<FaultyBlob> Blobs() => [.. Enum.GetValues<FaultyBlob>()];

    public static TheoryData<bool, FaultyBlob> Cases() =>
        [.. from after in new[] { false, true } from blob in Enum.GetValues<FaultyBlob>() select (after, blob)];

    private async Task DieAsync(bool afterTheService, FaultyBlob blob, Func<int[], IEnumerable<int>> choose)
    {
        foreach (var request in choose([.. Enumerable.Range(1, await CountAsync(blob))]))
        {
            var faulty = new FaultPolicy();
            var clock = FaultyBlobs.ClockFor(blob);
            await using var installation = await Installation.CreateAsync(laptop, clock, faulty);
            await FaultyBlobs.PrepareAsync(installation, blob, clock);

            faulty.FailAt(request, afterTheService);
            await TryAsync(installation, blob);
            faulty.Work();
            await FaultyBlobs.RunAsync(installation, blob);

            await FaultyBlobs.CheckAsync(installation, blob);
        }
    }

    private async Task RepeatAsync(FaultyBlob blob, Func<int[], IEnumerable<int>> choose)
    {
        foreach (var request in choose([.. Enumerable.Range(1, await CountAsync(blob))]))
        {
            var faulty = new FaultPolicy();
            var clock = FaultyBlobs.ClockFor(blob);
            await using var installation = await Installation.CreateAsync(laptop, clock, faulty);
            await FaultyBlobs.PrepareAsync(installation, blob, clock);
            faulty.RepeatAt(request);
            await FaultyBlobs.RunAsync(installation, blob);
            faulty.Work();
            await FaultyBlobs.CheckAsync(installation, blob);
        }
    }

    private async Task<int> CountAsync(FaultyBlob blob)
    {
        var counting = new FaultPolicy();
        var clock = FaultyBlobs.ClockFor(blob);
        await using var installation = await Installation.CreateAsync(laptop, clock, counting);
        await FaultyBlobs.PrepareAsync(installation, blob, clock);
        counting.Work();
        await FaultyBlobs.RunAsync(installation, blob);
        return counting.Seen;
    }

    // It may take a request less: whether the versions were written within one second decides.
    private static async Task TryAsync(Installation installation, FaultyBlob blob)
    {
        try
        {
            await FaultyBlobs.RunAsync(installation, blob);
        }
        catch (RequestFailedException fault) when (fault.Status == 503)
        {
            // The try has died.
        }
    }
}

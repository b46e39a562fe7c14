using Azure;

namespace NewsMonitor.Tests.Core.Storage;

/// <summary>
/// What is done by writes that several machines compete for has the effect of one write, however often it is sent.
/// </summary>
public sealed class OwnWritesTests(LaptopFixture laptop)
{
    private const int SampleSize = 4;

    /// <summary>The client sends a request again if it gets no answer to the first.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public Task SomeRequestsThatAreSentTwiceChangeNothing(string work) => RepeatAsync(work, Some);

    [Theory(Explicit = true), Trait("Run", "CI")]
    [MemberData(nameof(All))]
    public Task ARequestThatIsSentTwiceChangesNothing(string work) => RepeatAsync(work, requests => requests);

    /// <summary>The client gives up, although the service has done what it was asked.</summary>
    [Theory]
    [MemberData(nameof(Repeatable))]
    public Task SomeRequestsWhoseAnswersAreLostChangeNothing(string work) => LoseAsync(work, Some);

    [Theory(Explicit = true), Trait("Run", "CI")]
    [MemberData(nameof(Repeatable))]
    public Task ARequestWhoseAnswerIsLostChangesNothing(string work) => LoseAsync(work, requests => requests);

    public static TheoryData<string> All() => [.. CompetingWork.All.Keys];

    /// <summary>Who removes a feed again is told that there is none.</summary>
    public static TheoryData<string> Repeatable() => [.. CompetingWork.All.Keys.Where(work => work != "a feed is removed")];

    private static IReadOnlyList<int> Some(IReadOnlyList<int> requests) => Sample.Of(requests, SampleSize);

    private Task RepeatAsync(string work, Func<IReadOnlyList<int>, IReadOnlyList<int>> choose) =>
        TryAsync(work, choose, (faults, request) => faults.RepeatAt(request));

    private Task LoseAsync(string work, Func<IReadOnlyList<int>, IReadOnlyList<int>> choose) =>
        TryAsync(work, choose, (faults, request) => faults.FailAt(request, afterwards: true));

    private async Task TryAsync(
        string work,
        Func<IReadOnlyList<int>, IReadOnlyList<int>> choose,
        Action<FaultPolicy, int> disturb
    )
    {
        var (expected, requests) = await RunAsync(work, _ => { });
        requests.ShouldBePositive();
        foreach (var request in choose([.. Enumerable.Range(1, requests)]))
        {
            var (disturbed, _) = await RunAsync(work, faults => disturb(faults, request));
            disturbed.ShouldBe(expected, $"request {request} of {requests}");
        }
    }

    private async Task<(string Result, int Requests)> RunAsync(string work, Action<FaultPolicy> disturb)
    {
        var faults = new FaultPolicy();
        await using var there = await Installation.CreateAsync(laptop, CompetingWork.Clock, faults);
        var (run, result) = await CompetingWork.All[work](there);
        faults.Work();
        disturb(faults);
        string answer;
        try
        {
            answer = await run();
        }
        catch (RequestFailedException fault) when (fault.Status == 503)
        {
            faults.Work();
            answer = await run();
        }

        var requests = faults.Seen;
        faults.Work();
        return ($"{answer}: {await result()}", requests);
    }
}

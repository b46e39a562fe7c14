using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Web.Keeping;

namespace NewsMonitor.Tests.Core.Web.Keeping;

/// <summary>What takes long to make is made once for all who ask, and never shown after it was forgotten.</summary>
public sealed class CachedTests : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider _time = new();
    private readonly Cached<int, int> _cached;
    private int _made;

    public CachedTests() => _cached = new Cached<int, int>(most: 2, _time);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _cached.Dispose();

    [Fact]
    public async Task OneIsMadeForAllWhoAskAndAnotherWhenItIsOld()
    {
        (await Task.WhenAll(AskAsync(1), AskAsync(1), AskAsync(1))).ShouldAllBe(one => one == 1);

        _time.Advance(Fresh - TimeSpan.FromTicks(1));
        (await AskAsync(1)).ShouldBe(1);
        _time.Advance(TimeSpan.FromTicks(1));
        (await AskAsync(1)).ShouldBe(2);
    }

    /// <summary>With many articles, pages are older rather than busy all the time.</summary>
    [Fact]
    public void WhatTakesLongToMakeCountsLonger()
    {
        Freshness.Of(Fresh, TimeSpan.FromSeconds(3)).ShouldBe(Fresh);
        Freshness.Of(Fresh, TimeSpan.FromSeconds(6)).ShouldBe(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task TheOldestMakesRoom()
    {
        foreach (var key in (int[])[1, 2, 3])
        {
            await AskAsync(key);
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        (await AskAsync(2)).ShouldBe(2);
        (await AskAsync(1)).ShouldBe(4);
    }

    /// <summary>It may have been read before the decision.</summary>
    [Fact]
    public async Task OneThatIsBeingMadeIsForgottenToo()
    {
        var reading = new TaskCompletionSource();
        var first = AskAsync(1, reading.Task);
        var forgotten = _cached.ForgetAsync(Stop);
        reading.SetResult();

        (await first).ShouldBe(1);
        await forgotten;
        (await AskAsync(1)).ShouldBe(2);
    }

    [Fact]
    public async Task AFailureIsNotKept()
    {
        var broken = Task.FromException(new InvalidDataException());

        await Should.ThrowAsync<InvalidDataException>(() => AskAsync(1, broken));

        (await AskAsync(1)).ShouldBe(1);
    }

    private Task<int> AskAsync(int key, Task? reading = null) =>
        _cached.GetAsync(
            key,
            async () =>
            {
                await (reading ?? Task.CompletedTask);
                return (++_made, Fresh);
            },
            Stop
        );
}

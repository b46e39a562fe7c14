using NewsMonitor.Recipients;
using NewsMonitor.Tests.Digests;
using NewsMonitor.Tests.Emulators;

namespace NewsMonitor.Tests.Recipients;

public sealed class RecipientStoreTests(LaptopFixture laptop)
{
    private const string Reader = "00112233445566778899aabbccddeeff";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OfAStrangerNothingIsKnown()
    {
        var store = await StoreAsync();
        (await store.StandingAsync(Reader, Stop)).IsGood.ShouldBeTrue();
        (await store.AllAsync(Stop)).ShouldBeEmpty();
        (await store.ResumeAsync(Reader, Stop)).IsGood.ShouldBeTrue();
    }

    [Fact]
    public async Task ResumingForgetsEverything()
    {
        var store = await StoreAsync();
        await store.SuppressAsync(Reader, "daily", SuppressedBy.Link, Stop);
        await store.SuppressAsync(Reader, null, SuppressedBy.Operator, Stop);
        foreach (var window in (string[])["a", "b", "c"])
            await store.CountRefusalAsync(Reader, window, "550 No such user", Stop);

        var before = await store.ResumeAsync(Reader, Stop);

        (before.Suppressions.Count, before.Refusals.IsPaused).ShouldBe((2, true));
        (await store.StandingAsync(Reader, Stop)).IsGood.ShouldBeTrue();
    }

    [Fact]
    public async Task ThreeWindowsInARowPauseHoweverOftenEachIsCounted()
    {
        var store = await StoreAsync();
        foreach (var window in (string[])["a", "a", "b", "a", "b"])
            (await store.CountRefusalAsync(Reader, window, "550 No such user", Stop)).IsPaused.ShouldBeFalse();

        (await store.CountRefusalAsync(Reader, "c", "550 Gone", Stop)).IsPaused.ShouldBeTrue();

        var run = (await store.StandingAsync(Reader, Stop)).Refusals;
        run.Windows.ShouldBe(["a", "b", "c"]);
        run.Reason.ShouldBe("550 Gone");
        await store.EndRefusalsAsync(Reader, Stop);
        (await store.StandingAsync(Reader, Stop)).Refusals.IsPaused.ShouldBeTrue("only a person ends a pause");
    }

    [Fact]
    public async Task AMailThatIsTakenStartsTheCountAnew()
    {
        var store = await StoreAsync();
        await store.CountRefusalAsync(Reader, "a", "550 No such user", Stop);
        await store.CountRefusalAsync(Reader, "b", "550 No such user", Stop);
        await store.EndRefusalsAsync(Reader, Stop);
        await store.CountRefusalAsync(Reader, "c", "550 No such user", Stop);
        (await store.StandingAsync(Reader, Stop)).Refusals.Windows.ShouldBe(["c"]);
    }

    [Fact]
    public async Task MachinesThatCountAtOnceLoseNothingAndCountNothingTwice()
    {
        var store = await StoreAsync();
        var runs = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => store.CountRefusalAsync(Reader, $"window {n % 2}".Replace(' ', '-'), "550", Stop)));

        runs.ShouldAllBe(run => !run.IsPaused);
        (await store.StandingAsync(Reader, Stop)).Refusals.Windows.Order().ShouldBe(["window-0", "window-1"]);
    }

    private async Task<RecipientStore> StoreAsync()
    {
        var store = new DigestInstallation(laptop).Recipients;
        await store.EnsureCreatedAsync(Stop);
        return store;
    }
}

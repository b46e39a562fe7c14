using Azure.Data.Tables;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Tests.Core.Publishing;

namespace NewsMonitor.Tests.Core.Delivery.Recipients;

public sealed class RecipientStoreTests(LaptopFixture laptop)
{
    private static readonly RecipientKey Reader = new("00112233445566778899aabbccddeeff", []);

    private readonly DigestInstallation _there = new(laptop);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OfAStrangerNothingIsKnown()
    {
        var store = _there.Recipients;
        (await store.StandingAsync(Reader, Stop)).IsGood.ShouldBeTrue();
        (await store.AllAsync(Stop)).ShouldBeEmpty();
        (await store.ResumeAsync(Reader, Stop)).IsGood.ShouldBeTrue();
    }

    [Fact]
    public async Task ResumingForgetsEverything()
    {
        var store = _there.Recipients;
        await store.SuppressAsync(Reader, "daily", SuppressedBy.Link, Stop);
        await store.SuppressAsync(Reader, null, SuppressedBy.Operator, Stop);
        for (var day = 0; day < 3; day++)
            await RefusedAsync(store, TimeSpan.FromDays(1));

        var before = await store.ResumeAsync(Reader, Stop);

        (before.Suppressions.Count, before.Refusals.IsPaused).ShouldBe((2, true));
        (await store.StandingAsync(Reader, Stop)).IsGood.ShouldBeTrue();
    }

    /// <summary>Three alerts within an hour meet one and the same fault.</summary>
    [Fact]
    public async Task ThreeDaysPauseHoweverOftenEachRefuses()
    {
        var store = _there.Recipients;
        foreach (var minutes in (int[])[0, 5, 5, 50, 1_440, 5, 5])
            (await RefusedAsync(store, TimeSpan.FromMinutes(minutes))).IsPaused.ShouldBeFalse();

        (await RefusedAsync(store, TimeSpan.FromDays(1), "550 Gone")).IsPaused.ShouldBeTrue();

        var run = (await store.StandingAsync(Reader, Stop)).Refusals;
        var first = DateOnly.FromDateTime(SampleNews.Morning.UtcDateTime);
        run.Days.ShouldBe([first, first.AddDays(1), first.AddDays(2)]);
        run.Reason.ShouldBe("550 Gone");
        await store.EndRefusalsAsync(Reader, Stop);
        (await store.StandingAsync(Reader, Stop)).Refusals.IsPaused.ShouldBeTrue("only a person ends a pause");
    }

    [Fact]
    public async Task AMailThatIsTakenStartsTheCountAnew()
    {
        var store = _there.Recipients;
        await RefusedAsync(store, TimeSpan.Zero);
        await RefusedAsync(store, TimeSpan.FromDays(1));
        await store.EndRefusalsAsync(Reader, Stop);
        await RefusedAsync(store, TimeSpan.FromDays(1));
        (await store.StandingAsync(Reader, Stop)).Refusals.Days.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task MachinesThatCountAtOnceLoseNothingAndCountNothingTwice()
    {
        var store = _there.Recipients;
        await RefusedAsync(store, TimeSpan.Zero);
        _there.Clock.Advance(TimeSpan.FromDays(1));
        var runs = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => store.CountRefusalAsync(Reader, "550", Stop)));

        runs.ShouldAllBe(run => !run.IsPaused);
        (await store.StandingAsync(Reader, Stop)).Refusals.Days.Count.ShouldBe(2);
    }

    /// <summary>A later version may know reasons and rows that this one does not.</summary>
    [Theory]
    [InlineData("Regulator")]
    [InlineData("7")]
    [InlineData("")]
    [InlineData(null)]
    public async Task WhoWantsNoMailForAnUnknownReasonGetsNone(string? by)
    {
        var store = _there.Recipients;
        var table = _there.Account.Table(RecipientStore.Table);
        await table.AddEntityAsync(new TableEntity(Reader.Value, "suppressed|daily") { ["By"] = by }, Stop);
        await table.AddEntityAsync(new TableEntity(Reader.Value, "language") { ["By"] = "fr" }, Stop);

        var standing = await store.StandingAsync(Reader, Stop);

        standing.Suppressions.ShouldHaveSingleItem().By.ShouldBe(SuppressedBy.Unknown);
        (standing.IsSuppressed("daily"), standing.IsSuppressed("weekly")).ShouldBe((true, false));
        await store.ResumeAsync(Reader, Stop);
        (await store.StandingAsync(Reader, Stop)).IsGood.ShouldBeTrue();
        var other = await table.GetEntityIfExistsAsync<TableEntity>(Reader.Value, "language", cancellationToken: Stop);
        other.HasValue.ShouldBeTrue("it does not keep anybody from getting mail");
    }

    private Task<RefusalRun> RefusedAsync(RecipientStore store, TimeSpan later, string reason = "550 No such user")
    {
        _there.Clock.Advance(later);
        return store.CountRefusalAsync(Reader, reason, Stop);
    }
}

using NewsMonitor.Core.Forgetting;
using NewsMonitor.News.Articles;
using NewsMonitor.Tests.Core.Ingestion;

namespace NewsMonitor.Tests.Core.Forgetting;

/// <summary>Every blob that contains a forgotten article is found, and what is known of it goes with it.</summary>
public sealed class ForgottenBlobsTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Such as by a run that was killed, or by hand.</summary>
    [Fact]
    public async Task WhatIsKeptOfABlobThatIsGoneAlreadyIsRemoved()
    {
        var clock = Resignation.Clock;
        await using var installation = await Installation.CreateAsync(laptop, clock);
        var id = await Resignation.KeepAsync(installation, clock);
        await installation.Account.Inbox.DeleteBlobAsync("quellbach-copy.json", cancellationToken: Stop);

        await installation.ForgetAsync(id, withBlob: true);

        (await StoredBytes.WithAsync(installation, Resignation.Words)).ShouldBeEmpty();
    }

    /// <summary>Nobody knows any more which articles it had.</summary>
    [Fact]
    public async Task WhatWaitedInABlobThatIsGoneAlreadyIsRemoved()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.DropAsync(Resignation.File, WireItem.Of(embargo: "2999-01-01T10:00:00Z"));
        (await installation.RunAsync(Resignation.File)).ShouldBeOfType<ArticleOutcome.Waiting>();
        await installation.Account.Inbox.DeleteBlobAsync(Resignation.File, cancellationToken: Stop);

        var request = new ForgetRequest(null, Resignation.File, WithBlob: true, "Ann");
        (await installation.Get<Forget>().RunAsync(request, Stop))!.Removed.ShouldBe([Resignation.File]);

        (await StoredBytes.WithAsync(installation, Resignation.Words)).ShouldBeEmpty();
        (await installation.RowsAsync("Embargoes")).ShouldBeEmpty();
    }
}

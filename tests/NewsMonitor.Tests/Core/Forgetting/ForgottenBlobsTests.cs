using NewsMonitor.Core.Forgetting;
using NewsMonitor.Core.Ingestion;
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

    [Fact]
    public async Task WhatWasRefusedBecauseItWasForgottenIsFound()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        var id = await Resignation.StoreAsync(installation);
        (await installation.ForgetAsync(id))!.Kept.ShouldBe([Resignation.File]);
        await installation.Get<Replay>().RunAsync(Resignation.File, Stop);
        await RefuseAsync(installation, "copy.json", Resignation.Item(2, "urn:wire:5"));
        await installation.DropAsync("list.json", $"[{WireItem.Of(uri: "urn:wire:6")},{Resignation.Item(2)}]");
        await installation.RunAsync("list.json");

        await installation.Account.Inbox.DeleteBlobAsync("copy.json", cancellationToken: Stop);

        var run = (await installation.Get<Forget>().RunAsync(new ForgetRequest(null, "copy.json", true, "Ann"), Stop))!;

        run.Articles.ShouldBe([id]);
        run.Removed.ShouldBe([Resignation.File, "copy.json", "list.json"], ignoreOrder: true);
        (await StoredBytes.WithAsync(installation, Resignation.Words)).ShouldBeEmpty();
    }

    [Fact]
    public async Task WhatWasRefusedBecauseItWasWithdrawnIsFound()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        var id = await Resignation.StoreAsync(installation);
        await RefuseAsync(installation, "kill.json", WireItem.Of(3, "canceled", text: ""));
        await RefuseAsync(installation, "copy.json", Resignation.Item(2));

        var run = (await installation.ForgetAsync(id, withBlob: true))!;

        run.Removed.ShouldBe([Resignation.File, "copy.json", "kill.json"], ignoreOrder: true);
        (await StoredBytes.WithAsync(installation, Resignation.Words)).ShouldBeEmpty();
    }

    private static async Task RefuseAsync(Installation installation, string name, string content)
    {
        await installation.DropAsync(name, content);
        (await installation.RunAsync(name)).ShouldBeOfType<ArticleOutcome.Rejected>();
    }
}

using NewsMonitor.Core.Subscriptions;

namespace NewsMonitor.Tests.Core.Subscriptions;

public sealed class SubscriptionStoreTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The client writes again if it gets no answer, and then finds that the file has changed.</summary>
    [Fact]
    public async Task AnEditWhoseAnswerWasLostIsSaved()
    {
        var faults = new FaultPolicy();
        await using var there = await Installation.CreateAsync(laptop, null, faults);
        var store = there.Get<SubscriptionStore>();
        await store.SaveAsync(Watching("Northwind Rail"), Stop);
        var seen = (await store.OpenAsync(Stop))!;

        faults.RepeatAt(1);
        (await store.TryReplaceAsync(seen, Watching("Contoso Bank"), Stop)).ShouldBeTrue();

        (await store.OpenAsync(Stop))!.Json.ShouldBe(Watching("Contoso Bank"));
        (await store.TryReplaceAsync(seen, Watching("Fabrikam"), Stop)).ShouldBeFalse("someone else has changed it");
    }

    private static string Watching(string name) => $$"""{ "watchLists": { "one": { "any": ["{{name}}"] } } }""";
}

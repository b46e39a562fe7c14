using Azure.Search.Documents.Models;
using Azure.Storage.Blobs.Specialized;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Search.AzureSearch;
using NewsMonitor.Testing.AzureSearch;

namespace NewsMonitor.Tests.Core.Search.AzureSearch;

/// <summary>Whatever happens while the service is fed, in the end it has what the rows have.</summary>
public sealed class IndexFeedTests(LaptopFixture laptop) : IndexBuilderContract(laptop), IDisposable
{
    private readonly SearchServer _server = new();

    public void Dispose() => _server.Dispose();

    internal override Task<Installation> ProcessAsync(Dictionary<string, string?> settings) =>
        ServedNews.ProcessAsync(_server, settings);

    /// <summary>What was forgotten is not in the service anymore.</summary>
    [Fact]
    public async Task AnArticleThatIsGoneIsGoneFromTheService()
    {
        await using var installation = await IndexedAsync(3);
        var gone = SearchedNews.Article(1, Closed).Row;

        await installation.Get<ArticleStore>().RemoveAsync(gone, Stop);
        await installation.Get<IIndexBuilder>().RebuildAsync(Closed, Stop);

        _server.Indexes.ShouldHaveSingleItem().Documents.ShouldNotContain(document => document.Id == gone.Id);
    }

    /// <summary>Not while an earlier version may still feed it, and never another installation's.</summary>
    [Fact]
    public async Task TheIndexOfAnEarlierVersionIsDeletedOnceThisOneIsComplete()
    {
        await using var installation = await StoredAsync(3);
        var service = installation.Get<SearchService>();
        var earlier = service.IndexName[..^$"{IndexDefinition.Version}".Length] + "0";
        foreach (var name in (string[])[earlier, "newsmonitor-0123456789ab-0", "another"])
            await service.Indexes.CreateOrUpdateIndexAsync(IndexDefinition.Of(name), cancellationToken: Stop);

        await using (await installation.Get<FeedCursors>().TryClaimAsync(Today.AddDays(1), Stop))
            await RunAsync(installation);
        Names().ShouldContain(earlier);

        await RunAsync(installation);
        Names().ShouldBe([service.IndexName, "newsmonitor-0123456789ab-0", "another"], ignoreOrder: true);
        await ShouldFindAsync(installation, 3, without: null);

        IEnumerable<string> Names() => _server.Indexes.Select(index => (string)index.Definition["name"]!);
    }

    /// <summary>Every request to storage and to the service is one at which the process may be killed.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ARunThatWasKilledIsFinishedByTheNext(bool afterwards)
    {
        await using var installation = await StoredAsync(6, days: 2);
        for (var requests = 1; ; requests += 25)
        {
            var death = FaultPolicy.DyingAfter(int.MaxValue, afterwards);
            await using var dying = await ServedNews.ProcessAsync(_server, installation.Settings, death);
            death.DieAfter(requests, afterwards);
            try
            {
                await dying.Get<IIndexBuilder>().ReindexAsync(new(Closed.AddDays(-1), Closed), Stop).ToListAsync(Stop);
                requests.ShouldBeGreaterThan(20);
                return;
            }
            catch (MachineDiedException)
            {
                // Its claims end after a minute.
                await EndClaimsAsync(installation);
                await RunAsync(installation);
                (await installation.FindAsync(Everything)).Ids.Count.ShouldBe(6);
                _server.Lose();
            }
        }
    }

    /// <summary>What a machine has read is out of date as soon as another may write.</summary>
    [Fact]
    public async Task WhoLostTheClaimWritesNothing()
    {
        await using var installation = await StoredAsync(2);
        await RunAsync(installation);
        await using var claim = await installation.Get<FeedCursors>().TryClaimAsync(Closed, Stop);
        (await installation.Get<FeedCursors>().TryClaimAsync(Closed, Stop)).ShouldBeNull();
        await EndClaimsAsync(installation);
        await using var next = await installation.Get<FeedCursors>().TryClaimAsync(Closed, Stop);

        await Should.ThrowAsync<Azure.RequestFailedException>(() =>
            installation.Get<DocumentWriter>().WriteAsync([], [SearchedNews.Article(0, Closed).Row.Id], claim!, Stop)
        );

        next.ShouldNotBeNull();
        _server.Indexes.Single().Documents.Count().ShouldBe(2);
    }

    [Fact]
    public async Task ThrottlingIsWaitedForAndOnlyWhatWasNotTakenIsSentAgain()
    {
        await using var installation = await StoredAsync(10);
        var slow = SearchedNews.Article(3, Closed).Row.Id;
        var tries = 0;
        _server.StatusOf = id => id == slow && ++tries < 3 ? 503 : null;
        _server.Troubles.Enqueue(429);
        _server.Troubles.Enqueue(503);

        await RunAsync(installation);

        _server.Batches.Where(count => count > 0).ShouldBe([10, 1, 1]);
        await ShouldFindAsync(installation, 10, without: null);
    }

    [Fact]
    public async Task AServiceThatStaysAwayMovesNoCursor()
    {
        await using var installation = await StoredAsync(4);
        _server.StatusOf = _ => 503;

        await Should.ThrowAsync<Azure.RequestFailedException>(() => RunAsync(installation));
        _server.StatusOf = _ => null;

        await RunAsync(installation);
        await ShouldFindAsync(installation, 4, without: null);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ADocumentThatIsRefusedTakesNoOtherAlong(bool asAWhole)
    {
        await using var installation = await StoredAsync(8);
        var refused = SearchedNews.Article(5, Closed).Row.Id;
        _server.StatusOf = id => id == refused ? 400 : null;
        if (asAWhole)
            _server.Troubles.Enqueue(413);

        await RunAsync(installation);

        await ShouldFindAsync(installation, 7, without: refused);
    }

    [Fact]
    public async Task AnIndexThatIsGoneIsFedAgain()
    {
        await using var installation = await StoredAsync(5);
        await RunAsync(installation);
        _server.Lose();

        await RunAsync(installation);

        await ShouldFindAsync(installation, 5, without: null);
    }

    [Fact]
    public async Task TheCursorWaitsUntilDocumentsAreShown()
    {
        await using var installation = await StoredAsync(5);
        _server.Delay = 2;

        await RunAsync(installation);

        (await installation.FindAsync(Everything)).Ids.Count.ShouldBe(5);
    }

    [Fact]
    public void BatchesStayWithinBothBounds()
    {
        var documents = Enumerable
            .Range(0, 2_500)
            .Select(n => new ArticleDocument { Id = $"{n}", Text = n < 10 ? new string('界', 500_000) : "" });

        var batches = DocumentWriter.Batches(documents.Select(IndexDocumentsAction.Upload)).ToList();

        batches.Sum(batch => batch.Count).ShouldBe(2_500);
        batches.ShouldAllBe(batch => batch.Count <= DocumentWriter.MostDocuments);
        batches.ShouldAllBe(batch => batch.Sum(one => DocumentSize.Of(one.Document)) <= DocumentWriter.MostBytes);
        DocumentSize.Cut("ab 界 cd", 8).ShouldBe("ab");
    }

    private static async Task EndClaimsAsync(Installation installation)
    {
        await foreach (var blob in installation.Account.Index.GetBlobsAsync(cancellationToken: Stop))
        {
            var lease = installation.Account.Index.GetBlobClient(blob.Name).GetBlobLeaseClient();
            if (blob.Properties.LeaseState == Azure.Storage.Blobs.Models.LeaseState.Leased)
                await lease.BreakAsync(TimeSpan.Zero, cancellationToken: Stop);
        }
    }
}

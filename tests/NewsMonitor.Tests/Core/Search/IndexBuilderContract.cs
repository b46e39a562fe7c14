using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Search;

namespace NewsMonitor.Tests.Core.Search;

/// <summary>Whatever happens to articles after their day is in an index, results are those of the rows.</summary>
public abstract class IndexBuilderContract(LaptopFixture laptop)
{
    internal const string Everything = "date:P30D";

    internal static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);
    internal static readonly DateOnly Closed = Today.AddDays(-9);

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhatChangesAfterItsDayWasIndexedIsSeenAtOnceAndStaysSo()
    {
        await using var installation = await IndexedAsync(3);
        var articles = installation.Get<ArticleStore>();
        var (first, second) = (SearchedNews.Article(0, Closed).Row, SearchedNews.Article(1, Closed).Row);

        await articles.SupersedeAsync(first, second.Id, null, Stop);
        await ShouldFindAsync(installation, 2, without: first.Id);
        await articles.ReviveAsync(first, first.Origin, Stop);
        await ShouldFindAsync(installation, 3, without: null);

        // A mark may be of a change that has not been made yet: the day is looked at again until the change must be over.
        await articles.RemoveAsync(second, Stop);
        await RunAsync(installation);
        await ShouldFindAsync(installation, 2, without: second.Id);

        await installation.StoreAsync(SearchedNews.Article(7, Today.AddDays(-1)));
        await ShouldFindAsync(installation, 3, without: second.Id);
    }

    [Fact]
    public async Task TwoMachinesMakeTheSameIndexAtOnce()
    {
        await using var installation = await StoredAsync(20);
        await using var other = await ProcessAsync(installation.Settings);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(n => RunAsync(n % 2 == 0 ? installation : other)));

        await ShouldFindAsync(installation, 20, without: null);
        await ShouldFindAsync(other, 20, without: null);
        (await RunAsync(installation)).Articles.ShouldBe(0);
    }

    /// <summary>A process with these settings, whose searches use the index.</summary>
    internal abstract Task<Installation> ProcessAsync(Dictionary<string, string?> settings);

    internal static Task<IndexRun> RunAsync(Installation installation) => installation.Get<IIndexBuilder>().RunAsync(Stop);

    /// <summary>A new installation with articles of a day that is over.</summary>
    internal async Task<Installation> StoredAsync(int articles, int days = 1)
    {
        var installation = await ProcessAsync(laptop.NewInstallation());
        await installation.StoreAsync(
            Enumerable.Range(0, articles).Select(n => SearchedNews.Article(n, Closed.AddDays(-(n % days))))
        );
        return installation;
    }

    internal async Task<Installation> IndexedAsync(int articles)
    {
        var installation = await StoredAsync(articles);
        await RunAsync(installation);
        return installation;
    }

    /// <summary>Before and after the index is brought up to date.</summary>
    internal static async Task ShouldFindAsync(Installation installation, int count, string? without)
    {
        for (var time = 0; time < 2; time++)
        {
            var (ids, result) = await installation.FindAsync(Everything);
            ids.Count.ShouldBe(count);
            ids.ShouldNotContain(without);
            result.Missing.ShouldBeEmpty();
            await RunAsync(installation);
        }
    }
}

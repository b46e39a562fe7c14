using NewsMonitor.Analyzer;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Search;
using NewsMonitor.News.Queries;
using NewsMonitor.News.Text;
using NewsMonitor.News.Verdicts;

namespace NewsMonitor.Tests.Core.Search;

/// <summary>What a search finds is what a look at every text finds, whatever the index and wherever the articles are.</summary>
public abstract partial class SearchContract(IndexedNews news)
{
    /// <summary>How many random queries are asked in the default run.</summary>
    protected abstract int Queries { get; }

    private static readonly DateOnly Today = IndexedNews.Today;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public Task ResultsAreThoseOfAScanBeforeAndAfterDaysAreSealedAndAfterReindexing() => CompareWithScanAsync(Queries);

    private protected async Task CompareWithScanAsync(int queries)
    {
        await using var installation = await news.NewAsync();
        List<SearchedArticle> articles = [.. IndexedNews.Articles(120)];
        await installation.StoreAsync(articles);
        await installation.Get<IIndexBuilder>().RunAsync(Stop);
        await ShouldFindAsync(installation, articles, queries);

        List<SearchedArticle> late = [.. Enumerable.Range(120, 12).Select(n => SearchedNews.Article(n, Today))];
        await installation.StoreAsync(late);
        articles.AddRange(late);
        await ShouldFindAsync(installation, articles, queries / 10);

        var days = new DaySpan(Today.AddDays(-20), Today);
        (await installation.Get<IIndexBuilder>().ReindexAsync(days, Stop).ToListAsync(Stop))
            .Sum(day => day.Articles)
            .ShouldBe(132);
        await ShouldFindAsync(installation, articles, queries / 10);
    }

    [Fact]
    public async Task EachCountIsThatOfTheQueryThatItNarrowsTo()
    {
        var installation = news.There;

        var (_, all) = await installation.FindAsync("the OR rail OR haddad OR 北京");
        var counts = all.Counts;
        IEnumerable<(int Count, QueryNode Condition)> narrowed =
        [
            .. counts.Days.Select(day => (day.Count, day.Condition)),
            .. new[] { counts.Sources, counts.Entities, counts.Sentiments, counts.Languages }.SelectMany(facets =>
                facets.Select(facet => (facet.Count, facet.Condition))
            ),
        ];
        counts.Sources.Select(source => source.Name.ToLowerInvariant()).Distinct().Count().ShouldBe(2);
        foreach (var (count, condition) in narrowed)
            (
                await installation.FindAsync($"{SearchedNews.Tree("the OR rail OR haddad OR 北京").With(condition)}")
            ).First.Total.ShouldBe(count, $"{condition}");
    }

    [Theory]
    [InlineData(SearchOrder.Newest)]
    [InlineData(SearchOrder.Best)]
    public async Task PagesShowEachResultOnceInOrder(SearchOrder order)
    {
        var installation = news.There;

        var (whole, _) = await installation.FindAsync("rail OR strike", order);
        var (paged, _) = await installation.FindAsync("rail OR strike", order, size: 7);

        whole.Count.ShouldBeGreaterThan(14);
        paged.ShouldBe(whole);
    }

    [Fact]
    public async Task TheBestResultsHaveTheWordsInTheHeadlineAndTheyAreMarked()
    {
        await using var installation = await news.NewAsync();
        var plain = SearchedNews.Article(1, Today.AddDays(-9));
        await installation.StoreAsync(
            WithText(plain, "a", "Ferry runs", $"{new string('x', 300)} The café\u202E closes.\n\nCAFÉS stay open."),
            WithText(plain, "b", "A café opens", "Nothing else."),
            WithText(plain, "c", "Weather", "Rain.")
        );
        await installation.Get<IIndexBuilder>().RunAsync(Stop);

        var request = new SearchRequest(SearchedNews.Tree("cafe*")) { Order = SearchOrder.Best };
        var result = await installation.Get<ISearchIndex>().SearchAsync(request, Stop);

        result.Hits.Select(hit => hit.Title).ShouldBe(["A café opens", "Ferry runs"]);
        var (title, text) = (result.Hits[0], result.Hits[1].Snippets.ShouldHaveSingleItem());
        title.TitleMatches.Select(match => title.Title.Substring(match.Start, match.Length)).ShouldBe(["café"]);
        text.Matches.Select(match => text.Text.Substring(match.Start, match.Length)).ShouldBe(["café", "CAFÉS"]);
        text.Text.ShouldStartWith("…");
        text.Text.ShouldNotContain('\u202E');
        result.Hits[0].Snippets.ShouldHaveSingleItem().Text.ShouldBe("Nothing else.");
    }

    [Fact]
    public async Task VerdictsChangeWhatIsFoundAndCountedAndSaySo()
    {
        await using var installation = await news.CreateAsync(60);
        var (found, before) = await installation.FindAsync("entity:Contoso -sentiment:positive");
        var verdicts = installation.Get<VerdictStore>();
        var rows = (await installation.ArticlesAsync()).ToDictionary(article => article.Id);
        found.Count.ShouldBeGreaterThan(3);
        foreach (var (id, kind) in found.Zip([VerdictKind.NotRelevant, VerdictKind.WrongName, VerdictKind.WrongSentiment]))
            await verdicts.SayAsync(
                new Verdict(0, kind, id, rows[id].Day, "Eva", default)
                {
                    Name = kind == VerdictKind.WrongName ? "contoso" : null,
                    Sentiment = kind == VerdictKind.WrongSentiment ? SentimentLabel.Positive : null,
                },
                Stop
            );
        // The name may also be written with its legal form.
        await verdicts.SayAsync(
            new Verdict(0, VerdictKind.WrongName, found[1], rows[found[1]].Day, "Eva", default) { Name = "Contoso Ltd" },
            Stop
        );

        var (left, after) = await installation.FindAsync("entity:Contoso -sentiment:positive");
        left.ShouldBe(found.Skip(3));
        after.Counts.Sentiments.Sum(sentiment => sentiment.Count).ShouldBe(before.Total - 3);
        after.LeftOut.ShouldBe(1);
        after.Verdicts.Select(verdict => verdict.Article).Distinct().ShouldBe(found.Take(3), ignoreOrder: true);
        var (better, hits) = await installation.FindAsync("entity:Contoso sentiment:positive");
        better.ShouldContain(found[2]);
        hits.Hits.Single(hit => hit.Id == found[2]).Verdicts.ShouldHaveSingleItem().Kind.ShouldBe(VerdictKind.WrongSentiment);
        (await installation.FindAsync("lang:en OR lang:de")).Ids.ShouldContain(found[1]);

        // What was stored at another time is neither counted nor named.
        var time = new StoredSpan(rows[found[^1]].StoredAt.AddTicks(1), rows[found[0]].StoredAt);
        var expected = left.Where(id => time.From <= rows[id].StoredAt && rows[id].StoredAt < time.To).ToList();
        var within = await installation
            .Get<ISearchIndex>()
            .SearchAsync(
                new SearchRequest(SearchedNews.Tree("entity:Contoso -sentiment:positive")) { Size = 100, Stored = time },
                Stop
            );
        expected.Count.ShouldBeInRange(1, left.Count - 1);
        within.Hits.Select(hit => hit.Id).ShouldBe(expected);
        (within.Total, within.LeftOut).ShouldBe((expected.Count, 0));
        within.Verdicts.ShouldNotContain(verdict => verdict.Article == found[0]);
    }

    [Theory]
    [InlineData(SearchOrder.Newest, SearchOrder.Best)]
    [InlineData(SearchOrder.Best, SearchOrder.Newest)]
    public async Task APlaceInOneOrderIsNoneInTheOther(SearchOrder order, SearchOrder other)
    {
        var index = news.There.Get<ISearchIndex>();
        var request = new SearchRequest(SearchedNews.Tree("rail OR lang:en")) { Size = 5, WithSnippets = false };
        var next = (await index.SearchAsync(request with { Order = order }, Stop)).Next.ShouldNotBeNull();

        var first = await index.SearchAsync(request with { Order = other }, Stop);
        var wrong = await index.SearchAsync(request with { Order = other, After = next }, Stop);

        wrong.Hits.Select(hit => hit.Id).ShouldBe(first.Hits.Select(hit => hit.Id));
        wrong.Next.ShouldBe(first.Next);
    }

    [Fact]
    public async Task WhatAQueryNamesThatDoesNotExistIsSaid()
    {
        var (ids, result) = await news.There.FindAsync("story:none OR (watch:\"No list\" rail)");

        ids.ShouldBeEmpty();
        result.Unknown.ShouldBe(["story:none", "watch:\"No list\""]);
    }

    private static SearchedArticle WithText(SearchedArticle article, string id, string title, string text)
    {
        var hash = StableHash.Of(id);
        return new(article.Row with { Id = hash, Title = title, Details = $"{hash}.json" }, text);
    }

    /// <summary>Asks random queries of a process that has just started; it looks for new articles once.</summary>
    private async Task ShouldFindAsync(Installation stored, IReadOnlyList<SearchedArticle> articles, int queries)
    {
        var settings = new Dictionary<string, string?>(stored.Settings) { ["NewsMonitor:Search:FreshSeconds"] = "3600" };
        await using var installation = await news.ProcessAsync(settings);
        var (scan, random, found) = (new Scan(articles, Today), new Random(queries), 0);
        for (var n = 0; n < queries; n++)
        {
            var query = SearchedNews.Query(random);
            var expected = scan.Find(query);
            found += expected.Count;
            var (ids, first) = await installation.FindAsync($"{query}");
            ids.ShouldBe(expected, $"{query}");
            first.Total.ShouldBe(expected.Count, $"{query}");
            first.Missing.ShouldBeEmpty();
            first.Counts.Days.Sum(day => day.Count).ShouldBe(expected.Count, $"{query}");
        }

        found.ShouldBeGreaterThan(queries);
    }
}

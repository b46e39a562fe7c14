using System.Text.Json.Nodes;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Search.AzureSearch;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Queries;
using NewsMonitor.News.WatchLists;
using NewsMonitor.Testing.AzureSearch;

namespace NewsMonitor.Tests.Core.Search.AzureSearch;

/// <summary>Azure AI Search, by the client of its SDK and a stand-in that speaks its REST shapes.</summary>
public sealed class AzureSearchIndexTests(ServedNews news) : SearchContract(news), IClassFixture<ServedNews>
{
    private static readonly DateOnly Day = IndexedNews.Today.AddDays(-9);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected override int Queries => 25;

    public static TheoryData<string> Hostile =>
        [
            "O'Brien's Daily",
            "x') or day ge 0 or (id eq 'x",
            "a,b;c|d",
            "\\\" OR title:*",
            "*:*",
            "‘’“”′ OR 1 eq 1",
            "' -- \u202E x",
            "n: search.in(n, 'x', ',')",
        ];

    /// <summary>Names become hashes: nothing that was written gets into a filter as it is.</summary>
    [Fact]
    public async Task HostileNamesFindTheirArticleAndNothingElse()
    {
        await using var installation = await news.NewAsync();
        var named = Hostile.Select((row, n) => Named(n, row.Data)).ToList();
        await installation.StoreAsync([.. named.Select(one => one.Article), SearchedNews.Article(100, Day)]);
        await installation.Get<IIndexBuilder>().RunAsync(Stop);
        news.Server.Filters.Clear();

        foreach (var (text, article) in named)
        foreach (var query in (QueryNode[])[new SourceNode(text), new EntityNode(text, null)])
        {
            var request = new SearchRequest(query) { WithSnippets = false };
            var found = await installation.Get<ISearchIndex>().SearchAsync(request, Stop);
            found.Hits.Select(hit => hit.Id).ShouldBe([article.Row.Id], $"{query}");
            found.Counts.Sources.ShouldHaveSingleItem().Name.ShouldBe(text);
            found.Counts.Entities.ShouldHaveSingleItem().Name.ShouldBe(text);
            news.Server.Filters.ShouldAllBe(filter => !filter.Contains(text, StringComparison.Ordinal));
        }
    }

    /// <summary>Tokens have letters and digits only; if that ever changed, they would still be no syntax.</summary>
    [Theory]
    [MemberData(nameof(Hostile))]
    public void HostileWordsAreWordsInBothLanguages(string text)
    {
        var index = news.Server.Indexes.First();
        var token = text.Replace(' ', '_');
        var document = new ServedDocument("a", new JsonObject { [Field.Title] = $"before {token} after", [Field.Text] = "" });
        var other = new ServedDocument("b", new JsonObject { [Field.Title] = "before after", [Field.Text] = "" });
        var context = new SearchContext(IndexedNews.Today, NameDecisions.None, new HashSet<string>());
        var filter = new ServiceFilter(context, new DecidedParts(new Dictionary<string, IReadOnlyList<WatchList>>()));

        foreach (
            var words in (WordsNode[])
                [
                    new(WordsField.Everywhere, text, [token], IsPrefix: false),
                    new(WordsField.Title, text, [token], IsPrefix: true),
                    new(WordsField.Title, text, ["before", token], IsPrefix: false),
                ]
        )
        {
            var served = ODataFilter.Parse(filter.Of(words), index);
            served.Fits(document).ShouldBeTrue();
            served.Fits(other).ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData("person:lindqvist", false)]
    [InlineData("person:\"Jonas Lindqvist\"", true)]
    [InlineData("person:haddad", true)]
    public async Task APersonThatReadersMergedIsNoLongerFoundByTheOldLastName(string query, bool isFound)
    {
        await using var installation = await news.NewAsync();
        var article = SearchedNews.Article(1, Day);
        var person = SampleNews.Entity(
            ("Jonas Lindqvist", EntityCategory.Person),
            SentimentLabel.Neutral,
            "Evidence.",
            1,
            inTitle: false
        );
        await installation.StoreAsync(
            article with
            {
                Row = article.Row with { Tags = article.Row.Tags with { Entities = [person] } },
            }
        );
        await installation.Get<IIndexBuilder>().RunAsync(Stop);
        await installation
            .Get<NameDecisionStore>()
            .DecideAsync(NameDecisionKind.Merge, "Jonas Lindqvist", "Amira Haddad", "ana", Stop);

        (await installation.FindAsync(query)).Ids.Count.ShouldBe(isFound ? 1 : 0);
    }

    /// <summary>Each request to the service is one that the documentation counts.</summary>
    [Fact]
    public async Task ASearchAsksTheServiceOnceAPageBehindThatTwiceAndAPhraseThatGoesOnThreeTimes()
    {
        var installation = news.There;
        (await AsksAsync(new SearchRequest(SearchedNews.Tree("rail")))).ShouldBe(1);
        var first = await installation
            .Get<ISearchIndex>()
            .SearchAsync(new SearchRequest(SearchedNews.Tree("rail")) { Size = 5 }, Stop);
        (await AsksAsync(new SearchRequest(SearchedNews.Tree("rail")) { Size = 5, After = first.Next })).ShouldBe(2);
        (
            await AsksAsync(new SearchRequest(new WordsNode(WordsField.Everywhere, "night tr", ["night", "tr"], IsPrefix: true)))
        ).ShouldBe(3);
    }

    [Fact]
    public async Task BeforeTheFirstRunTheLastDaysAreFoundAndTheOthersAreMissing()
    {
        await using var installation = await news.NewAsync();
        await installation.StoreAsync(SearchedNews.Article(1, Day), SearchedNews.Article(2, IndexedNews.Today));

        var (ids, result) = await installation.FindAsync("date:P30D");

        ids.ShouldBe([SearchedNews.Article(2, IndexedNews.Today).Row.Id]);
        result.Missing.ShouldContain(Day);
    }

    private async Task<int> AsksAsync(SearchRequest request)
    {
        news.Server.Filters.Clear();
        await news.There.Get<ISearchIndex>().SearchAsync(request with { WithSnippets = false }, Stop);
        return news.Server.Filters.Count;
    }

    private static (string Text, SearchedArticle Article) Named(int n, string text)
    {
        var article = SearchedNews.Article(n, Day);
        var entity = SampleNews.Entity((text, EntityCategory.Product), SentimentLabel.Neutral, "Evidence.", 1, inTitle: false);
        var tags = article.Row.Tags with { Entities = [entity] };
        return (text, article with { Row = article.Row with { Source = text, Tags = tags } });
    }
}

using NewsMonitor.Analyzer;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Entities;
using NewsMonitor.News.WatchLists;

namespace NewsMonitor.Tests.Core.Search;

/// <summary>What names, and the lists of names that are watched, find.</summary>
public abstract partial class SearchContract
{
    [Fact]
    public async Task NamesThatReadersMergeOrHideAreSearchedAndCountedSo()
    {
        await using var installation = await news.CreateAsync(40);
        var names = installation.Get<NameDecisionStore>();
        var (haddad, _) = await installation.FindAsync("person:haddad");
        var (jonas, _) = await installation.FindAsync("person:\"Jonas Lindqvist\"");

        await names.DecideAsync(NameDecisionKind.Merge, "Jonas Lindqvist", "Amira Haddad", "ana", Stop);
        await names.DecideAsync(NameDecisionKind.Hide, "Contoso Ltd", null, "ana", Stop);

        var (merged, result) = await installation.FindAsync("person:\"Jonas Lindqvist\"");
        merged.ShouldBe(haddad.Union(jonas), ignoreOrder: true);
        result.Counts.Entities.Single(entity => entity.Name == "Amira Haddad").Count.ShouldBe(merged.Count);
        result.Counts.Entities.ShouldNotContain(entity => entity.Name == "Contoso Ltd");
    }

    [Theory]
    [InlineData("""{ "any": ["Contoso", { "entity": "Amira Haddad", "not": ["Jonas Lindqvist"] }] }""")]
    [InlineData("""{ "any": [{ "phrase": "tariffs" }, { "phrase": "night trains" }], "sources": ["Civic Radio"] }""")]
    [InlineData(
        """{ "any": ["Contoso", { "entity": "Haddad", "category": "organization" }], "none": ["Spring Fair"], "notSources": ["civic radio"] }"""
    )]
    [InlineData("""{ "all": ["Port Selwyn"], "any": ["Contoso", { "phrase": "bank" }], "none": ["Spring Fair"] }""")]
    public async Task AWatchListFindsWhatItFindsInDigests(string list)
    {
        var installation = news.There;
        var subscriptions = await installation
            .Get<SubscriptionStore>()
            .SaveAsync(
                $$"""
                { "watchLists": { "mine": {{list}} }, "digests": [
                  { "id": "a", "when": { "at": "08:00" }, "recipients": ["a@example.org"], "watchLists": ["mine"] } ] }
                """,
                Stop
            );
        var watched = subscriptions.Digests[0].Spec.WatchLists;
        var expected = (await installation.ArticlesAsync())
            .Where(article => WatchListMatcher.Match(article, watched).Count > 0)
            .Select(article => article.Id)
            .ToList();

        expected.Count.ShouldBeInRange(1, 59);
        (await installation.FindAsync("watch:mine")).Ids.ShouldBe(expected, ignoreOrder: true);
        var (none, _) = await installation.FindAsync("lang:en -watch:mine");
        none.ShouldNotBeEmpty();
        none.Intersect(expected).ShouldBeEmpty();
    }

    /// <summary>In texts that are not analyzed, names are found by the words of the headline and the summary.</summary>
    [Theory]
    [InlineData("""{ "any": ["Contoso"] }""")]
    [InlineData("""{ "any": ["Contoso", { "phrase": "no such words" }], "none": [{ "phrase": "no such words" }] }""")]
    public async Task AWatchListFindsNamesInTextsThatAreNotAnalyzed(string list)
    {
        await using var installation = await news.NewAsync();
        var contoso = SampleNews.Entity(("Contoso", EntityCategory.Organization), SentimentLabel.Neutral, "Contoso.", 1, true);
        var selwyn = SampleNews.Entity(("Port Selwyn", EntityCategory.Location), SentimentLabel.Neutral, "Port Selwyn.", 1, true);
        SearchedArticle[] articles =
        [
            Written(0, "de", "Die Contoso baut"),
            Written(1, "de", "Die contoso baut"),
            Written(2, "en", "Contoso builds"),
            Written(3, "en", "Something builds", contoso),
            Written(4, "de", "Contoso baut", selwyn),
            Written(5, "de", "Jemand baut") with
            {
                Text = "Contoso baut.",
            },
        ];
        await installation.StoreAsync(articles);
        await installation.Get<IIndexBuilder>().RunAsync(Stop);
        await installation
            .Get<SubscriptionStore>()
            .SaveAsync(
                $$"""
                { "watchLists": { "mine": {{list}} }, "digests": [
                  { "id": "a", "when": { "at": "08:00" }, "recipients": ["a@example.org"], "watchLists": ["mine"] } ] }
                """,
                Stop
            );

        string[] expected = [articles[0].Row.Id, articles[3].Row.Id];
        (await installation.FindAsync("watch:mine")).Ids.ShouldBe(expected, ignoreOrder: true);
        (await installation.FindAsync("lang:de -watch:mine")).Ids.ShouldBe(
            [.. new[] { 1, 4, 5 }.Select(n => articles[n].Row.Id)],
            ignoreOrder: true
        );
        (await installation.FindAsync("watch:mine lang:de")).Ids.ShouldBe([expected[0]]);

        static SearchedArticle Written(int n, string language, string title, params TaggedEntity[] names)
        {
            var article = SearchedNews.Article(n, Today.AddDays(-2));
            var tags = article.Row.Tags with { Language = language, Entities = names };
            return new SearchedArticle(article.Row with { Title = title, Tags = tags }, $"{title}. Mehr.");
        }
    }

    /// <summary>Rows stay as they are; what readers said about them is laid over the index, and each effect names its verdict.</summary>
    [Fact]
    public async Task AnIdOfAWatchListComesBeforeNames()
    {
        var installation = news.There;
        await installation
            .Get<SubscriptionStore>()
            .SaveAsync(
                """
                { "watchLists": { "acme": { "name": "Acme things", "any": ["Contoso"] },
                                  "zeta": { "name": "acme", "any": ["Port Selwyn"] } },
                  "digests": [ { "id": "a", "when": { "at": "08:00" }, "recipients": ["a@example.org"], "watchLists": ["acme"] } ] }
                """,
                Stop
            );

        var (byId, _) = await installation.FindAsync("watch:acme");
        byId.ShouldBe((await installation.FindAsync("org:contoso")).Ids);
        (await installation.FindAsync("watch:\"ACME things\"")).Ids.ShouldBe(byId);
        (await installation.FindAsync("watch:Acme")).Ids.ShouldBe((await installation.FindAsync("place:\"Port Selwyn\"")).Ids);
    }

    /// <summary>Those who know only a last name may or may not write its particle.</summary>
    [Fact]
    public async Task APersonIsFoundByTheLastNameWithAndWithoutItsParticle()
    {
        await using var installation = await news.NewAsync();
        string[] people = ["Mara de Wit", "Ursula von der Leyen", "Joseph Manchin III"];
        var articles = people.Select((name, n) => WithPerson(SearchedNews.Article(n, Today.AddDays(-9)), name)).ToList();
        await installation.StoreAsync(articles);
        await installation.Get<IIndexBuilder>().RunAsync(Stop);

        await ShouldFindAsync(0, "mara de wit", "de Wit", "Wit");
        await ShouldFindAsync(1, "Ursula von der Leyen", "von der Leyen", "der Leyen", "Leyen");
        await ShouldFindAsync(2, "Manchin");
        foreach (var none in (string[])["de", "Mara", "der", "von der", "ursula von"])
            (await installation.FindAsync($"person:\"{none}\"")).Ids.ShouldBeEmpty(none);

        async Task ShouldFindAsync(int person, params string[] names)
        {
            foreach (var name in names)
                (await installation.FindAsync($"person:\"{name}\"")).Ids.ShouldBe([articles[person].Row.Id], name);
        }
    }

    private static SearchedArticle WithPerson(SearchedArticle article, string name)
    {
        var person = SampleNews.Entity((name, EntityCategory.Person), SentimentLabel.Neutral, "Evidence.", 1, inTitle: false);
        return article with { Row = article.Row with { Tags = article.Row.Tags with { Entities = [person] } } };
    }
}

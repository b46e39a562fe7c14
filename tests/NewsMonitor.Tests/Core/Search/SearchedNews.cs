using System.Text.Json;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Search;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Queries;
using NewsMonitor.News.Records;
using NewsMonitor.News.Text;

namespace NewsMonitor.Tests.Core.Search;

/// <summary>An article with its text.</summary>
internal sealed record SearchedArticle(StoredArticle Row, string Text);

/// <summary>Stored articles whose texts are known, for searching.</summary>
internal static class SearchedNews
{
    private static readonly string[] Words =
    [
        .. (
            "rail strike harbor council the of and a in café Zürich Straße naïve U.S. O'Neill Covid-19 1,000 10 tariffs tariff "
            + "night train bank banks 北京大学 東京 地下鉄 서울 Москва Αθήνα हिन्दी العربية NEAR AND OR NOT title text * ^ \" col:umn"
        ).Split(' '),
    ];

    private static readonly (string Name, EntityCategory Category)[] Names =
    [
        ("Amira Haddad", EntityCategory.Person),
        ("Mayor Amira Haddad", EntityCategory.Person),
        ("Jonas Lindqvist", EntityCategory.Person),
        ("Contoso", EntityCategory.Organization),
        ("Contoso Ltd", EntityCategory.Organization),
        ("Haddad", EntityCategory.Organization),
        ("Port Selwyn", EntityCategory.Location),
        ("Spring Fair", EntityCategory.Event),
    ];

    private static readonly string?[] Outlets = ["The Harbor Post", "Civic Radio", "civic radio", null];

    /// <summary>The n-th article: the same each time.</summary>
    public static SearchedArticle Article(int n, DateOnly day)
    {
        var random = new Random(n);
        var title = Text(random, 3, 8);
        var text = string.Join("\n\n", Enumerable.Range(0, 3).Select(_ => Text(random, 10, 40)));
        var row = SampleNews.Article(n, title) with
        {
            Id = StableHash.Of($"{n}"),
            Day = day,
            Source = Outlets[random.Next(Outlets.Length)],
            StoredAt = new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero).AddMinutes(random.Next(60)),
            Published = random.Next(4) == 0 ? null : new DateTimeOffset(day, new TimeOnly(6, 0), TimeSpan.Zero),
            Details = $"{day:yyyy/MM/dd}/{StableHash.Of($"{n}")}-12345678.json",
            Tags = new ArticleTags
            {
                Language = random.Next(3) == 0 ? "de" : "en",
                Sentiment = SampleNews.Feeling((SentimentLabel)random.Next(5), 0.8),
                Entities =
                [
                    .. Names
                        .Where(_ => random.Next(4) == 0)
                        .Select(name => SampleNews.Entity(name, SentimentLabel.Neutral, "Evidence.", 1, inTitle: false)),
                ],
                Analyzer = "test",
            },
        };
        return new SearchedArticle(row, text);
    }

    /// <summary>Stores an article as the pipeline does: its text first, then its row.</summary>
    public static async Task StoreAsync(this Installation installation, params IEnumerable<SearchedArticle> articles)
    {
        var stop = TestContext.Current.CancellationToken;
        await Parallel.ForEachAsync(
            articles,
            stop,
            async (article, _) =>
            {
                var read = new Article
                {
                    Title = new Found<string>(article.Row.Title, "test"),
                    Body = new Found<string>(article.Text, "test"),
                };
                var text = JsonSerializer.SerializeToUtf8Bytes(new KeptText(read), StorageJson.Compact.KeptText);
                var blob = installation.Account.Articles.GetBlobClient(article.Row.Details);
                await blob.UploadAsync(new BinaryData(text), overwrite: true, stop);
                await installation.Get<ArticleStore>().InsertAsync(article.Row, byService: false, stop);
            }
        );
    }

    /// <summary>All results of a query, page by page, by ID in order.</summary>
    public static async Task<(List<string> Ids, SearchResult First)> FindAsync(
        this Installation installation,
        string query,
        SearchOrder order = SearchOrder.Newest,
        int size = SearchRequest.MaxSize
    )
    {
        List<string> ids = [];
        SearchResult? first = null;
        string? after = null;
        do
        {
            var request = new SearchRequest(Tree(query))
            {
                Order = order,
                Size = size,
                After = after,
                WithSnippets = false,
            };
            var page = await installation.Get<ISearchIndex>().SearchAsync(request, TestContext.Current.CancellationToken);
            first ??= page;
            ids.AddRange(page.Hits.Select(hit => hit.Id));
            page.Total.ShouldBe(first.Total);
            after = page.Next;
        } while (after is not null);
        return (ids, first);
    }

    public static QueryNode Tree(string query) => QueryParser.Parse(query).ShouldBeOfType<ParsedQuery.Tree>().Root;

    /// <summary>A random query that can be asked.</summary>
    public static QueryNode Query(Random random)
    {
        while (true)
            if (QueryParser.Parse(Query(random, 2)) is ParsedQuery.Tree { Root: var root })
                return root;
    }

    private static string Query(Random random, int depth) =>
        (depth == 0 ? random.Next(6) : random.Next(12)) switch
        {
            0 or 1 => Word(random),
            2 => $"\"{Word(random)} {Word(random)}\"",
            3 => Word(random)[..1] + Word(random)[..1] + "*",
            4 => $"title:\"{Word(random)}\"",
            5 => Filter(random),
            6 or 7 or 8 => $"{Query(random, depth - 1)} {Query(random, depth - 1)}",
            9 => $"({Query(random, depth - 1)} OR {Query(random, depth - 1)})",
            10 => $"{Query(random, depth - 1)} -({Query(random, depth - 1)})",
            _ => $"-{Filter(random)} {Query(random, depth - 1)}",
        };

    private static string Filter(Random random) =>
        random.Next(8) switch
        {
            0 => $"entity:\"{Names[random.Next(Names.Length)].Name}\"",
            1 => $"person:{(random.Next(2) == 0 ? "haddad" : "\"jonas lindqvist\"")}",
            2 => $"org:{(random.Next(2) == 0 ? "CONTOSO" : "haddad")}",
            3 => $"source:\"{(random.Next(2) == 0 ? "Harbor Post" : "Civic Radio")}\"",
            4 => $"lang:{(random.Next(2) == 0 ? "de" : "en")}",
            5 => $"sentiment:{QueryTerms.Of((SentimentLabel)random.Next(5))}",
            6 => $"published:P{random.Next(1, 12)}D",
            _ => $"date:P{random.Next(1, 12)}D",
        };

    private static string Word(Random random) => Words[random.Next(Words.Length)];

    private static string Text(Random random, int least, int most) =>
        string.Join(' ', Enumerable.Range(0, random.Next(least, most)).Select(_ => Word(random)));
}

using System.Diagnostics;
using NewsMonitor.Core.Search;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Benchmarks.Search;

/// <summary>
/// The time to index articles, the size of the index, and the time to search it against a scan of the texts. Files are on the
/// disk; the requests of an emulator would measure the emulator.
/// </summary>
internal static class SearchBenchmark
{
    private const int DaysOfArticles = 30;
    private const double MostSize = 0.7;
    private const double MostMilliseconds = 300;

    private static readonly DateOnly Last = new(2026, 11, 26);

    /// <returns>The exit code.</returns>
    public static int Run(Options options)
    {
        var articles = options.Number("articles", 20_000);
        var count = options.Number("queries", 200);
        var folder = Directory.CreateTempSubdirectory("newsmonitor-search-");
        try
        {
            var news = new SearchNews();
            var built = Build(news, articles, folder.FullName);
            List<Segment> segments = [.. built.Files.Select(file => Segment.TryOpen(file.Day, file.Path, isReadOnly: true)!)];
            List<QueryNode> queries = [.. Enumerable.Range(0, count).Select(n => Tree(news.Query(n, built.Texts)))];
            Report.Progress($"{count} queries");
            var searches = Percentile(queries, query => Search(segments, query));
            var scans = Percentile(queries, query => Scan(built.Texts, query));
            segments.ForEach(segment => segment.Dispose());
            return Judge(articles, count, built, searches, scans).Print();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Built Build(SearchNews news, int articles, string folder)
    {
        var (built, days) = (new Built(), Math.Min(DaysOfArticles, articles));
        for (var ago = 0; ago < days; ago++)
        {
            var day = Last.AddDays(-ago);
            var some = news.Day(day, (articles / days) + (ago < articles % days ? 1 : 0));
            built.Texts.AddRange(some.Select(article => article.Head.Title + "\n" + article.Text));
            var path = Path.Combine(folder, $"{day:yyyyMMdd}.db");
            var start = Stopwatch.GetTimestamp();
            using (var segment = Segment.Create(day, path))
            {
                segment.Apply(some, []);
                segment.Compact();
            }

            built.Seconds += Stopwatch.GetElapsedTime(start).TotalSeconds;
            built.Bytes += new FileInfo(path).Length;
            built.Files.Add((day, path));
        }

        return built;
    }

    private static int Search(IReadOnlyList<Segment> segments, QueryNode query)
    {
        var context = new SearchContext(Last, NameDecisions.None, new HashSet<string>());
        var (tally, page) = (new FacetTally(context), new HitPage(words: null, new SearchRequest(query)));
        foreach (var segment in segments)
        {
            var found = new FoundDocs(segment, segment.Columns, segment.Match(query, segment.Columns, context), []);
            tally.Add(found);
            page.Add(found);
        }

        return tally.Sum().Days.Count + page.Hits.Count;
    }

    // What a program without an index does at least: it looks for each word of the query in each text.
    private static int Scan(IReadOnlyList<string> texts, QueryNode query)
    {
        List<string> words = [.. Words(query).Select(word => string.Join(' ', word.Tokens))];
        return texts.Count(text => words.TrueForAll(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    private static IEnumerable<WordsNode> Words(QueryNode query) =>
        query switch
        {
            WordsNode words => [words],
            AllNode all => all.Nodes.SelectMany(Words),
            AnyNode any => any.Nodes.SelectMany(Words),
            NotNode not => Words(not.Node),
            _ => [],
        };

    private static (double Median, double P95) Percentile(IReadOnlyList<QueryNode> queries, Func<QueryNode, int> ask)
    {
        foreach (var query in queries.Take(20))
            ask(query);
        List<double> times = [];
        foreach (var query in queries)
        {
            var start = Stopwatch.GetTimestamp();
            ask(query);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        return (times.Median(), times[(int)Math.Ceiling(times.Count * 0.95) - 1]);
    }

    private static QueryNode Tree(string query) =>
        QueryParser.Parse(query) is ParsedQuery.Tree { Root: var root } ? root : throw new ArgumentException(query);

    private static Report Judge(
        int articles,
        int queries,
        Built built,
        (double Median, double P95) searches,
        (double Median, double P95) scans
    )
    {
        var text = built.Texts.Sum(one => (long)System.Text.Encoding.UTF8.GetByteCount(one));
        var ratio = (double)built.Bytes / text;
        return new Report($"search: {queries} queries of ten kinds; the floor looks for their words in each text")
            .Line($"{articles} articles, indexed in", $"{built.Seconds.Shown("0.0")} s")
            .Judge(
                "size of the index, to the text",
                built.Bytes.Megabytes(),
                text.Megabytes(),
                ratio.Shown(),
                "<= 0.7",
                ratio <= MostSize
            )
            .Line(
                "a search, median",
                Shown(searches.Median),
                Shown(scans.Median),
                (searches.Median / scans.Median).Shown("0.000")
            )
            .Judge(
                "a search, 95th percentile",
                Shown(searches.P95),
                Shown(scans.P95),
                (searches.P95 / scans.P95).Shown("0.000"),
                "<= 300 ms, < 1",
                searches.P95 <= MostMilliseconds && searches.P95 < scans.P95
            );
    }

    private static string Shown(double milliseconds) => $"{milliseconds.Shown()} ms";

    private sealed class Built
    {
        public List<(DateOnly Day, string Path)> Files { get; } = [];

        public List<string> Texts { get; } = [];

        public double Seconds { get; set; }

        public long Bytes { get; set; }
    }
}

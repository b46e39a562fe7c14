using System.Text.Json;
using NewsMonitor.Analyzer;
using NewsMonitor.Benchmarks.Search;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Copies;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;
using NewsMonitor.News.Text;

namespace NewsMonitor.Benchmarks.Pages;

/// <summary>Stored articles of the last days: their rows, mentions, claims and texts as storage has them.</summary>
internal sealed class Archive
{
    private readonly Dictionary<string, IndexedArticle> _articles = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ArchiveRow[]> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ILookup<string, ArchiveRow>> _mentions = new(StringComparer.Ordinal);

    /// <param name="articles">How many.</param>
    /// <param name="days">On how many days, today included.</param>
    /// <param name="now">The last of them came in before.</param>
    public Archive(int articles, int days, DateTimeOffset now)
    {
        Days = days;
        Today = DateOnly.FromDateTime(now.UtcDateTime);
        for (var ago = 0; ago < days; ago++)
        {
            var day = Today.AddDays(-ago);
            var start = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
            var length = ago == 0 ? now - start : TimeSpan.FromDays(1);
            var some = News.Day(day, (articles / days) + (ago < articles % days ? 1 : 0));
            List<ArchiveRow> rows = [];
            foreach (var (number, article) in some.Index())
            {
                var stored = Stored(article, day, start + (length * number / some.Count));
                _articles[stored.Id] = article;
                rows.Add(ArchiveRow.Of(ArticleRow.From(stored), stored.StoredAt));
            }

            _rows[TableKeys.Day(day)] = [.. rows.OrderBy(row => row.Row, StringComparer.Ordinal)];
        }
    }

    public int Days { get; }

    public DateOnly Today { get; }

    public SearchNews News { get; } = new();

    public IReadOnlyCollection<string> Ids => _articles.Keys;

    public IEnumerable<string> Texts => _articles.Values.Select(article => article.Head.Title + "\n" + article.Text);

    /// <summary>The names of an article.</summary>
    public IReadOnlyList<TaggedEntity> NamesOf(string id) => _articles[id].Head.Entities;

    /// <summary>Rows of articles in a partition, by key; of all partitions if it is null.</summary>
    public IEnumerable<ArchiveRow> Articles(string? partition) =>
        partition is null ? _rows.Values.SelectMany(rows => rows) : _rows.GetValueOrDefault(partition, []);

    /// <summary>The mentions in a range of keys that begins with the hash of a name, and has no other name in it.</summary>
    public IEnumerable<ArchiveRow> Mentions(string partition, string hash)
    {
        if (!_mentions.TryGetValue(partition, out var rows))
            _mentions[partition] = rows = Articles(partition)
                .SelectMany(row => NamesOf(row.Row).Select(name => (Hash: StableHash.Of(name.Key), Article: row)))
                .ToLookup(one => one.Hash, one => Mention(one.Hash, one.Article));
        return rows[hash];
    }

    /// <summary>The claim on an article; null if there is none.</summary>
    public ArchiveRow? Claim(string id) =>
        _articles.TryGetValue(id, out var article)
            ? Row(TableKeys.Sharded(id).Partition, id, "Day", TableKeys.Day(DayOf(article)), article.Head.StoredAt)
            : null;

    /// <summary>The blob of an article.</summary>
    public byte[] Details(string id)
    {
        var (head, text) = (_articles[id].Head, _articles[id].Text);
        var article = new Article { Title = new(head.Title, Provenance.Text), Body = new(text, Provenance.Text) };
        var analyzed = ArticleDetails.AnalyzedText(article, int.MaxValue);
        var analysis = new TextAnalysis
        {
            Language = new DetectedLanguage("en", 1),
            Sentiment = Toward(head.Sentiment),
            Sentences = [new Sentence(0, analyzed.Length, Toward(head.Sentiment))],
            Entities = [.. head.Entities.Select(name => Entity(name, analyzed))],
            KeyPhrases = [],
            Summary = [0],
        };
        return JsonSerializer.SerializeToUtf8Bytes(
            new ArticleDetails(article, analysis, analyzed.Length),
            StorageJson.Compact.ArticleDetails
        );
    }

    private static Entity Entity(TaggedEntity name, string text)
    {
        List<Mention> mentions = [];
        for (
            var at = text.IndexOf(name.Name, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(name.Name, at + 1, StringComparison.Ordinal)
        )
            mentions.Add(new Mention(name.Name, at, name.Name.Length, 0.9));
        return new Entity
        {
            Name = name.Name,
            Category = name.Category,
            Mentions = mentions,
            Sentiment = name.Sentiment,
            Evidence = 0,
        };
    }

    private static StoredArticle Stored(IndexedArticle article, DateOnly day, DateTimeOffset at)
    {
        var head = article.Head;
        var tags = new ArticleTags
        {
            Language = head.Language,
            Sentiment = Toward(head.Sentiment),
            Entities = [.. head.Entities.Select(name => name with { Evidence = article.Text[..200] })],
            KeyPhrases = [.. article.Text.Split(' ').Where(word => word.Length > 6).Take(15)],
            Summary = [article.Text[..150], article.Text[150..300]],
            Analyzer = "Embedded",
        };
        return new StoredArticle
        {
            Id = head.Id,
            Day = day,
            Title = head.Title,
            Url = new Uri($"https://news.example/{head.Id}"),
            Source = head.Source,
            Published = head.Published,
            Origin = new Origin(new BlobVersion($"{head.Id}.txt", "0x8DD2A3B4C5D6E7F", at, article.Text.Length)),
            Details = $"{day:yyyy/MM/dd}/{head.Id}-12345678.json",
            StoredAt = at,
            Words = 490,
            Tags = tags,
            Sketch = Sketch.Of(article.Text),
            Terms = StoryTerms.Of(head.Title, tags, article.Text),
        };
    }

    private static DateOnly DayOf(IndexedArticle article) => DateOnly.FromDateTime(article.Head.Published!.Value.UtcDateTime);

    private static ArchiveRow Mention(string hash, ArchiveRow article) =>
        Row(article.Partition, $"{hash}-{article.Row}", "ArticleId", article.Row, article.Written);

    private static ArchiveRow Row(string partition, string row, string column, string value, DateTimeOffset written) =>
        ArchiveRow.Of(new Azure.Data.Tables.TableEntity(partition, row) { [column] = value }, written);

    private static Sentiment Toward(SentimentLabel label) =>
        label switch
        {
            SentimentLabel.Positive => new Sentiment(label, 0.8, 0.1, 0.1),
            SentimentLabel.Negative => new Sentiment(label, 0.1, 0.1, 0.8),
            SentimentLabel.Mixed => new Sentiment(label, 0.4, 0.2, 0.4),
            _ => new Sentiment(label, 0.1, 0.8, 0.1),
        };
}

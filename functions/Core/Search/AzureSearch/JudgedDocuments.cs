using System.Collections.Concurrent;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Archive;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Search.AzureSearch;

/// <summary>
/// The articles that readers said something about, in memory: the service has them as they were fed, so the search decides about
/// them itself. They are fetched once in a process, and when verdicts are added or the day is fed.
/// </summary>
internal sealed class JudgedDocuments(ServiceReader service) : IDisposable
{
    private const int AtOnce = 500;

    private static readonly string[] Fields =
    [
        Field.Id,
        Field.Stored,
        Field.Published,
        Field.Source,
        Field.Language,
        Field.Sentiment,
        Field.Spellings,
        Field.Headline,
        Field.Text,
        Field.Details,
    ];

    private readonly ConcurrentDictionary<DateOnly, Slot> _slots = [];

    /// <summary>The judged articles of a day; dispose of the lease afterwards.</summary>
    /// <param name="day">The UTC day.</param>
    /// <param name="fed">How far the service was fed with it.</param>
    /// <param name="ids">The IDs of the articles.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<SegmentLease> UseAsync(
        DateOnly day,
        FedDay? fed,
        IReadOnlyCollection<string> ids,
        CancellationToken cancellationToken
    )
    {
        var slot = _slots.GetOrAdd(day, _ => new Slot());
        var state = StableHash.Of([fed?.State ?? "", .. ids.Order(StringComparer.Ordinal)]);
        await slot.Turn.WaitAsync(cancellationToken);
        try
        {
            if (slot.Segment is null || slot.State != state)
            {
                var segment = await ReadAsync(day, ids, cancellationToken);
                slot.Segment?.Release();
                (slot.Segment, slot.State) = (new SharedSegment(segment), state);
            }

            return slot.Segment.Use();
        }
        finally
        {
            slot.Turn.Release();
        }
    }

    public void Dispose()
    {
        foreach (var slot in _slots.Values)
        {
            slot.Segment?.Release();
            slot.Turn.Dispose();
        }
    }

    private async Task<Segment> ReadAsync(DateOnly day, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        List<IndexedArticle> articles = [];
        foreach (var some in ids.Chunk(AtOnce))
        {
            var filter = OData.And([OData.Days(day, day), OData.In(Field.Id, some)]);
            var found = await service.AskAsync(new ServiceQuery(filter) { Size = AtOnce, Select = Fields }, cancellationToken);
            articles.AddRange(found.Documents.Select(one => Read(one.Document)));
        }

        var segment = Segment.Create(day, path: null);
        segment.Apply(articles, []);
        return segment;
    }

    private static IndexedArticle Read(ArticleDocument document) =>
        new(
            new ArticleHead
            {
                Id = document.Id,
                WrittenAt = DateTimeOffset.MinValue,
                Title = document.Headline ?? "",
                Source = document.Source,
                Published = document.Published is { } published ? new DateTimeOffset(published, TimeSpan.Zero) : null,
                StoredAt = new DateTimeOffset(document.Stored, TimeSpan.Zero),
                IsSuperseded = false,
                Details = document.Details ?? "",
                Language = document.Language ?? "",
                Sentiment = (SentimentLabel)document.Sentiment,
                Entities = [.. (document.Spellings ?? []).Select(ArticleDocument.NameOf).Select(Read)],
            },
            document.Text ?? ""
        );

    // Segments have names and categories of entities, and nothing else of them.
    private static TaggedEntity Read(SegmentName name) =>
        new()
        {
            Name = name.Name,
            Category = name.Category,
            Key = "",
            Mentions = 1,
            Sentiment = new Sentiment(SentimentLabel.NotJudged, 0, 0, 0),
            Evidence = "",
        };

    private sealed class Slot
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public SharedSegment? Segment { get; set; }

        public string State { get; set; } = "";
    }
}

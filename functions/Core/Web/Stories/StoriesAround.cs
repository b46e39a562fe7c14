using System.Text.Json;
using System.Text.Json.Serialization;
using NewsMonitor.Core.Web.Keeping;
using NewsMonitor.News.Stories;
using NewsMonitor.News.Verdicts;

namespace NewsMonitor.Core.Web.Stories;

/// <summary>The events around a UTC day whose storylines have an article that was stored on it or the day after.</summary>
/// <param name="Articles">Their articles, the earliest first; one with earlier versions is in the place of the first.</param>
/// <param name="Events">The events, as indices into the articles.</param>
internal sealed record StoriesAround(IReadOnlyList<StoryPlace> Articles, IReadOnlyList<StoryMembers> Events)
{
    /// <summary>The verdicts that there were when they were found; null if they are not kept.</summary>
    public SeenDecisions? Verdicts { get; init; }

    /// <summary>The articles that readers left out of the events; null if there are none.</summary>
    public IReadOnlyList<LeftOutOfStory>? LeftOut { get; init; }

    /// <summary>When they were found, by the service's clock.</summary>
    [JsonIgnore]
    public DateTimeOffset AsOf { get; init; }

    /// <param name="articles">All articles of the days around it, the earliest first.</param>
    /// <param name="events">All events, as indices into them.</param>
    /// <param name="day">The day.</param>
    /// <param name="leftOut">The articles that readers left out of these events.</param>
    public static StoriesAround Of(
        IReadOnlyList<StoryArticle> articles,
        IReadOnlyList<StoryMembers> events,
        DateOnly day,
        IReadOnlyList<LeftOutOfStory> leftOut
    )
    {
        var storylines = events.Where(one => All(one).Any(IsOfDay)).Select(one => one.Storyline).ToHashSet();
        List<int> kept = [.. Enumerable.Range(0, events.Count).Where(i => storylines.Contains(events[i].Storyline))];
        List<StoryMembers> some = kept.ConvertAll(i => events[i]);
        var eventNumbers = kept.Index().ToDictionary(one => one.Item, one => one.Index);
        List<LeftOutOfStory> without =
        [
            .. leftOut
                .Where(one => eventNumbers.ContainsKey(one.Event))
                .Select(one => one with { Event = eventNumbers[one.Event] }),
        ];
        List<int> places = [.. some.SelectMany(All).Order()];
        var numbers = places.Index().ToDictionary(place => place.Item, place => place.Index);
        return new StoriesAround(
            [.. places.Select(i => StoryPlace.Of(articles[i]))],
            [
                .. some.Select(one => new StoryMembers(
                    one.Originals.ConvertAll(i => numbers[i]),
                    one.Copies.ConvertAll(i => numbers[i]),
                    one.Storyline
                )),
            ]
        )
        {
            LeftOut = without.Count > 0 ? without : null,
        };

        bool IsOfDay(int i) => IsOf(articles[i].StoredAt) || (articles[i].CorrectedAt is { } corrected && IsOf(corrected));

        bool IsOf(DateTimeOffset time) =>
            DateOnly.FromDateTime(time.UtcDateTime) is var stored && stored >= day && stored <= day.AddDays(1);
    }

    public bool Has(string id) => Articles.Any(article => article.Is(id));

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, StoriesAroundJson.Default.StoriesAround);

    /// <summary>What <see cref="Write"/> wrote; null if it is damaged.</summary>
    public static StoriesAround? Read(byte[]? json)
    {
        try
        {
            return
                json is not null
                && JsonSerializer.Deserialize(json, StoriesAroundJson.Default.StoriesAround) is { Verdicts: not null } around
                && around.Events.All(one => one.Originals.Count > 0 && All(one).All(i => i >= 0 && i < around.Articles.Count))
                && (around.LeftOut ?? []).All(one => one.Event >= 0 && one.Event < around.Events.Count)
                ? around
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether a reader has said something since that changes which articles are in which story.</summary>
    public bool IsJudged(Verdicts said, DateOnly first, DateOnly last) =>
        Verdicts!.Since(said, first, last).Any(verdict => verdict.Kind is VerdictKind.WrongStory or VerdictKind.NotRelevant);

    private static IEnumerable<int> All(StoryMembers one) => one.Originals.Concat(one.Copies);
}

/// <summary>An article of a story.</summary>
/// <param name="Id">Its ID.</param>
/// <param name="StoredAt">When it was stored.</param>
/// <param name="Earlier">The IDs of its earlier versions; null if it has none.</param>
internal sealed record StoryPlace(string Id, DateTimeOffset StoredAt, IReadOnlyList<string>? Earlier = null)
{
    public static StoryPlace Of(StoryArticle article) =>
        new(article.Id, article.CorrectedAt ?? article.StoredAt, article.Earlier.Count > 0 ? article.Earlier : null);

    /// <summary>Its ID, and those of its earlier versions.</summary>
    [JsonIgnore]
    public IEnumerable<string> Ids => [Id, .. Earlier ?? []];

    /// <summary>Whether it is that article, or a later version of it.</summary>
    public bool Is(string id) => Id == id || Earlier?.Contains(id) is true;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(StoriesAround))]
internal sealed partial class StoriesAroundJson : JsonSerializerContext;

using NewsMonitor.News.Stories;

namespace NewsMonitor.Core.Web.Stories;

/// <summary>A story among those around a day.</summary>
internal sealed class FoundStory
{
    private readonly StoriesAround _around;
    private readonly StoryMembers _members;

    private FoundStory(DateOnly day, StoriesAround around, StoryMembers members)
    {
        (Day, _around, _members) = (day, around, members);
        Ids = All.SelectMany(place => place.Ids).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The UTC day around which it was looked for.</summary>
    public DateOnly Day { get; }

    /// <summary>The IDs of its articles and of their earlier versions.</summary>
    public IReadOnlySet<string> Ids { get; }

    /// <summary>The ID of its first article.</summary>
    public string First => _around.Articles[_members.Originals.Concat(_members.Copies).Min()].Id;

    public IEnumerable<StoryPlace> Originals => Places(_members.Originals);

    public IEnumerable<StoryPlace> Copies => Places(_members.Copies);

    /// <summary>How many of its articles have rows that are not read.</summary>
    public int NotRead =>
        Math.Max(0, _members.Originals.Count - StoryReader.MostRows) + Math.Max(0, _members.Copies.Count - StoryReader.MostRows);

    /// <summary>The other events of its storyline.</summary>
    public IEnumerable<StoryMembers> Related =>
        _around.Events.Where(one => one != _members && one.Storyline == _members.Storyline);

    /// <summary>The articles that readers left out of it.</summary>
    public IEnumerable<LeftOutOfStory> LeftOut => (_around.LeftOut ?? []).Where(one => _around.Events[one.Event] == _members);

    private IEnumerable<StoryPlace> All => Originals.Concat(Copies);

    /// <summary>The story of an article; null if it is in none of them.</summary>
    /// <param name="id">The ID of the article, or of an earlier version of it.</param>
    /// <param name="day">The day.</param>
    /// <param name="around">The stories around it.</param>
    public static FoundStory? Of(string id, DateOnly day, StoriesAround around) =>
        around.Events.FirstOrDefault(one => one.Originals.Concat(one.Copies).Any(i => around.Articles[i].Is(id))) is { } members
            ? new FoundStory(day, around, members)
            : null;

    /// <summary>The articles with these numbers.</summary>
    public IEnumerable<StoryPlace> Places(IEnumerable<int> numbers) => numbers.Select(i => _around.Articles[i]);
}

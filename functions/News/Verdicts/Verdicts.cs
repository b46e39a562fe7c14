using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Copies;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;

namespace NewsMonitor.News.Verdicts;

/// <summary>What readers said about articles, and what follows from it wherever articles are read.</summary>
public sealed class Verdicts
{
    /// <summary>No verdicts.</summary>
    public static readonly Verdicts None = new([]);

    /// <summary>How many days before and after an article its copies are looked for.</summary>
    public const int CopyDays = 3;

    private readonly ILookup<string, Verdict> _byArticle;
    private readonly List<(Verdict Verdict, Sketch Sketch)> _forCopies = [];

    /// <param name="all">All verdicts in the order of their ids, those that were undone included.</param>
    public Verdicts(IReadOnlyList<Verdict> all)
    {
        All = all;
        var standing = all.Where(verdict => verdict.Stands).ToList();
        _byArticle = standing.ToLookup(verdict => verdict.Article, StringComparer.Ordinal);
        foreach (var verdict in standing)
        {
            if (verdict.Copies is { } bytes && Sketch.Read(Convert.FromBase64String(bytes)) is { } sketch)
                _forCopies.Add((verdict, sketch));
        }
    }

    /// <summary>All verdicts in the order of their ids, those that were undone included.</summary>
    public IReadOnlyList<Verdict> All { get; }

    /// <summary>The IDs of the articles that are left out; their copies are not among them.</summary>
    public IReadOnlySet<string> Hidden =>
        All.Where(verdict => verdict is { Stands: true, Kind: VerdictKind.NotRelevant })
            .Select(verdict => verdict.Article)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>The verdicts for copies that hold for some articles of a day.</summary>
    public IEnumerable<Verdict> ForCopiesOn(DateOnly day) =>
        _forCopies.Where(one => Math.Abs(one.Verdict.Day.DayNumber - day.DayNumber) <= CopyDays).Select(one => one.Verdict);

    /// <summary>The verdicts for copies that hold for an article, if none about itself says otherwise.</summary>
    /// <param name="id">Its ID.</param>
    /// <param name="day">The UTC day it is filed under.</param>
    /// <param name="sketch">Of its text.</param>
    public IEnumerable<Verdict> ForCopies(string id, DateOnly day, Sketch sketch) =>
        _forCopies
            .Where(one =>
                one.Verdict.Article != id
                && Math.Abs(one.Verdict.Day.DayNumber - day.DayNumber) <= CopyDays
                && (sketch.IsCopyOf(one.Sketch) || one.Sketch.IsCopyOf(sketch))
            )
            .Select(one => one.Verdict);

    /// <summary>The verdicts that hold for an article: its own, and then those for copies about which they say nothing.</summary>
    public IReadOnlyList<Verdict> Of(string id, IEnumerable<Verdict> forCopies)
    {
        List<Verdict> found = [.. _byArticle[id]];
        found.AddRange(
            forCopies.Where(verdict => !found.Exists(own => own.Kind == verdict.Kind && own.Name == verdict.Name)).ToList()
        );
        return found;
    }

    /// <summary>The verdicts that hold for an article, its own and those for copies.</summary>
    public IReadOnlyList<Verdict> Of(StoredArticle article) => Of(article.Id, article.Day, article.Sketch);

    /// <summary>The article as readers corrected it; null if it is left out.</summary>
    public StoredArticle? Judge(StoredArticle article) => Correct(article) is { IsNotRelevant: false } right ? right : null;

    /// <summary>The article as readers corrected it, also if it is left out.</summary>
    public StoredArticle Correct(StoredArticle article) => Of(article).Aggregate(article, Correct);

    /// <summary>The same for what is needed to find its story.</summary>
    public StoryArticle Correct(StoryArticle article)
    {
        foreach (var verdict in Of(article.Id, DateOnly.FromDateTime(article.StoredAt.UtcDateTime), article.Sketch))
        {
            if (verdict.Kind == VerdictKind.NotRelevant)
                article = article with { HiddenBy = verdict.Id };
            if (verdict.Kind == VerdictKind.WrongStory)
                article = article with { Correction = new StoryCorrection(verdict.Joins) };
        }

        return article;
    }

    /// <summary>Adds a verdict, unless one that stands says the same. One about the same that says otherwise is undone.</summary>
    /// <returns>The verdicts with it, and the one that says so: a new one or the one that stood.</returns>
    public (Verdicts Verdicts, Verdict Verdict) With(Verdict verdict)
    {
        if (All.FirstOrDefault(one => one.Stands && one.SaysTheSameAs(verdict)) is { } standing)
            return (this, standing);
        var added = verdict with { Id = All.Count + 1 };
        var others = All.Select(one =>
            one.Stands && one.IsAboutTheSameAs(verdict) ? one with { UndoneBy = verdict.By, UndoneAt = verdict.At } : one
        );
        return (new Verdicts([.. others, added]), added);
    }

    /// <summary>
    /// Repeats of the next version of an article what was said of it, and of its story what joined that, unless something else
    /// was said of that version itself. What was repeated before, and undone since, is not repeated again.
    /// </summary>
    /// <param name="earlier">The ID of the article.</param>
    /// <param name="later">The version that replaces it.</param>
    /// <returns>The verdicts with the new ones; the same object if there is nothing to repeat.</returns>
    public Verdicts Repeat(string earlier, StoredArticle later)
    {
        var said = this;
        foreach (var verdict in All.Where(verdict => verdict.Stands))
        {
            if (verdict.For(earlier, later) is { } next && !said.All.Any(one => IsInTheWay(one, next)))
                said = said.With(next).Verdicts;
        }

        return said;

        static bool IsInTheWay(Verdict one, Verdict next) =>
            one.Repeats == next.Repeats && one.Article == next.Article && one.Joins == next.Joins
            || (one.Stands && one.Id != next.Repeats && one.IsAboutTheSameAs(next));
    }

    /// <summary>
    /// Undoes a verdict, and what was repeated of it, or it repeats; those that were undone before stay as they are.
    /// </summary>
    /// <returns>The verdicts, and the one that does not stand any more; null if none has this number.</returns>
    public (Verdicts Verdicts, Verdict? Verdict) Undo(int id, string by, DateTimeOffset at)
    {
        if (All.FirstOrDefault(one => one.Id == id) is not { Stands: true } verdict)
            return (this, All.FirstOrDefault(one => one.Id == id));
        var same = SameAs(verdict).Select(one => one.Id).ToHashSet();
        List<Verdict> all =
        [
            .. All.Select(one => one.Stands && same.Contains(one.Id) ? one with { UndoneBy = by, UndoneAt = at } : one),
        ];
        return (new Verdicts(all), all.Find(one => one.Id == id));
    }

    /// <summary>What a reader said of one version, and its repetitions of the others.</summary>
    public IReadOnlyList<Verdict> SameAs(Verdict verdict)
    {
        var first = FirstOf(verdict);
        return [.. All.Where(one => FirstOf(one) == first)];
    }

    // Only earlier verdicts are repeated, so this ends.
    private int FirstOf(Verdict verdict)
    {
        while (verdict.Repeats is { } number && number < verdict.Id && All.FirstOrDefault(one => one.Id == number) is { } earlier)
            verdict = earlier;
        return verdict.Id;
    }

    /// <summary>
    /// Blanks and undoes the verdicts on an article that is forgotten. They stay in their places, since their numbers count.
    /// </summary>
    /// <returns>The verdicts without what they say of it; the same object if there is nothing to blank.</returns>
    public Verdicts Forget(string article, string by, DateTimeOffset at)
    {
        if (!All.Any(one => one.Article == article && one != one.Blank(by, at)))
            return this;
        return new Verdicts([.. All.Select(one => one.Article == article ? one.Blank(by, at) : one)]);
    }

    private IReadOnlyList<Verdict> Of(string id, DateOnly day, Sketch? sketch) =>
        All.Count == 0 ? [] : Of(id, sketch is null ? [] : ForCopies(id, day, sketch));

    private static StoredArticle Correct(StoredArticle article, Verdict verdict) =>
        verdict.Kind switch
        {
            VerdictKind.NotRelevant => article with { IsNotRelevant = true },
            VerdictKind.WrongName => Without(article, verdict.Name),
            VerdictKind.WrongSentiment when verdict.Sentiment is { } right => Judged(article, verdict.Name, right),
            VerdictKind.WrongStory => article with { Correction = new StoryCorrection(verdict.Joins) },
            _ => article,
        };

    private static StoredArticle Without(StoredArticle article, string? name) =>
        article with
        {
            Tags = article.Tags with { Entities = [.. article.Tags.Entities.Where(tag => !IsNamed(tag, name))] },
        };

    private static StoredArticle Judged(StoredArticle article, string? name, SentimentLabel right) =>
        article with
        {
            Tags = name is null
                ? article.Tags with
                {
                    Sentiment = Certain(right),
                }
                : article.Tags with
                {
                    Entities =
                    [
                        .. article.Tags.Entities.Select(tag =>
                            IsNamed(tag, name) ? tag with { Sentiment = Certain(right) } : tag
                        ),
                    ],
                },
        };

    private static bool IsNamed(TaggedEntity tag, string? name) =>
        name is not null && EntityKey.Fold(tag.Name) == EntityKey.Fold(name);

    private static Sentiment Certain(SentimentLabel label) =>
        label switch
        {
            SentimentLabel.Positive => new Sentiment(label, 1, 0, 0),
            SentimentLabel.Negative => new Sentiment(label, 0, 0, 1),
            SentimentLabel.Mixed => new Sentiment(label, 0.5, 0, 0.5),
            _ => new Sentiment(SentimentLabel.Neutral, 0, 1, 0),
        };
}

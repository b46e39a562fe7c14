using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Records;

namespace NewsMonitor.Tests.News.Stories;

/// <summary>
/// Whether digests repeat what they told, and say it when there is something new. Stories are told by the event of their lead.
/// </summary>
internal sealed class ToldScore
{
    /// <summary>Stories at the top, as many as a mail shows.</summary>
    private const int Top = DigestSpec.DefaultStories;

    private readonly List<string> _repeats = [];
    private int _listed;
    private int _mistagged;
    private int _details;
    private int _toldBefore;
    private int _updates;
    private int _missed;
    private int _asNew;

    /// <summary>Stories at the top of a digest that were told before and had nothing new.</summary>
    public int RepeatedAtTop { get; private set; }

    /// <summary>
    /// Of the events in which nothing came to light, how many were told again anywhere without a detail that no article had told
    /// before.
    /// </summary>
    public double RepeatedShare => _toldBefore == 0 ? 0 : (double)_repeats.Count / _toldBefore;

    /// <summary>Of the events in which something came to light, how many were told neither as an update nor as new.</summary>
    public double MissedShare => _updates == 0 ? 0 : (double)_missed / _updates;

    /// <param name="digest">With every story listed that two articles or outlets tell.</param>
    /// <param name="inSight">Articles of its window and of the days before.</param>
    /// <param name="planted">What is in them.</param>
    public void Add(Digest digest, List<StoredArticle> inSight, Dictionary<string, Planted> planted)
    {
        var from = digest.Window.From;
        var earlier = inSight.Where(article => article.StoredAt < from).Select(article => planted[article.Id].Event).ToHashSet();
        var now = inSight.Where(article => article.StoredAt >= from).Select(article => planted[article.Id]).ToList();
        var news = now.Where(article => article.BringsNews).Select(article => article.Event).ToHashSet();
        var told = now.GroupBy(article => article.Event)
            .Where(same => same.Count() > 1 && earlier.Contains(same.Key))
            .Select(same => same.Key)
            .ToList();
        foreach (var (place, story) in digest.Stories.Index())
        {
            var number = planted[story.Lead.Id].Event;
            List<Planted> same = [.. inSight.Select(article => planted[article.Id]).Where(article => article.Event == number)];
            Add(story, place, earlier, news, same, from);
        }

        var updated = EventsOf(digest, planted, StoryTag.Update);
        var asNew = EventsOf(digest, planted, StoryTag.New, StoryTag.Developing);
        _toldBefore += told.Count(number => !news.Contains(number));
        _updates += told.Count(news.Contains);
        _missed += told.Count(number => news.Contains(number) && !updated.Contains(number) && !asNew.Contains(number));
        _asNew += told.Count(number => news.Contains(number) && !updated.Contains(number) && asNew.Contains(number));
    }

    private static HashSet<int> EventsOf(Digest digest, Dictionary<string, Planted> planted, params StoryTag[] tags) =>
        [
            .. digest
                .Stories.SelectMany(story =>
                    (story.Related?.Events ?? []).Select(related => (related.Tag, related.Lead)).Prepend((story.Tag, story.Lead))
                )
                .Where(told => tags.Contains(told.Tag))
                .Select(told => planted[told.Lead.Id].Event),
        ];

    private void Add(
        DigestStory story,
        int place,
        HashSet<int> earlier,
        HashSet<int> news,
        List<Planted> told,
        DateTimeOffset from
    )
    {
        var number = told[0].Event;
        _listed++;
        _mistagged += earlier.Contains(number) == (story.Tag == StoryTag.Update) ? 0 : 1;
        if (!earlier.Contains(number) || news.Contains(number))
            return;
        RepeatedAtTop += place < Top ? 1 : 0;
        if (IsDetail(story.Lead.Title, told, from) || story.News.Any(item => IsDetail(item.What, told, from)))
            _details++;
        else
            _repeats.Add(
                $"{story.Tag} {story.Lead.Title} "
                    + $"[{string.Join(", ", story.News.Select(item => $"{item.What}: {item.Sentence}"))}]"
            );
    }

    // A fact of the event that an article of the window tells, and none before it did.
    private static bool IsDetail(string what, List<Planted> told, DateTimeOffset from) =>
        told.Where(article => article.At >= from)
            .SelectMany(article => article.Facts.Where(fact => IsSame(what, fact) && article.Says(fact)))
            .Any(fact => !told.Exists(article => article.At < from && article.Says(fact)));

    private static bool IsSame(string what, string fact) =>
        what.Contains(fact, StringComparison.Ordinal) || fact.Contains(what, StringComparison.Ordinal);

    public override string ToString() =>
        $"{_listed} stories listed, {_mistagged} as new or old wrongly; of {_toldBefore} in which nothing came to "
        + $"light {_details} "
        + $"were told again for a detail nobody had told and {_repeats.Count} for nothing, {RepeatedAtTop} of both at the top; "
        + $"of {_updates} with news {_missed} were not told, {_asNew} told as new\n"
        + string.Join('\n', _repeats.Take(20));
}

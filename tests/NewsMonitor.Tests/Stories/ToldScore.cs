using NewsMonitor.Articles;
using NewsMonitor.Digests;

namespace NewsMonitor.Tests.Stories;

/// <summary>Whether digests repeat what they told, and say it when there is something new. Stories are told by the event of their lead.</summary>
internal sealed class ToldScore
{
    /// <summary>Stories at the top, as many as a mail shows.</summary>
    private const int Top = DigestDefinition.DefaultStories;

    private readonly List<string> _repeats = [];
    private int _listed;
    private int _mistagged;
    private int _toldBefore;
    private int _updates;
    private int _missed;

    /// <summary>Stories at the top of a digest that were told before and had nothing new.</summary>
    public int RepeatedAtTop { get; private set; }

    /// <summary>Of the events that went on without anything new, how many were told again anywhere.</summary>
    public double RepeatedShare => _toldBefore == 0 ? 0 : (double)_repeats.Count / _toldBefore;

    /// <summary>Of the events with something new, how many were not told.</summary>
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
        var told = now.GroupBy(article => article.Event).Where(same => same.Count() > 1 && earlier.Contains(same.Key)).Select(same => same.Key).ToList();
        foreach (var (place, story) in digest.Stories.Index())
            Add(story, place, earlier, news, planted);
        var updated = digest.Stories.Where(story => story.Tag == StoryTag.Update).Select(story => planted[story.Lead.Id].Event).ToHashSet();
        _toldBefore += told.Count(number => !news.Contains(number));
        _updates += told.Count(news.Contains);
        _missed += told.Count(number => news.Contains(number) && !updated.Contains(number));
    }

    private void Add(DigestStory story, int place, HashSet<int> earlier, HashSet<int> news, Dictionary<string, Planted> planted)
    {
        var number = planted[story.Lead.Id].Event;
        _listed++;
        _mistagged += earlier.Contains(number) == (story.Tag == StoryTag.Update) ? 0 : 1;
        if (!earlier.Contains(number) || news.Contains(number))
            return;
        RepeatedAtTop += place < Top ? 1 : 0;
        _repeats.Add($"{story.Tag} {story.Lead.Title} [{string.Join(", ", story.News.Select(item => $"{item.What}: {item.Sentence}"))}]");
    }

    public override string ToString() =>
        $"{_listed} stories listed, {_mistagged} as new or old wrongly; of {_toldBefore} that went on without news {_repeats.Count} were told again, "
        + $"{RepeatedAtTop} at the top; of {_updates} with news {_missed} were not told\n" + string.Join('\n', _repeats.Take(10));
}

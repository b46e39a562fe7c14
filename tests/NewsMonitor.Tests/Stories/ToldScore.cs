using NewsMonitor.Articles;
using NewsMonitor.Digests;

namespace NewsMonitor.Tests.Stories;

/// <summary>Whether digests repeat what they told, and say it when there is something new.</summary>
internal sealed class ToldScore
{
    private int _listed;
    private int _updates;
    private int _missed;
    private int _mistagged;

    /// <summary>Listed stories that were told before and had nothing new.</summary>
    public int Repeated { get; private set; }

    public List<string> Repeats { get; } = [];

    public void Add(Digest digest, List<StoredArticle> inSight, Dictionary<string, Planted> planted)
    {
        var window = digest.Window;
        var earlier = inSight.Where(article => article.StoredAt < window.From).Select(article => planted[article.Id].Event).ToHashSet();
        var now = inSight.Where(article => article.StoredAt >= window.From).Select(article => planted[article.Id]).ToList();
        var news = now.Where(article => article.BringsNews).Select(article => article.Event).ToHashSet();
        foreach (var story in digest.Stories)
        {
            var number = planted[story.Lead.Id].Event;
            var (wasTold, hasNews) = (earlier.Contains(number), news.Contains(number));
            _listed++;
            if (wasTold && !hasNews)
            {
                Repeated++;
                Repeats.Add($"{story.Tag} {story.Lead.Title} [{string.Join(", ", story.News.Select(item => $"{item.What}: {item.Sentence}"))}]");
            }

            _mistagged += wasTold == (story.Tag == StoryTag.Update) ? 0 : 1;
        }

        _updates += news.Count;
        _missed += Math.Max(0, news.Count - digest.StoryCounts.Updates);
    }

    public override string ToString() =>
        $"{_listed} listed, {Repeated} repeated, {_mistagged} with the wrong tag; {_updates} updates planted, {_missed} not seen\n" + string.Join('\n', Repeats.Take(20));
}

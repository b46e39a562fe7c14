using NewsMonitor.Core.Rendering;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Core.Delivery.Webhooks;

/// <summary>
/// What of a digest fits into a chat: the top stories, then the first articles of each topic. The mail and the archive have it whole.
/// </summary>
/// <param name="Title">The mail's subject.</param>
/// <param name="Covers">The time it covers.</param>
/// <param name="Summary">It in a sentence or two.</param>
/// <param name="Sections">The top stories, and topics with their articles.</param>
/// <param name="Coverage">What came in.</param>
internal sealed record WebhookMessage(
    string Title,
    string Covers,
    string Summary,
    IReadOnlyList<WebhookSection> Sections,
    string Coverage
)
{
    /// <param name="digest">The digest.</param>
    /// <param name="articles">How many stories and articles are listed at most.</param>
    public static WebhookMessage Of(Digest digest, int articles)
    {
        var view = DigestView.From(digest, RenderingWords.Default);
        var sections = new List<WebhookSection>();
        Add(view.Labels.TopStories, view.Stories.Select(Item));
        foreach (var group in view.Groups)
            Add($"{group.Heading} ({group.Count})", group.Articles.Select(Item));
        return new WebhookMessage(view.Subject, view.Covers, view.Summary, sections, view.Coverage);

        void Add(string heading, IEnumerable<WebhookItem> all)
        {
            var items = all.Take(articles).ToList();
            articles -= items.Count;
            if (items.Count > 0)
                sections.Add(new WebhookSection(heading, items));
        }
    }

    private static WebhookItem Item(StoryView story) =>
        new(story.Title, story.Url, $"{story.Tag} · {story.Byline} · {story.Sentiment}");

    private static WebhookItem Item(ArticleView article) => new(article.Title, article.Url, Note(article));

    private static string Note(ArticleView article) =>
        article.Byline.Length == 0 ? article.Sentiment : $"{article.Byline} · {article.Sentiment}";
}

/// <param name="Heading">The top stories; or a topic and how many articles it has.</param>
/// <param name="Items">The first of them.</param>
internal sealed record WebhookSection(string Heading, IReadOnlyList<WebhookItem> Items);

/// <param name="Title">The headline.</param>
/// <param name="Url">Where it leads; empty where nowhere.</param>
/// <param name="Note">Outlet, time and sentiment.</param>
internal sealed record WebhookItem(string Title, string Url, string Note);

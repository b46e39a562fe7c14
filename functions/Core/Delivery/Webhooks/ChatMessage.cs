using NewsMonitor.Core.Rendering;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Core.Delivery.Webhooks;

/// <summary>
/// The part of a digest that fits into a chat: the top stories, then the first articles of each topic. Mails and the archive
/// have all of it.
/// </summary>
/// <param name="Title">The mail's subject.</param>
/// <param name="Covers">The time that the digest covers.</param>
/// <param name="Summary">The digest in a sentence or two.</param>
/// <param name="Sections">The top stories, and topics with their articles.</param>
/// <param name="Coverage">What came in.</param>
internal sealed record ChatMessage(
    string Title,
    string Covers,
    string Summary,
    IReadOnlyList<ChatSection> Sections,
    string Coverage
)
{
    /// <param name="digest">The digest.</param>
    /// <param name="articles">How many stories and articles are listed at most.</param>
    public static ChatMessage Of(Digest digest, int articles)
    {
        var view = DigestView.From(digest, DigestExtent.All);
        var sections = new List<ChatSection>();
        Add(view.Labels.TopStories, view.Stories.Select(Item));
        Add(view.Labels.Corrections, view.Corrections.Select(one => new ChatItem(one.Title, one.Url, one.Change)));
        foreach (var group in view.Groups)
            Add($"{group.Heading} ({group.Count})", group.Articles.Select(Item));
        return new ChatMessage(view.Subject, view.Covers, view.Summary, sections, view.Coverage);

        void Add(string heading, IEnumerable<ChatItem> all)
        {
            var items = all.Take(articles).ToList();
            articles -= items.Count;
            if (items.Count > 0)
                sections.Add(new ChatSection(heading, items));
        }
    }

    private static ChatItem Item(StoryView story) =>
        new(story.Title, story.Url, $"{story.Tag} · {story.Byline} · " + $"{story.Sentiment}");

    private static ChatItem Item(ArticleView article) => new(article.Title, article.Url, Note(article));

    private static string Note(ArticleView article) =>
        article.Byline.Length == 0 ? article.Sentiment : $"{article.Byline} · {article.Sentiment}";
}

/// <param name="Heading">"Top stories", or a topic and its number of articles.</param>
/// <param name="Items">The first of them.</param>
internal sealed record ChatSection(string Heading, IReadOnlyList<ChatItem> Items);

/// <param name="Title">The headline.</param>
/// <param name="Url">The article's address; empty if it has none.</param>
/// <param name="Note">Outlet, time and sentiment.</param>
internal sealed record ChatItem(string Title, string Url, string Note);

using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.News.Digests.Model;

namespace NewsMonitor.Core.Delivery.Webhooks;

/// <summary>
/// The part of a digest that fits into a chat: the top stories, then the first articles of each topic. Its page has all of it.
/// </summary>
/// <param name="Title">The mail's subject.</param>
/// <param name="Covers">The time that the digest covers.</param>
/// <param name="Summary">The digest in a sentence or two.</param>
/// <param name="Sections">The top stories, and topics with their articles.</param>
/// <param name="Further">Names topics that are not listed; empty if there are none.</param>
/// <param name="Coverage">What came in.</param>
/// <param name="ToPage">The words of the link to the page.</param>
/// <param name="Page">The address of the page that has all of it; empty if there is none.</param>
internal sealed record ChatMessage(
    string Title,
    string Covers,
    string Summary,
    IReadOnlyList<ChatSection> Sections,
    string Further,
    string Coverage,
    string ToPage,
    string Page
)
{
    /// <param name="digest">The digest.</param>
    /// <param name="articles">How many stories and articles are listed at most.</param>
    /// <param name="page">The address of the page that has all of it; null if there is none.</param>
    public static ChatMessage Of(Digest digest, int articles, Uri? page)
    {
        var view = DigestView.From(digest, DigestExtent.OfChats(digest, articles), page);
        List<ChatSection> sections =
        [
            new(view.Labels.TopStories, [.. view.Stories.Select(story => Item(story, view.Labels))], view.MoreStories),
            new(view.Labels.Corrections, [.. view.Corrections.Select(one => new ChatItem(one.Title, one.Url, one.Change))], ""),
            .. view.Groups.Select(group => new ChatSection(
                $"{group.Heading} ({group.Count})",
                [.. group.Articles.Select(article => Item(article, view.Labels))],
                group.More
            )),
        ];
        return new ChatMessage(
            view.Subject,
            view.Covers,
            view.Summary,
            [.. sections.Where(section => section.Items.Count > 0 || section.More.Length > 0)],
            view.FurtherTopics,
            view.Coverage,
            view.Labels.ViewInBrowser,
            view.Page
        );
    }

    private static ChatItem Item(StoryView story, Labels labels) =>
        new(story.Title, story.Url, Note(labels, story.Matched, story.Tag, story.Byline, story.Sentiment));

    private static ChatItem Item(ArticleView article, Labels labels) =>
        new(article.Title, article.Url, Note(labels, article.Matched, article.Byline, article.Sentiment));

    // Which watch-list it matches, and what was found, is why readers of an alert get it.
    private static string Note(Labels labels, string matched, params string[] parts) =>
        string.Join(
            " · ",
            ((string[])[matched.Length > 0 ? $"{labels.Matched} {matched}" : "", .. parts]).Where(part => part.Length > 0)
        );
}

/// <param name="Heading">"Top stories", or a topic and its number of articles.</param>
/// <param name="Items">The first of them.</param>
/// <param name="More">How many more there are, in words; empty if these are all.</param>
internal sealed record ChatSection(string Heading, IReadOnlyList<ChatItem> Items, string More);

/// <param name="Title">The headline.</param>
/// <param name="Url">The article's address; empty if it has none.</param>
/// <param name="Note">The watch-list that it matches, outlet, time and sentiment.</param>
internal sealed record ChatItem(string Title, string Url, string Note);

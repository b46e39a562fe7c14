using System.Text;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Records;

namespace NewsMonitor.Tests.News.Digests;

/// <summary>A digest of a few articles with a few names.</summary>
internal static class SmallDigest
{
    public static readonly DigestSpec Spec = DefaultSubscription.From(new DigestOptions()).Spec;
    public static readonly (string, EntityCategory) Rail = ("Northwind Rail", EntityCategory.Organization);
    public static readonly (string, EntityCategory) Amira = ("Amira Haddad", EntityCategory.Person);
    public static readonly (string, EntityCategory) Selwyn = ("Port Selwyn", EntityCategory.Location);

    public static TaggedEntity Entity((string Name, EntityCategory Category) entity) =>
        SampleNews.Entity(entity, SentimentLabel.Neutral, $"{entity.Name} was there.", 2, inTitle: true);

    // Nothing more than the name, or the articles would be of one story.
    public static TaggedEntity Saying((string Name, EntityCategory Category) entity, string sentence) =>
        Entity(entity) with
        {
            Said = new TaggedQuote(sentence, QuoteKey.Of(sentence)),
        };

    public static TaggedEntity Silent((string Name, EntityCategory Category) entity) => Entity(entity) with { Evidence = "" };

    public static StoredArticle About(int n, (string Name, EntityCategory Category) entity) =>
        SampleNews.Article(n, $"{entity.Name} {n}", SentimentLabel.Neutral, Entity(entity));

    public static StoredArticle Says(int n, params TaggedEntity[] entities) =>
        SampleNews.Article(n, $"Headline {n}", SentimentLabel.Neutral, entities);

    public static string Rendered(Digest digest) =>
        string.Join(' ', DigestRenderer.Render(digest).Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static Task<Digest> BuildAsync(IEnumerable<StoredArticle> articles, params UnstoredBlob[] unstored) =>
        BuildAsync(new NewsSource(articles.Select(SampleNews.WithItsOwnText), unstored));

    public static Task<Digest> BuildAsync(NewsSource source) =>
        DigestBuilder.BuildAsync(source, Spec, SampleNews.Window, TestContext.Current.CancellationToken);

    /// <summary>All that readers get of a digest, and its archived form.</summary>
    public static byte[] Bytes(Digest digest)
    {
        var rendered = DigestRenderer.Render(digest);
        return
        [
            .. DigestJson.Write(new ArchivedDigest(null, digest)),
            .. Encoding.UTF8.GetBytes(rendered.Subject + rendered.Html + rendered.Text),
        ];
    }
}

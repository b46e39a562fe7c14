using NewsMonitor.Analyzer;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Copies;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;

namespace NewsMonitor.Tests.News.Digests;

/// <summary>Three days of one event beside other news.</summary>
internal static class StrikeNews
{
    private const string Strike =
        "Dock workers in Rotterdam stopped work after talks about night shifts failed, and eleven ships wait at "
        + "anchor, the Harbour Workers Federation said.";
    public static readonly DigestSpec Spec = DefaultSubscription.From(new DigestOptions()).Spec;
    private static readonly (string, EntityCategory) Union = ("Harbour Workers Federation", EntityCategory.Organization);
    private static readonly (string, EntityCategory) Port = ("Rotterdam", EntityCategory.Location);
    public static readonly (string, EntityCategory) Mediator = ("Hendrik Oort", EntityCategory.Person);

    public static StoredArticle Report(int n, string title, params (string, EntityCategory)[] further)
    {
        var article = SampleNews.Article(
            n,
            title,
            SentimentLabel.Negative,
            [
                .. further
                    .Append(Union)
                    .Append(Port)
                    .Select(entity =>
                        SampleNews.Entity(
                            entity,
                            SentimentLabel.Neutral,
                            Strike,
                            3,
                            title.Contains(entity.Item1, StringComparison.Ordinal)
                        )
                    ),
            ]
        );
        var tags = article.Tags with { KeyPhrases = ["dock workers", "night shifts"], Summary = [Strike] };
        var body = $"{Strike} {string.Join(' ', Enumerable.Range(0, 25).Select(i => $"n{n}w{i}"))}";
        return article with
        {
            Source = $"Outlet {n}",
            StoredAt = SampleNews.Morning.AddHours(-20).AddMinutes(n),
            Tags = tags,
            Sketch = Sketch.Of(body),
            Terms = StoryTerms.Of(title, tags, body),
        };
    }

    // The first report's text in another paper.
    public static StoredArticle Copy(int n) =>
        Report(1, "Ships wait as port stands still") with
        {
            Id = $"{n:x8}",
            Source = $"Outlet {n}",
            StoredAt = SampleNews.Morning.AddHours(-19).AddMinutes(n),
        };

    public static StoredArticle Other(int n) => SampleNews.Article(n, "Lisbon choir wins a prize", SentimentLabel.Positive);

    public static StoredArticle Yesterday(StoredArticle article) =>
        article with
        {
            StoredAt = article.StoredAt.AddDays(-1),
            Day = article.Day.AddDays(-1),
        };

    public static Task<Digest> BuildAsync(IEnumerable<StoredArticle> articles, params UnstoredBlob[] unstored) =>
        DigestBuilder.BuildAsync(
            new NewsSource(articles, unstored),
            Spec,
            SampleNews.Window,
            TestContext.Current.CancellationToken
        );
}

using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Records;
using static NewsMonitor.Tests.News.Digests.SmallDigest;

namespace NewsMonitor.Tests.News.Digests;

/// <summary>Articles are grouped by what they share, however many there are.</summary>
public sealed class DigestGroupTests
{
    [Fact]
    public async Task ArticlesAreGroupedByWhatTheyShare()
    {
        var digest = await BuildAsync([
            About(1, Rail),
            About(2, Rail),
            About(3, Rail),
            About(4, Amira),
            About(5, Amira),
            SampleNews.Article(6, "Alone"),
            About(7, Selwyn),
        ]);

        digest
            .Groups.Select(group => (group.Topic, group.Size))
            .ShouldBe([("Northwind Rail", 3), ("Amira Haddad", 2), (null, 2)]);
        digest.Groups.SelectMany(group => group.Articles).Select(article => article.Id).Distinct().Count().ShouldBe(7);
    }

    [Fact]
    public async Task AnArticleAboutTwoThingsStandsWithTheWeightierTopic()
    {
        var both = SampleNews.Article(9, "Northwind Rail and Amira Haddad", SentimentLabel.Neutral, Entity(Rail), Entity(Amira));
        var digest = await BuildAsync([About(1, Rail), About(2, Rail), About(3, Rail), both, About(4, Amira), About(5, Amira)]);

        digest.Groups.Select(group => (group.Topic, group.Size)).ShouldBe([("Northwind Rail", 4), ("Amira Haddad", 2)]);
    }

    [Fact]
    public async Task AKeyPhraseGroupsArticlesThatNameNobody()
    {
        var first = SampleNews.Article(1, "Flood relief begins");
        var second = SampleNews.Article(2, "Who pays for flood relief");
        var digest = await BuildAsync([
            first with
            {
                Tags = first.Tags with { KeyPhrases = ["flood relief"] },
            },
            second with
            {
                Tags = second.Tags with { KeyPhrases = ["costs", "flood relief"] },
            },
            SampleNews.Article(3, "Something else"),
        ]);

        digest.Groups[0].Topic.ShouldBe("flood relief");
        digest.Groups[0].Size.ShouldBe(2);
    }

    [Fact]
    public async Task AMentionInPassingMakesNoGroup()
    {
        TaggedEntity inPassing = SampleNews.Entity(Rail, SentimentLabel.Neutral, "x", 1, inTitle: false);
        var digest = await BuildAsync([
            SampleNews.Article(1, "A", SentimentLabel.Neutral, inPassing),
            SampleNews.Article(2, "B", SentimentLabel.Neutral, inPassing),
        ]);

        digest.Groups.ShouldHaveSingleItem().Topic.ShouldBeNull();
        digest.Organizations.ShouldHaveSingleItem().Articles.ShouldBe(2);
    }

    [Fact]
    public async Task WhatNearlyAllArticlesShareGroupsNone()
    {
        var articles = Enumerable
            .Range(0, 30)
            .Select(n =>
                SampleNews.Article(n, "Northwind Rail", SentimentLabel.Neutral, Silent(Rail), Silent(n < 10 ? Amira : Selwyn))
            );
        var digest = await BuildAsync([.. articles]);

        digest.Groups.ShouldNotContain(group => group.Topic == "Northwind Rail");
        digest.Groups[0].Topic.ShouldBe("Amira Haddad");
    }

    /// <summary>Takes minutes: identical articles of a few kinds are the densest news there is.</summary>
    [Fact(Explicit = true)]
    public async Task ADayBeyondTheShelfIsCountedInFullAndSaysWhatWasGrouped()
    {
        List<StoredArticle> articles = [.. Enumerable.Range(0, ArticleCandidates.Capacity + 500).Select(SampleNews.Article)];
        var forwards = await BuildAsync(articles);
        var backwards = await BuildAsync(articles.AsEnumerable().Reverse());

        forwards.Counts.Articles.ShouldBe(ArticleCandidates.Capacity + 500);
        forwards.Counts.Grouped.ShouldBe(ArticleCandidates.Capacity);
        Rendered(forwards).ShouldContain("Topics are based on the 20,000 most relevant articles.");
        Bytes(backwards).ShouldBe(Bytes(forwards));
    }

    [Fact]
    public async Task ADigestSaysThatNotAllArticlesWereGrouped()
    {
        var digest = await BuildAsync([About(1, Rail), About(2, Amira)]);

        Rendered(digest).ShouldNotContain("Topics are based on");
        Rendered(digest with { Counts = digest.Counts with { Articles = 20_500, Grouped = 20_000 } })
            .ShouldContain("Topics are based on the 20,000 most relevant articles.");
    }
}

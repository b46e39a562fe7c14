using MimeKit;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Records;
using NewsMonitor.Tests.Core.Delivery.Channels;
using NewsMonitor.Tests.News.Digests;

namespace NewsMonitor.Tests.Core.Rendering;

/// <summary>What stands at a digest's top and at its end, in every form.</summary>
public sealed class DigestBriefTests
{
    private static readonly DigestSpec Spec = DefaultSubscription.From(new DigestOptions()).Spec;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ASentenceOfEachStoryStandsBelowItsHeadlineAndTheMailboxShowsTheNextHeadlines()
    {
        var digest = await BuildAsync(Enumerable.Range(0, 8).Select(Article));
        var rendered = DigestRenderer.Render(digest);

        digest.Brief.Count.ShouldBe(3);
        var leading = digest
            .Stories.Select(story => story.Lead)
            .Concat(digest.Groups.SelectMany(group => group.Articles))
            .ToList();
        foreach (var article in leading)
        {
            rendered.Html.Split(article.Summary).Length.ShouldBe(2);
            rendered.Html.ShouldNotContain(article.Detail!);
        }

        rendered.Html.ShouldContain($">Also: {leading[1].Title} · {leading[2].Title}");
        DigestJson.Read(DigestJson.Write(new ArchivedDigest(null, digest))).Digest.Brief.ShouldBe(digest.Brief);
    }

    [Fact]
    public async Task NoSentenceHasADateline()
    {
        var digest = await BuildAsync(
            Enumerable
                .Range(0, 8)
                .Select(n =>
                    Article(n) with
                    {
                        Tags = Article(n).Tags with
                        {
                            Summary = [$"LONDON (Wire) - Sentence {n} came first.", $"The second sentence of article {n}."],
                        },
                    }
                )
        );
        var rendered = DigestRenderer.Render(digest);

        digest.Brief.ShouldAllBe(line => line.StartsWith("Sentence ", StringComparison.Ordinal));
        rendered.Html.Split(digest.Brief[0]).Length.ShouldBe(2);
        rendered.Html.ShouldNotContain("LONDON (Wire) - ");
    }

    [Fact]
    public async Task AHeadlineWithoutATextIsALineOfItsOwn()
    {
        var digest = await BuildAsync(
            Enumerable.Range(0, 8).Select(n => Article(n) with { Tags = Article(n).Tags with { Summary = [] } })
        );

        digest.Brief.Count.ShouldBe(3);
        digest.Brief.ShouldAllBe(line => line.StartsWith("Headline ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("الجزيرة", "\u2068الجزيرة\u2069 · ")]
    [InlineData("Meridian Wire", "Meridian Wire · ")]
    public async Task AnOutletsNameLeavesTheRestOfItsLineInOrder(string source, string shown)
    {
        var rendered = DigestRenderer.Render(
            await BuildAsync(Enumerable.Range(0, 8).Select(n => Article(n) with { Source = source }))
        );

        rendered.Html.Split(shown).Length.ShouldBe(9);
        rendered.Text.Split(shown).Length.ShouldBe(9);
    }

    [Fact]
    public async Task WhereLittleCameInTheDigestIsBriefEnough()
    {
        (await BuildAsync(Enumerable.Range(0, 5).Select(Article))).Brief.ShouldBeEmpty();
        (await BuildAsync(Enumerable.Range(0, 8).Select(Article), Spec with { IsAlert = true })).Brief.ShouldBeEmpty();
        (await BuildAsync(Enumerable.Range(0, 8).Select(n => SampleNews.Article(n, $"Headline {n}")))).Brief.ShouldBe([
            "A sentence.",
        ]);
    }

    [Theory]
    [InlineData(
        new[] { 100_000 },
        "1 article was too long to analyze in full; at most the first 100,000 characters were analyzed."
    )]
    [InlineData(
        new[] { 5_000, 100_000 },
        "2 articles were too long to analyze in full; at most the first 100,000 characters were analyzed."
    )]
    public async Task WhatWasCutIsCounted(int[] cuts, string words)
    {
        var digest = await BuildAsync([.. cuts.Select((at, n) => Article(n) with { CutAt = at }), Article(9)]);

        DigestRenderer.Render(digest).Text.ReplaceLineEndings(" ").ShouldContain(words);
        DigestRenderer.Render(await BuildAsync([Article(9)])).Text.ShouldNotContain("too long");
    }

    [Theory]
    [InlineData("", "To change what you receive or when, contact the operator of this service.")]
    [InlineData("news+desk@example.org", "To change what you receive or when, write to news+desk@example.org.")]
    public async Task TheEndSaysHowToChangeIt(string contact, string words)
    {
        var digest = await BuildAsync([Article(1)]) with { Contact = contact };
        var rendered = DigestRenderer.Render(digest);
        var message = new DigestMailing(digest, rendered, new MailboxAddress("News", "news@example.org"), links: null).To(
            new MailboxAddress(null, "a@example.org")
        );

        rendered.Text.ReplaceLineEndings(" ").ShouldContain(words);
        if (contact.Length > 0)
            rendered.Html.ShouldContain("href=\"mailto:news%2Bdesk@example.org\"");
        message.ReplyTo.Mailboxes.Select(mailbox => mailbox.Address).ShouldBe(contact.Length == 0 ? [] : [contact]);
    }

    [Fact]
    public async Task ThatTheUsualIsNotKnownIsSaid()
    {
        var digest = await BuildAsync([Article(1)]);

        digest.DaysKnown.ShouldBe(0);
        DigestRenderer
            .Render(digest)
            .Text.ReplaceLineEndings(" ")
            .ShouldContain(
                "There is not enough history yet to show trends: 0 of the previous 14 days had news, and 7 are needed."
            );
        DigestRenderer.Render(digest with { DaysKnown = 7 }).Text.ShouldNotContain("not enough history");
    }

    [Theory]
    [InlineData("slack")]
    [InlineData("teams")]
    public async Task AChatIsToldTheTopStoriesFirst(string kind)
    {
        var digest = await BuildAsync(Enumerable.Range(0, 40).Select(SampleNews.Article));
        var body = System.Text.Encoding.UTF8.GetString(TestChannels.Webhook(kind).Body(new ArchivedDigest(null, digest))!);

        digest.Stories.ShouldNotBeEmpty();
        body.ShouldContain("Top stories");
        body.ShouldContain(digest.Stories[0].Lead.Url!);
        body.IndexOf("Top stories", StringComparison.Ordinal)
            .ShouldBeLessThan(body.IndexOf(digest.Groups[0].Articles[0].Title, StringComparison.Ordinal));
    }

    private static StoredArticle Article(int n) =>
        SampleNews.Article(n, $"Headline {n}") with
        {
            Tags = SampleNews.Article(n, "").Tags with
            {
                Summary = [$"The first sentence of article {n}.", $"The second sentence of article {n}."],
                Entities =
                [
                    SampleNews.Entity(
                        ($"Subject {n}", EntityCategory.Organization),
                        SentimentLabel.Neutral,
                        $"Evidence {n}.",
                        3,
                        inTitle: true
                    ),
                ],
            },
        };

    private static Task<Digest> BuildAsync(IEnumerable<StoredArticle> articles, DigestSpec? spec = null) =>
        DigestBuilder.BuildAsync(
            new NewsSource(articles.Select(SampleNews.WithItsOwnText)),
            spec ?? Spec,
            SampleNews.Window,
            Stop
        );
}

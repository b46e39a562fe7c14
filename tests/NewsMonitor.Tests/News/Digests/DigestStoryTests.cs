using System.Text;
using NewsMonitor.Core.Rendering;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;
using NewsMonitor.News.WatchLists;
using static NewsMonitor.Tests.News.Digests.StrikeNews;

namespace NewsMonitor.Tests.News.Digests;

/// <summary>How a digest tells of events, and of copies of what it tells.</summary>
public sealed class DigestStoryTests
{
    [Fact]
    public async Task ArticlesOnOneEventAreOneStoryAndCopiesAreFolded()
    {
        var digest = await BuildAsync(
            [
                Report(1, "Rotterdam dock workers stop work"),
                Report(2, "Talks fail, dock workers in Rotterdam walk out"),
                Copy(3),
                Copy(4),
                Other(9),
            ],
            SampleNews.Copy("exact.txt", "00000001") with
            {
                Source = "Tidewater Gazette",
            }
        );

        var story = digest.Stories.ShouldHaveSingleItem();
        (story.Tag, story.Articles, story.Copies, story.OtherOutlets).ShouldBe((StoryTag.New, 2, 3, 4));
        story.Id.ShouldBe("00000001");
        digest.StoryCounts.ShouldBe(new StoryCounts(2, 0, 0, 2));
        digest.Groups.SelectMany(group => group.Articles).Select(article => article.Id).ShouldBe(["00000009"]);
        DigestRenderer.Render(digest).Text.ShouldContain("· 4 other outlets");
    }

    [Fact]
    public async Task TheOtherEventsOfAStorylineAreBelowItsMainEvent()
    {
        var digest = await BuildAsync([
            Report(1, "Rotterdam dock workers stop work"),
            Report(2, "Talks fail, dock workers in Rotterdam walk out"),
        ]);
        var lead = digest.Stories[0].Lead;
        var related = new RelatedEvents(
            3,
            9,
            [new DigestEvent("b", StoryTag.New, lead with { Title = "Ships turn to Antwerp" }, 5)]
        );
        var rendered = DigestRenderer.Render(digest with { Stories = [digest.Stories[0] with { Related = related }] });

        var text = rendered.Text.ReplaceLineEndings(" ");
        text.ShouldContain("Also 9 articles about 3 related events:   - Ships turn to Antwerp");
        text.ShouldContain("(5 articles)");
        text.ShouldContain("   … and 2 more");
        rendered.Html.ShouldContain("Also 9 articles about 3 related events:");
        DigestRenderer.Render(digest).Text.ShouldNotContain("related event");
    }

    /// <summary>Whoever watches for a name must see that a story has it, whichever article represents the story.</summary>
    [Fact]
    public async Task WhatOnlyAFurtherArticleMatchesIsSaidOfTheStory()
    {
        var spec = Spec with
        {
            WatchLists =
            [
                new WatchList
                {
                    Id = "oort",
                    Name = "Our man",
                    Any = [new EntityTerm("Hendrik Oort", [], [])],
                },
            ],
        };
        StoredArticle[] articles =
        [
            Report(1, "Rotterdam dock workers stop work"),
            Report(2, "Talks fail, dock workers in Rotterdam walk out"),
            Report(3, "Ships wait as dock workers in Rotterdam stop", Mediator),
        ];
        var digest = await DigestBuilder.BuildAsync(
            new NewsSource(articles),
            spec,
            SampleNews.Window,
            TestContext.Current.CancellationToken
        );

        var story = digest.Stories.ShouldHaveSingleItem();
        story.Lead.Matched.ShouldBeEmpty("another article leads");
        story.AlsoMatched.ShouldBe(["Our man: Hendrik Oort"]);
        var read = DigestJson.Read(DigestJson.Write(new ArchivedDigest(null, digest))).Digest;
        foreach (var rendered in (RenderedDigest[])[DigestRenderer.Render(digest), DigestRenderer.Render(read)])
        {
            rendered.Text.ShouldContain("Matched Our man: Hendrik Oort");
            rendered.Html.ShouldContain("Matched Our man: Hendrik Oort");
        }
    }

    [Fact]
    public async Task WhatWasPublishedLongAgoLeadsNothing()
    {
        var old = Report(1, "Rotterdam dock workers stop work") with { Published = SampleNews.Morning.AddYears(-9) };
        var alsoOld = Report(2, "Talks fail, dock workers in Rotterdam walk out") with { Published = old.Published };
        var recent = alsoOld with { Published = SampleNews.Morning.AddHours(-3) };

        var all = await BuildAsync([old, alsoOld]);
        all.Stories.ShouldBeEmpty();
        DigestRenderer.Render(all).Text.ShouldContain(" 2017");
        (await BuildAsync([old, recent])).Stories.Single().Lead.Id.ShouldBe(recent.Id);
    }

    [Fact]
    public async Task TheSameRowsInAnyOrderGiveTheSameDigest()
    {
        List<StoredArticle> articles =
        [
            .. Enumerable.Range(0, 300).Select(n => n % 3 == 0 ? Yesterday(SampleNews.Article(n)) : SampleNews.Article(n)),
            Report(400, "Rotterdam dock workers stop work"),
            Copy(401),
            Copy(402),
        ];
        var expected = await BytesAsync(articles);
        for (var seed = 0; seed < 5; seed++)
        {
            var shuffled = articles.ToArray();
            new Random(seed).Shuffle(shuffled);
            (await BytesAsync(shuffled)).ShouldBe(expected);
        }
    }

    [Fact]
    public async Task RowsOlderThanStoriesStillMakeStories()
    {
        var digest = await BuildAsync([
            Report(1, "Rotterdam dock workers stop work") with
            {
                Terms = null,
                Sketch = null,
            },
            Report(2, "Dock workers in Rotterdam stop work"),
        ]);
        digest.Stories.ShouldHaveSingleItem().Articles.ShouldBe(2);
    }

    [Fact]
    public void AnArchivedDigestOfVersion1IsStillRead()
    {
        const string old = """
            {"skipped":null,"digest":{"version":1,"id":"daily","name":"News digest","window":{"from":"2026-11-22T08:00:00+00:00","to":"2026-11-23T08:00:00+00:00"},
            "timeZone":"UTC","counts":{"articles":1,"tone":{"positive":1,"neutral":0,"negative":0,"mixed":0,"notJudged":0},"copies":0,"rejected":0,"grouped":1},
            "groups":[{"topic":null,"size":1,"tone":{"positive":1,"neutral":0,"negative":0,"mixed":0,"notJudged":0},"articles":[{"id":"1","title":"Ships sail again","tone":"Positive","copies":0}]}]}}
            """;
        var digest = DigestJson.Read(Encoding.UTF8.GetBytes(old)).Digest;

        (digest.Version, digest.Stories.Count).ShouldBe((1, 0));
        DigestRenderer.Render(digest).Text.ShouldContain("Ships sail again");
    }

    private static async Task<byte[]> BytesAsync(IEnumerable<StoredArticle> articles) =>
        SmallDigest.Bytes(await BuildAsync(articles));
}

using System.Text;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Copies;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;
using NewsMonitor.News.WatchLists;

namespace NewsMonitor.Tests.News.Digests;

/// <summary>Three days of one event beside other news, as a digest tells them.</summary>
public sealed class DigestStoryTests
{
    private const string Strike =
        "Dock workers in Rotterdam stopped work after talks about night shifts failed, and eleven ships wait at "
        + "anchor, the Harbour Workers Federation said.";
    private static readonly DigestSpec Spec = DefaultSubscription.From(new DigestOptions()).Spec;
    private static readonly (string, EntityCategory) Union = ("Harbour Workers Federation", EntityCategory.Organization);
    private static readonly (string, EntityCategory) Port = ("Rotterdam", EntityCategory.Location);
    private static readonly (string, EntityCategory) Mediator = ("Hendrik Oort", EntityCategory.Person);

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
        DigestRenderer.Render(digest).Text.ShouldContain("+4 outlets");
    }

    [Fact]
    public async Task AStoryThatWasToldComesBackOnlyWithSomethingNew()
    {
        var told = Yesterday(Report(1, "Rotterdam dock workers stop work"));
        var again = await BuildAsync([
            told,
            Report(2, "Dock workers in Rotterdam stop work"),
            Report(3, "Work stops in Rotterdam"),
        ]);
        var news = await BuildAsync([
            told,
            Report(2, "Dock workers in Rotterdam stop work"),
            Report(3, "Hendrik Oort to mediate in Rotterdam strike", Mediator),
        ]);

        again.Stories.ShouldBeEmpty();
        again.StoryCounts.Continuing.ShouldBe(1);
        again.Groups.Sum(group => group.Size).ShouldBe(2);
        DigestRenderer.Render(again).Text.ShouldContain("Nothing new in 1 story from earlier digests.");
        var story = news.Stories.ShouldHaveSingleItem();
        (story.Tag, story.Id, story.Lead.Id).ShouldBe((StoryTag.Update, "00000001", "00000003"));
        story.Lead.Title.ShouldBe("Hendrik Oort to mediate in Rotterdam strike");
        // The headline above says it.
        story.News.ShouldBeEmpty();
    }

    [Fact]
    public async Task WhatIsNewBesideTheHeadlineIsBelowIt()
    {
        var digest = await BuildAsync([
            Yesterday(Report(1, "Rotterdam dock workers stop work")),
            Report(2, "Hendrik Oort to mediate in Rotterdam strike", Mediator),
            Report(3, "Strike in Rotterdam strands 40 ships"),
        ]);

        var story = digest.Stories.ShouldHaveSingleItem();
        var line = story.News.ShouldHaveSingleItem();
        new[] { story.Lead.Title, line.Sentence }
            .Order()
            .ShouldBe(["Hendrik Oort to mediate in Rotterdam strike", "Strike in Rotterdam strands 40 ships"]);
        DigestRenderer.Render(digest).Html.ShouldContain("New:</strong> " + line.Sentence);
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
    public async Task AWordInSmallLettersIsNoNewName()
    {
        var word = ("burns", EntityCategory.Event);
        var told = Yesterday(Report(1, "Rotterdam dock workers stop work"));

        (
            await BuildAsync([
                told,
                Report(2, "Dock workers in Rotterdam stop work", word),
                Report(3, "Work stops in Rotterdam", word),
            ])
        ).Stories.ShouldBeEmpty();

        var name = ("Burns", EntityCategory.Event);
        (
            await BuildAsync([
                told,
                Report(2, "Dock workers in Rotterdam stop work", name),
                Report(3, "Work stops in Rotterdam", name),
            ])
        )
            .Stories.ShouldHaveSingleItem()
            .Tag.ShouldBe(StoryTag.Update);
    }

    /// <summary>Yesterday's article names no mediator: those who watch for him were not told of it.</summary>
    [Theory]
    [InlineData(Coverage.Everything, StoryTag.Update)]
    [InlineData(Coverage.Matches, StoryTag.New)]
    public async Task WhatMatchedNothingWasToldToNoReaderOfMatches(Coverage covers, StoryTag tag)
    {
        WatchList mediators = new()
        {
            Id = "mediators",
            Name = "Mediators",
            Any = [new EntityTerm(Mediator.Item1, [], [])],
        };
        var spec = Spec with { WatchLists = [mediators], Covers = covers };
        var source = new NewsSource([
            Yesterday(Report(1, "Rotterdam dock workers stop work")),
            Report(2, "Hendrik Oort to mediate in Rotterdam strike", Mediator),
            Report(3, "Rotterdam strike: Hendrik Oort is asked to mediate", Mediator),
        ]);

        var digest = await DigestBuilder.BuildAsync(source, spec, SampleNews.Window, TestContext.Current.CancellationToken);

        digest.Stories.ShouldHaveSingleItem().Tag.ShouldBe(tag);
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

    private static StoredArticle Report(int n, string title, params (string, EntityCategory)[] further)
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
    private static StoredArticle Copy(int n) =>
        Report(1, "Ships wait as port stands still") with
        {
            Id = $"{n:x8}",
            Source = $"Outlet {n}",
            StoredAt = SampleNews.Morning.AddHours(-19).AddMinutes(n),
        };

    private static StoredArticle Other(int n) => SampleNews.Article(n, "Lisbon choir wins a prize", SentimentLabel.Positive);

    private static StoredArticle Yesterday(StoredArticle article) =>
        article with
        {
            StoredAt = article.StoredAt.AddDays(-1),
            Day = article.Day.AddDays(-1),
        };

    private static async Task<byte[]> BytesAsync(IEnumerable<StoredArticle> articles)
    {
        var digest = await BuildAsync(articles);
        var rendered = DigestRenderer.Render(digest);
        return
        [
            .. DigestJson.Write(new ArchivedDigest(null, digest)),
            .. Encoding.UTF8.GetBytes(rendered.Subject + rendered.Html + rendered.Text),
        ];
    }

    private static Task<Digest> BuildAsync(IEnumerable<StoredArticle> articles, params UnstoredBlob[] unstored) =>
        DigestBuilder.BuildAsync(
            new NewsSource(articles, unstored),
            Spec,
            SampleNews.Window,
            TestContext.Current.CancellationToken
        );
}

using NewsMonitor.Analyzer;
using NewsMonitor.Core.Rendering;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;
using NewsMonitor.News.WatchLists;
using static NewsMonitor.Tests.News.Digests.StrikeNews;

namespace NewsMonitor.Tests.News.Digests;

/// <summary>What was told before comes back only with something new, which is named.</summary>
public sealed class StoryUpdateTests
{
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

    [Theory]
    [InlineData("Kroll Bank", 0)]
    [InlineData("Marlow Bank", 1)]
    public async Task TheNextHeadlineOfASeriesIsNoUpdate(string bank, int updates)
    {
        var told = Yesterday(Cut(1, "Marlow Bank", "9.25"));
        var digest = await SmallDigest.BuildAsync(new NewsSource([told, Cut(2, bank, "8.75"), .. Others()]));

        digest.StoryCounts.Updates.ShouldBe(updates);

        static StoredArticle Cut(int n, string name, string rate) =>
            Written(n, $"{name} cuts prime lending rate to {rate} percent, effective immediately");

        static IEnumerable<StoredArticle> Others() => Enumerable.Range(10, 30).Select(n => SampleNews.Article(n));
    }

    private static StoredArticle Written(int n, string title)
    {
        var at = SampleNews.Morning.AddHours(-20).AddMinutes(n);
        var article = new Article
        {
            Title = new(title, Provenance.Text),
            Body = new(title, Provenance.Text),
            Source = new("Reuters", Provenance.Text),
        };
        return Stories.Reader.Read(article, $"{n:x8}", at);
    }

    [Fact]
    public async Task ACopyOfAToldTextUnderTheHeadlineOfWhatHappenedSinceIsNew()
    {
        var told = Yesterday(Report(1, "Rotterdam dock workers stop work"));
        var copy = Copy(2) with { Title = "Dock workers in Rotterdam stopped work" };
        var since = copy with
        {
            Title = "Rotterdam mayor resigns over harbour",
            Tags = copy.Tags with { Summary = ["The mayor of Rotterdam resigned over the harbour.", .. copy.Tags.Summary] },
        };

        (await BuildAsync([told, copy])).StoryCounts.Continuing.ShouldBe(1);
        (await BuildAsync([told, since])).StoryCounts.Updates.ShouldBe(1);
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
}

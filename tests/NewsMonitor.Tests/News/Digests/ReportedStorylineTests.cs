using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;

namespace NewsMonitor.Tests.News.Digests;

public sealed class ReportedStorylineTests
{
    private const uint Port = 1;
    private const uint Mayor = 2;

    // How much events of a subject have in common.
    private const double Little = 0.25;

    private int _articles;

    [Fact]
    public void TheEventWithMostTextsHasTheOthersWithTwoOrMoreBelowIt()
    {
        var (strike, talks, letter, storm) = (Event(1, 2, Port), Event(1, 4, Port), Event(1, 1, Port), Event(2, 1, Port));
        var elsewhere = Event(1, 2, Mayor);

        var found = Find([strike, talks, letter, storm, elsewhere]);

        found.Select(storyline => storyline.Main).ShouldBe([talks, letter, elsewhere, storm], ignoreOrder: true);
        found[0].Related.ShouldBe([strike]);
        found[0].Covering.ShouldBe([(talks, 1), (strike, Little), (letter, Little)]);
        var story = found[0].ToDigestStory(SampleNews.Window, _ => 0);
        (story.Related!.Count, story.Related.Articles, story.Related.Events[0].Id).ShouldBe((1, 2, strike.Id));
        found[1].ToDigestStory(SampleNews.Window, _ => 0).Related.ShouldBeNull();
    }

    [Fact]
    public void TheEventsOfASubjectAreListedByThemselves()
    {
        var events = Enumerable.Range(0, 12).Select(_ => Event(1, 2, Port)).ToList();

        var found = Find(events);

        found.Count.ShouldBe(12);
        found.ShouldAllBe(storyline => storyline.Related.Count == 0);
        found.Select(storyline => storyline.Covering.Count).ShouldBe([12, .. Enumerable.Repeat(1, 11)]);
    }

    [Fact]
    public void PartsOfOneMatterBelongTogetherWithoutAName()
    {
        var (crash, falls, rain) = (Event(1, 5, Port), Event(1, 3, Mayor), Event(1, 2, 3));
        var others = Enumerable.Range(2, 2).Select(storyline => Event(storyline, 9, Mayor));

        var found = Find([crash with { Matter = 7 }, falls with { Matter = 7 }, rain, .. others]);

        found[0].Related.Select(story => story.Id).ShouldBe([falls.Id]);
    }

    /// <summary>What a subject brings besides does not make a pair of texts the event of the day.</summary>
    [Fact]
    public void WhatHasNothingInCommonButANameDoesNotCount()
    {
        var events = Enumerable.Range(0, 9).Select(_ => Event(1, 1, Port)).Prepend(Event(1, 6, Port)).ToList();

        Find(events, (_, _) => 0)[0].Covering.ShouldHaveSingleItem();
    }

    /// <summary>An election that each outlet tells in its own way is the event of the day, too.</summary>
    [Fact]
    public void SingleTextsAboutOneMatterAreAStorylineThatTheMostTypicalRepresents()
    {
        var (first, typical, third, aside) = (Single(80), Single(80), Single(80), Single(80));

        var found = Find(
            [first, typical, third, aside],
            (one, other) =>
                one == aside || other == aside ? Little
                : one == typical || other == typical ? 0.9
                : 0.6
        );

        found[0].Main.ShouldBe(typical);
        found[0].Related.ShouldBe([first, third], ignoreOrder: true);
        found[0].IsCovered.ShouldBeTrue();
        found.Skip(1).Select(storyline => storyline.Main).ShouldBe([aside]);
    }

    [Fact]
    public void AHeadlineIsNotShownWithAnotherThatItSharesANameWith()
    {
        var found = Find([Single(0), Single(0)], (_, _) => 1);

        found.Count.ShouldBe(2);
        found.ShouldAllBe(storyline => storyline.Related.Count == 0);
        found[0].Covering.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(2, false)]
    public void AnEventWithMoreCoverageRepresentsAStorylineIfItIsHalfAsLargeAsTheLargest(int texts, bool represents)
    {
        var (largest, central) = (Event(1, 6, Mayor), Event(1, texts, Port));
        var others = Enumerable.Range(0, 6).Select(_ => Event(1, 1, Port)).ToList();

        var found = Find([largest, central, .. others], (_, _) => 0.9);

        (found[0].Main == central).ShouldBe(represents);
    }

    [Fact]
    public void OfEventsThatAreAsSimilarAsReportsOfOneTheLargestRepresentsThem()
    {
        var (largest, central) = (Event(1, 6, Port), Event(1, 3, Port));
        var others = Enumerable.Range(0, 6).Select(_ => Event(1, 1, Port)).ToList();

        var found = Find([largest, central, .. others], (one, other) => one == central || other == central ? 1 : 0.2);

        found[0].Main.ShouldBe(largest);
        found[0].Covering.Sum(covering => covering.Share).ShouldBe(8);
    }

    [Fact]
    public void CommentsRepresentAStorylineOnlyIfItHasNoReports()
    {
        var comments = Titled(3, "Opinion: The strike in Leeds is a mistake");
        var (reports, questions) = (Titled(2, "Crews in Leeds stop work"), Titled(2, "What now, Leeds?"));

        Find([comments, reports, questions])[0].Main.ShouldBe(reports);
        Find([comments, questions])[0].Main.ShouldBe(comments);
    }

    [Fact]
    public void ANameThatIsInTheNewsForOtherReasonsConnectsNothing()
    {
        var (strike, talks) = (Event(1, 2, Port), Event(1, 4, Port));
        var others = Enumerable.Range(2, 3).Select(storyline => Event(storyline, 5, Port));

        Find([strike, talks, .. others]).ShouldAllBe(storyline => storyline.Related.Count == 0);
    }

    [Fact]
    public void ANameThatIsEverywhereConnectsNothing()
    {
        List<ReportedStory> events = [Event(1, 9, Port), Event(1, 8, Port), Event(2, 6, Port)];

        Find(events, articles: 200)[0].Related.Count.ShouldBe(1);
        Find(events, articles: 100).ShouldAllBe(storyline => storyline.Related.Count == 0);
        Find(events, articles: 100, earlier: 300)[0].Related.Count.ShouldBe(1);
    }

    /// <summary>A fire that burns for days is everywhere, and so is the town, but for no other reason.</summary>
    [Fact]
    public void ANameThatIsEverywhereBecauseOfTheStorylineConnects()
    {
        List<ReportedStory> events = [Event(1, 9, Port), Event(1, 8, Port), Event(2, 1, Port)];

        Find(events, articles: 100)[0].Related.Count.ShouldBe(1);
    }

    [Fact]
    public void WhatHasNoNewsIsInNoStoryline()
    {
        var old = Event(1, 3, Port) with { WasReported = true };

        Find([old]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true, 4, true)]
    [InlineData(true, 1, false)]
    [InlineData(false, 4, false)]
    public void AReportedEventFadesUnlessItHasMoreTextsThanBefore(bool wasReported, int before, bool fades)
    {
        var story = Event(1, 3, Port) with { WasReported = wasReported, TextsBefore = before };

        story.IsFading.ShouldBe(fades);
    }

    /// <summary>Copies of an earlier text about something else, such as the next of a series.</summary>
    [Fact]
    public void AnEventOfCopiesAloneIsNew()
    {
        var story = Event(1, 2, Port);

        var copies = new ReportedStory(story.Id, [], story.Originals) { Lines = story.Lines };

        copies.ToDigestEvent(SampleNews.Window).Tag.ShouldBe(StoryTag.New);
    }

    private static List<ReportedStoryline> Find(List<ReportedStory> events, int articles = 1_000, int earlier = 0) =>
        Find(events, (_, _) => Little, articles, earlier);

    private static List<ReportedStoryline> Find(
        List<ReportedStory> events,
        Func<ReportedStory, ReportedStory, double> similarity,
        int articles = 1_000,
        int earlier = 0
    ) =>
        [
            .. ReportedStoryline.Find(
                events,
                SampleNews.Window,
                new NameFrequencies(
                    events
                        .SelectMany(story => story.Names)
                        .GroupBy(count => count.Key, count => count.Value)
                        .ToDictionary(name => name.Key, name => name.Sum()),
                    articles,
                    new Dictionary<uint, int>(),
                    earlier
                ),
                similarity
            ),
        ];

    private ReportedStory Single(int words)
    {
        var article = SampleNews.Article(_articles++);
        var tags = article.Tags with { Entities = [], KeyPhrases = [], Summary = [] };
        var body = string.Join(' ', Enumerable.Range(0, words).Select(i => $"w{i}"));
        return Event(1, [article with { Terms = StoryTerms.Of("Dock workers strike", tags, body) }], Port);
    }

    private ReportedStory Titled(int texts, string headline) =>
        Event(1, [.. Enumerable.Range(0, texts).Select(_ => SampleNews.Article(_articles++, headline))], Port);

    private ReportedStory Event(int storyline, int texts, uint name) =>
        Event(storyline, [.. Enumerable.Range(0, texts).Select(_ => SampleNews.Article(_articles++))], name);

    private static ReportedStory Event(int storyline, StoredArticle[] articles, uint name)
    {
        var candidates = articles.Select(article => ArticleCandidate.From(article, [], text => text)).ToList();
        return new ReportedStory(candidates[0].Id, candidates, [])
        {
            Lines = new NewsLines(new TermCounts([]), _ => 0, _ => false, [], []),
            Storyline = storyline,
            Names = new Dictionary<uint, int> { [name] = articles.Length },
        };
    }
}

using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Trends;

namespace NewsMonitor.Tests.News.Trends;

public sealed class TrendFinderTests
{
    [Fact]
    public void WhoIsInTheNewsMoreThanUsualIsTold()
    {
        var report = Find(Window(Seen("Rail", 12), Seen("Mayor", 5)), Days(Seen("Rail", 2), Seen("Mayor", 4)));

        var mover = report.Movers.ShouldHaveSingleItem();
        (mover.Name, mover.Kind, mover.Articles, mover.Usual, mover.Before).ShouldBe(("Rail", MoverKind.Up, 12, 2.0, 28));
        report.Usual!.Articles.ShouldBe(100);
    }

    [Fact]
    public void WhoWasNeverInTheNewsIsNew() =>
        Find(Window(Seen("Comet", 4), Seen("Once", 3)), Days())
            .Movers.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(mover => mover.Name.ShouldBe("Comet"), mover => mover.Kind.ShouldBe(MoverKind.New));

    [Fact]
    public void WhoTheNewsKnowWellComesBeforeNamesOfOneEvent()
    {
        EntityDay[] names = [.. Enumerable.Range(0, 5).Select(number => Seen($"Name {number}", 16))];
        Find(Window([.. names, Seen("Bank", 45)]), Days(Seen("Bank", 12))).Movers[0].Name.ShouldBe("Bank");
    }

    [Fact]
    public void ATurnAfterManyDaysComesBeforeOneAfterAFewLoudOnes()
    {
        var days = Enumerable
            .Range(0, 14)
            .Select(day => Window([Seen("Bank", 10, 7, 1), .. day > 11 ? [Seen("Trial", 70, 70)] : Array.Empty<EntityDay>()]));
        Find(Window(Seen("Bank", 12, 0, 12), Seen("Trial", 12, 0, 9)), days)
            .Movers.Where(mover => mover.Kind == MoverKind.Worse)
            .Select(mover => mover.Name)
            .ShouldBe(["Bank", "Trial"]);
    }

    [Fact]
    public void WhoIsMissingIsTold() =>
        Find(Window(), Days(Seen("Budget", 10)))
            .Movers.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(
                mover => mover.Name.ShouldBe("Budget"),
                mover => mover.Kind.ShouldBe(MoverKind.Down),
                mover => mover.Articles.ShouldBe(0)
            );

    [Fact]
    public void OnADayWithLittleNewsAFewArticlesAreNotLess() =>
        Find(Window(Seen("Budget", 1)) with { Articles = 10 }, Days(Seen("Budget", 20))).Movers.ShouldBeEmpty();

    [Fact]
    public void OnADayWithLittleNewsTheRestCanStillBeMissing() =>
        Find(Window() with { Articles = 80 }, Days(Seen("Budget", 20)))
            .Movers.ShouldHaveSingleItem()
            .Kind.ShouldBe(MoverKind.Down);

    [Fact]
    public void OneGreatStoryIsNotTheUsual()
    {
        var days = Enumerable.Range(0, 14).Select(day => Window(Seen("Budget", day == 5 ? 80 : 10)));
        var mover = Find(Window(Seen("Budget", 1)), days).Movers.ShouldHaveSingleItem();
        (mover.Kind, mover.Usual, mover.Before).ShouldBe((MoverKind.Down, 10.0, 210));
    }

    [Fact]
    public void ANoisyEntityNeedsMoreToStandOut()
    {
        var days = Enumerable.Range(0, 14).Select(day => Window(Seen("Steady", 5), Seen("Noisy", day % 2 == 0 ? 0 : 10)));
        Find(Window(Seen("Steady", 14), Seen("Noisy", 14)), days).Movers.ShouldHaveSingleItem().Name.ShouldBe("Steady");
    }

    [Fact]
    public void AChangeOfSentimentIsReportedWithItsNumbers()
    {
        var report = Find(
            Window(Seen("Bank", 10, 0, 8), Seen("Port", 10, 3, 3)),
            Days(Seen("Bank", 10, 4, 2), Seen("Port", 10, 4, 2))
        );

        var mover = report.Movers.ShouldHaveSingleItem();
        (mover.Kind, mover.Negative, mover.NegativeBefore, mover.Before).ShouldBe((MoverKind.Worse, 8, 28, 140));
    }

    [Fact]
    public void AHandfulOfArticlesIsNoTurn() =>
        Find(Window(Seen("Bank", 4, 0, 4)), Days(Seen("Bank", 4, 2, 0))).Movers.ShouldBeEmpty();

    [Fact]
    public void WithFewDaysNothingIsUsual()
    {
        var report = Find(Window(Seen("Rail", 50)), Days(Seen("Rail", 1)).Take(6));
        report.ShouldBe(TrendReport.None);
    }

    [Fact]
    public void AWeekIsComparedWithAWeek() =>
        Find(Window(Seen("Rail", 16)), Days(Seen("Rail", 2)), days: 7).Movers.ShouldBeEmpty();

    /// <summary>Days that an older version counted have a line for each spelling.</summary>
    [Fact]
    public void DaysThatWereCountedBySpellingAreComparedWithTheName()
    {
        var now = new RollupTally();
        for (var n = 0; n < 40; n++)
            now.Add(SampleNews.Article(n, "Rates rise", SentimentLabel.Neutral, Named("Federal Reserve"), Named("Ana Duarte")));
        var before = Days(Seen("Fed", 30), Seen("U.S. Federal Reserve", 12), Person("Duarte", 38), Seen("Related Articles", 40));
        var baseline = new Baseline(now.Names.Identities);
        foreach (var day in before)
            baseline.Add(day);

        TrendFinder.Find(now.Sum(), 1, baseline).Movers.ShouldBeEmpty();
        baseline
            .Entities.Select(entity => (entity.Name, entity.Articles))
            .ShouldBe([("Federal Reserve", 588), ("Ana Duarte", 532)]);
    }

    [Fact]
    public void WhatHappensInAPlaceIsNotSaidOfIt()
    {
        var place = new EntityDay("location|lisbon", "Lisbon", EntityCategory.Location, 20, 18, 0);
        Find(Window(place), Days(place with { Positive = 0, Negative = 18 })).Movers.ShouldBeEmpty();
    }

    [Fact]
    public void AnOutletThatFellSilentIsNamedAndOneThatRarelyWritesIsNot()
    {
        var day = Window() with
        {
            Sources = new Dictionary<string, int> { ["Daily"] = 8, ["Seldom"] = 1 },
        };
        var window = Window() with { Sources = new Dictionary<string, int> { ["Other"] = 3 } };
        Find(window, Enumerable.Repeat(day, 14)).Silent.ShouldBe([new SilentSource("Daily", 8)]);
    }

    /// <summary>As searches and watch-lists take it.</summary>
    [Fact]
    public void AnOutletIsOneHoweverItIsSpelledAndShownAsItUsuallyIs()
    {
        var day = Window() with
        {
            Sources = new Dictionary<string, int>
            {
                ["daily harbor"] = 2,
                ["Daily Harbor"] = 5,
                ["THE DAILY HARBOR"] = 1,
            },
        };
        var window = Window() with { Sources = new Dictionary<string, int> { ["Other"] = 3 } };

        Find(window, Enumerable.Repeat(day, 14)).Silent.ShouldBe([new SilentSource("Daily Harbor", 8)]);
        window = Window() with { Sources = new Dictionary<string, int> { ["Daily-Harbor"] = 3 } };
        Find(window, Enumerable.Repeat(day, 14)).Silent.ShouldBeEmpty();
    }

    private static TrendReport Find(DayRollup window, IEnumerable<DayRollup> before, double days = 1)
    {
        var baseline = new Baseline(new Identities([]));
        foreach (var day in before)
            baseline.Add(day);
        return TrendFinder.Find(window, days, baseline);
    }

    private static IEnumerable<DayRollup> Days(params EntityDay[] entities) => Enumerable.Repeat(Window(entities), 14);

    private static DayRollup Window(params EntityDay[] entities) => new(100, 20, 30, new Dictionary<string, int>(), entities);

    private static TaggedEntity Named(string name) =>
        SampleNews.Entity(
            (name, name.StartsWith("Fed", StringComparison.Ordinal) ? EntityCategory.Organization : EntityCategory.Person),
            SentimentLabel.Neutral,
            "",
            1,
            inTitle: true
        );

    private static EntityDay Person(string name, int articles) =>
        new("person|" + name, name, EntityCategory.Person, articles, 0, 0);

    private static EntityDay Seen(string name, int articles, int positive = 0, int negative = 0) =>
        new(EntityKey.Of(name, EntityCategory.Organization), name, EntityCategory.Organization, articles, positive, negative);
}

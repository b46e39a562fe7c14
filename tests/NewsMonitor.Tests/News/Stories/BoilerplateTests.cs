using NewsMonitor.News.Stories;
using NewsMonitor.News.Trends;
using NewsMonitor.Tests.News.Digests;

namespace NewsMonitor.Tests.News.Stories;

public sealed class BoilerplateTests
{
    private static readonly string[] Furniture =
    [
        "Reddit",
        "Instagram",
        "Getty Images",
        "Trust Project",
        "Marta Lindgren",
        "Paul Okafor",
    ];

    [Fact]
    public void WhatAnOutletRepeatsMakesNeitherCopiesNorStories()
    {
        var articles = OutletNews.Articles().ConvertAll(article => article.ToStoryArticle());

        Groups(articles).ShouldNotBe(Alone(articles), "the furniture is most of each text, so this test can fail");
        Groups(Boilerplate.LeaveOut(articles)).ShouldBe(Alone(articles));
    }

    [Fact]
    public void AnOutletWithTwoSpellingsIsOne()
    {
        var articles = OutletNews.Articles().ConvertAll(article => article.ToStoryArticle());
        var spelled = articles.Select(
            (article, i) =>
                i % 2 == 0 ? article : article with { Source = article.Source?.ToUpperInvariant().Replace("THE ", "") }
        );

        Groups(Boilerplate.LeaveOut([.. spelled])).ShouldBe(Alone(articles));
    }

    [Fact]
    public void AnAgencysTextIsStillOneTextInTwoOutlets()
    {
        List<StoryArticle> articles =
        [
            .. OutletNews.Copies().Concat(OutletNews.Articles()).Select(article => article.ToStoryArticle()),
        ];

        var originals = StoryFinder.Originals(Boilerplate.LeaveOut(articles));

        originals[..2].ShouldBe([0, 0]);
        originals[2..].ShouldBe(Enumerable.Range(2, articles.Count - 2));
    }

    [Fact]
    public void TheOutletsOwnLinesAloneAreLeftOut()
    {
        var articles = OutletNews.Articles();
        var bakery = articles[0].ToStoryArticle();
        var left = Boilerplate.LeaveOut(articles.ConvertAll(article => article.ToStoryArticle()))[0];

        Names(bakery).ShouldContain(StoryTerms.PhraseHash("Reddit"));
        Names(left).ShouldNotContain(StoryTerms.PhraseHash("Reddit"));
        Names(left).ShouldContain(StoryTerms.PhraseHash("Ilse Brandt"));
        left.Terms.Terms.Length.ShouldBeLessThan(bakery.Terms.Terms.Length);
        left.Sketch!.Hashes.Length.ShouldBeLessThan(bakery.Sketch!.Hashes.Length / 2);
    }

    [Fact]
    public async Task NamesInBoilerplateAreNotCountedInADigest()
    {
        var articles = OutletNews.Articles();
        articles.SelectMany(article => article.Tags.Entities).Count(name => name.Name == "Reddit").ShouldBeGreaterThan(6);

        var digest = await SmallDigest.BuildAsync(new NewsSource(articles));

        var names = digest.People.Concat(digest.Organizations).Concat(digest.Places).Select(name => name.Name).ToList();
        names.Intersect(Furniture).ShouldBeEmpty();
        digest.Groups.Select(group => group.Topic).Intersect(Furniture).ShouldBeEmpty();
        SmallDigest.Rendered(digest).ShouldNotContain("Reddit");
        digest.StoryCounts.All.ShouldBe(articles.Count);
    }

    [Fact]
    public async Task TheDaysBeforeShowWhatIsBoilerplateInALoneArticle()
    {
        var articles = OutletNews.Articles();
        articles[0] = articles[0] with
        {
            Tags = articles[0].Tags with { Summary = ["Photo: Justin Sullivan of Getty Images for The Harbour Post."] },
        };
        var yesterday = articles.Skip(1).Select(article => article with { StoredAt = SampleNews.Morning.AddDays(-2) });

        var alone = await SmallDigest.BuildAsync(new NewsSource([articles[0]]));
        var after = await SmallDigest.BuildAsync(new NewsSource([articles[0], .. yesterday]));

        SmallDigest.Rendered(alone).ShouldContain("Getty Images");
        SmallDigest.Rendered(after).ShouldNotContain("Getty Images");
    }

    [Fact]
    public void ADaysStatisticsLeaveThemOut()
    {
        var tally = new RollupTally();
        foreach (var article in OutletNews.Articles())
            tally.Add(article);

        var names = tally.Sum().Entities.Select(entity => entity.Name).ToList();

        names.Intersect(Furniture).ShouldBeEmpty();
        names.ShouldContain("Contoso Bank");
    }

    [Fact]
    public void ANameThatTheArticleItselfIsAboutCounts()
    {
        var articles = OutletNews.Articles();
        articles.Add(
            OutletNews.Article(
                "reddit",
                "Forum bans bots",
                $"Reddit removed two million accounts on Monday. {OutletNews.PostFurniture}",
                OutletNews.Post
            )
        );
        var tally = new RollupTally();
        foreach (var article in articles)
            tally.Add(article);

        tally.Sum().Entities.Single(entity => entity.Name == "Reddit").Articles.ShouldBe(1);
    }

    /// <summary>An outlet repeats the background of an event in each of its articles about it.</summary>
    [Fact]
    public void TheBackgroundOfOneEventIsNotBoilerplate()
    {
        const string background =
            "Keith Scott was shot by a police officer in Charlotte on Tuesday. Protesters have filled the streets ever since.";
        string[] headlines =
        [
            "Charlotte police release video",
            "Mayor of Charlotte orders curfew",
            "Family of Keith Scott speaks in Charlotte",
            "Second night of unrest in Charlotte",
            "Governor sends troops to Charlotte",
            "Charlotte officer on leave",
        ];
        List<StoryArticle> articles =
        [
            .. headlines.Select(
                (headline, i) => Reader.Report($"{i}", headline, $"{headline} today. {background}", OutletNews.Post)
            ),
        ];

        Boilerplate.LeaveOut(articles).ShouldBe(articles);
    }

    [Fact]
    public void TheOrderOfTheArticlesDoesNotMatter()
    {
        var articles = OutletNews.Articles().ConvertAll(article => article.ToStoryArticle());
        var reversed = articles.AsEnumerable().Reverse().ToList();

        Boilerplate
            .LeaveOut(reversed)
            .AsEnumerable()
            .Reverse()
            .Select(Hashes)
            .ShouldBe(Boilerplate.LeaveOut(articles).Select(Hashes));

        static string Hashes(StoryArticle article) =>
            string.Join(' ', article.Terms.Terms.ToArray().Select(term => term.Hash).Concat(article.Sketch!.Hashes.ToArray()));
    }

    private static List<uint> Names(StoryArticle article) =>
        [.. article.Terms.Terms.ToArray().Where(term => term.Kind == TermKind.Name).Select(term => term.Hash)];

    private static List<string> Groups(IReadOnlyList<StoryArticle> articles) =>
        [
            .. StoryFinder
                .Find(articles)
                .Select(story => string.Join(' ', story.Originals.Concat(story.Copies).Select(i => articles[i].Id))),
        ];

    private static List<string> Alone(List<StoryArticle> articles) => articles.ConvertAll(article => article.Id);
}

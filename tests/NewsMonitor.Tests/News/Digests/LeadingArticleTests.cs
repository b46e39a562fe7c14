using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;
using NewsMonitor.Tests.News.Stories;

namespace NewsMonitor.Tests.News.Digests;

/// <summary>The headline of a story is that of the latest state of its event.</summary>
public sealed class LeadingArticleTests
{
    private const string Blast =
        "A blast on the harbor bridge in Leeds hurt nine people on Sunday. Police in Leeds named a 28-year-old man, Ilse Kroll said. "
        + "Investigators searched a flat beside the harbor in Leeds. The bridge blast shook the harbor quarter.";

    private static readonly StoredArticle Sought = Article(
        1,
        "Man sought after harbor bridge blast in Leeds",
        Blast + " The man is sought in all of the county, police said. Anyone who saw the man should call."
    );

    private static readonly StoredArticle Also = Article(
        2,
        "Police seek man after bridge blast in Leeds harbor",
        Blast + " The man is sought, police said. Officers seek a car, too."
    );

    [Fact]
    public async Task ALaterArticleThatTakesTheEventFurtherLeads()
    {
        var captured = Article(
            5,
            "Police capture man sought after Leeds bridge blast",
            Blast + " Police captured the man who was sought on Monday after a chase. The captured man was charged."
        );

        (await LeadAsync(Sought, Also, captured)).ShouldBe(captured.Title);
    }

    [Theory]
    [InlineData("Opinion: Leeds bridge blast reveals a blind spot", "Gazette")]
    [InlineData("Leeds bridge blast reveals a blind spot", "Gazette - Editorial")]
    [InlineData("Leeds bridge blast, explained", "Gazette")]
    [InlineData("DISGRACEFUL: Mayor mourns Leeds bridge blast", "Gazette")]
    [InlineData("Mayor mourns man in Leeds bridge blast [VIDEO]", "Gazette")]
    [InlineData("Why police sought man after Leeds bridge blast", "Gazette")]
    public async Task ACommentDoesNotLeadBecauseItIsLate(string headline, string outlet)
    {
        var comment = Article(5, headline, Blast + " The blast reveals a blind spot. The mayor mourns. Explained here.", outlet);

        (await LeadAsync(Sought, Also, comment)).ShouldNotBe(headline);
    }

    [Fact]
    public async Task ACorrectionLeadsInThePlaceOfWhatItCorrects()
    {
        const string wrong = "Leeds exchange opening delayed an hour to 1200 GMT - official";
        const string right = "CORRECTED-Leeds exchange opening delayed an hour to 1000 GMT (NOT 1200 GMT) - official";

        (await LeadAsync(Article(1, wrong), Article(2, "Leeds exchange opening delayed an hour"), Article(3, right))).ShouldNotBe(
            wrong
        );
        (await LeadAsync(Article(1, wrong), Article(3, right))).ShouldBe(right);
    }

    private static async Task<string> LeadAsync(params StoredArticle[] articles)
    {
        Digest digest = await SmallDigest.BuildAsync(new NewsSource(articles));
        return digest.Stories.ShouldHaveSingleItem().Lead.Title;
    }

    private static StoredArticle Article(int n, string title, string? body = null, string? outlet = null)
    {
        var at = SampleNews.Morning.AddHours(n - 12);
        var article = new Article
        {
            Title = new(title, Provenance.Text),
            Body = new(body ?? title, Provenance.Text),
            Source = new(outlet ?? $"Outlet {n}", Provenance.Text),
            Published = new(at, Provenance.Text),
        };
        return Reader.Read(article, $"{n:x8}", at);
    }

    /// <summary>A live report has most words in common with the others, since it has all of theirs.</summary>
    [Theory]
    [InlineData("Live updates: Dock workers strike in Rotterdam")]
    [InlineData("Dock workers strike in Rotterdam - live")]
    [InlineData("Morning briefing: Dock workers strike in Rotterdam")]
    [InlineData("Dock workers strike in Rotterdam; rain in Leeds; a vote in Bilbao")]
    public void WhatIsToldWhileItHappensOrTellsManyThingsLeadsOnlyIfNothingElseDoes(string roundup)
    {
        string[] titles =
        [
            roundup,
            roundup,
            "Dock workers strike in Rotterdam",
            "Mediator meets striking dock workers in Leiden",
        ];
        var (many, one) = (Titled(titles), Titled([roundup, roundup]));

        Headline.IsRoundup(many.ToDigestStory(SampleNews.Window, _ => 0, []).Lead.Title).ShouldBeFalse();
        one.ToDigestStory(SampleNews.Window, _ => 0, []).Lead.Title.ShouldBe(roundup);
    }

    private static ReportedStory Titled(string[] titles)
    {
        var candidates = titles
            .Select((title, n) => ArticleCandidate.From(StrikeNews.Report(n, title), [], text => text))
            .ToList();
        return new ReportedStory(candidates[0].Id, candidates, [])
        {
            Lines = new NewsLines(new TermCounts([]), _ => 0, _ => false, [], []),
        };
    }
}

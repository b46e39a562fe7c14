using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Records;
using NewsMonitor.Tests.News.Stories;

namespace NewsMonitor.Tests.News.Digests;

/// <summary>What comes first in a digest.</summary>
public sealed class LeadingStoryTests
{
    private static readonly string[] Ferry =
    [
        "Ferry sinks off Port Selwyn, 40 missing",
        "Dozens missing as ferry sinks near Port Selwyn",
        "Search for missing after ferry sinks off Port Selwyn",
    ];

    private static readonly string[] Apart =
    [
        "Mayor of Leeds opens new bridge",
        "Bilbao museum buys painting",
        "Farmers in Ghent expect dry summer",
        "Riga court frees journalist",
        "Osaka factory halts production",
        "Lima bakers raise prices",
        "Tallinn harbor freezes over",
        "Accra opera names director",
    ];

    [Fact]
    public async Task GuidesAndBetsAreNoCoverage()
    {
        string[] bets =
        [
            "Leeds vs Bilbao: Odds and picks for the cup final",
            "Leeds vs Bilbao prediction for the cup final",
            "Cup final: How to watch Leeds against Bilbao",
            "Best bets for the cup final of Leeds and Bilbao",
            "Leeds vs Bilbao predictions: Cup final picks",
        ];

        (await BuildAsync([.. bets, .. Ferry])).Stories[0].Lead.Title.ShouldContain("erry");
    }

    /// <summary>On a quiet day, each article is about something else.</summary>
    [Theory]
    [InlineData(8, 1)]
    [InlineData(7, 0)]
    public async Task AnArticleLeadsIfNoTwoAreAboutOneEvent(int articles, int stories) =>
        (await BuildAsync(Apart[..articles])).Stories.Count.ShouldBe(stories);

    private static Task<Digest> BuildAsync(string[] titles) => SmallDigest.BuildAsync(new NewsSource(titles.Select(Read)));

    private static StoredArticle Read(string title, int n)
    {
        var at = SampleNews.Window.To.AddHours(-3).AddMinutes(n);
        var article = new Article
        {
            Title = new(title, Provenance.Text),
            Body = new(title, Provenance.Text),
            Source = new($"Outlet {n}", Provenance.Text),
            Published = new(at, Provenance.Text),
        };
        return Reader.Read(article, $"{n:x8}", at);
    }
}

using NewsMonitor.News.Stories;
using NewsMonitor.Tests.Reading;

namespace NewsMonitor.Tests.News.Stories;

/// <summary>The sample articles, written one by one by people who had no stories in mind.</summary>
public sealed class SampleStoriesTests
{
    [Fact]
    public void ReportsOfOneEventAreOneStory()
    {
        List<StoryArticle> articles = [];
        foreach (var name in SampleFolder.Articles.Names())
        {
            if (Some.Read(name, SampleFolder.Articles.Bytes(name)).Article is not { } article)
                continue;
            var at = DateTimeOffset.UnixEpoch.AddHours(articles.Count);
            articles.Add(Reader.Read(article, Path.GetFileNameWithoutExtension(name), at).ToStoryArticle());
        }

        StoryFinder
            .Find(articles)
            .Select(story => story.Originals.Concat(story.Copies).Select(i => articles[i].Id).Order(StringComparer.Ordinal))
            .Where(story => story.Count() > 1)
            .Select(story => string.Join(' ', story))
            .ShouldBe([
                "calder-courier-halifax-jobs meridian-wire-brightwell-takeover northline-brightwell-calder-merger",
                "continental-post-ecb-mortgages the-ledger-ecb-holds-rates",
                "forwarded-fw-dockers-walk-out harbour-gazette-rotterdam-strike meridian-wire-rotterdam-strike "
                    + "northline-antwerp-hamburg-gain",
                "western-tribune-galway-volunteers western-tribune-storm-ilse",
            ]);
    }
}

using NewsMonitor.Analyzer.Pipeline;
using NewsMonitor.Core.Analysis;
using NewsMonitor.News.Copies;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;
using NewsMonitor.Tests.Reading;

namespace NewsMonitor.Tests.News.Stories;

/// <summary>The sample articles, written one by one by people who had no stories in mind.</summary>
public sealed class SampleStoriesTests
{
    [Fact]
    public void ReportsOfOneEventAreOneStory()
    {
        var analyzer = new TextAnalyzer();
        List<StoryArticle> articles = [];
        foreach (var name in SampleFolder.Names())
        {
            if (Some.Read(name, SampleFolder.Bytes(name)).Article is not { } article)
                continue;
            var text = ArticleDetails.AnalyzedText(article, int.MaxValue);
            var tags = Tagger.Tag(
                article,
                text,
                new ArticleAnalysis(analyzer.Analyze(text, article.Language?.Value), "Embedded")
            );
            var terms = StoryTerms.Of(article.Title.Value, tags, article.Body.Value);
            articles.Add(
                new StoryArticle(
                    Path.GetFileNameWithoutExtension(name),
                    DateTimeOffset.UnixEpoch.AddHours(articles.Count),
                    null,
                    terms,
                    Sketch.Of(article.Body.Value)
                )
            );
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

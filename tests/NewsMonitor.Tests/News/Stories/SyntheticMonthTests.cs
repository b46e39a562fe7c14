using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;
using NewsMonitor.Tests.News.Digests;
using NewsMonitor.Tests.News.Trends;

namespace NewsMonitor.Tests.News.Stories;

/// <summary>What is found in made-up news against what was planted there.</summary>
public sealed class SyntheticMonthTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Start = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DigestSpec Spec = DefaultSubscription
        .From(new DigestOptions { At = "00:00", TimeZone = "UTC" })
        .Spec with
    {
        MaxStories = int.MaxValue,
    };

    [Fact]
    public Task SomeDaysAreFoundAsTheyWerePlanted() => ScoreAsync(seed: 1, articlesPerDay: 300, days: 5);

    [Fact(Explicit = true)]
    public Task AMonthIsFoundAsItWasPlanted() => ScoreAsync(seed: 2, articlesPerDay: 3_000, days: 30);

    private async Task ScoreAsync(int seed, int articlesPerDay, int days)
    {
        var month = new SyntheticMonth(seed, articlesPerDay, Start);
        var (stories, copies, told) = (new PairScore(), new PairScore(), new ToldScore());
        var movers = new MoverScore(new PlantedMovers(seed, companies: 40, Start));
        Dictionary<string, Planted> planted = [];
        List<StoredArticle> articles = [];
        for (var day = 0; day < days; day++)
        {
            var written = month.NextDay(day);
            articles.RemoveAll(article => article.StoredAt < Start.AddDays(day - 3));
            List<StoredArticle> read = [.. written.AsParallel().AsOrdered().Select(Reader.Read)];
            articles.AddRange(read);
            movers.Add(day, written, read);
            foreach (var article in written)
                planted[article.Id] = article;
            Group(articles, planted, stories, copies);
            var window = new DigestWindow(Start.AddDays(day), Start.AddDays(day + 1));
            var digest = await DigestBuilder.BuildAsync(
                new NewsSource(articles),
                Spec,
                window,
                TestContext.Current.CancellationToken
            );
            told.Add(digest, articles, planted);
        }

        output.WriteLine($"{planted.Count} articles; stories {stories}; copies {copies}; {told}\n{movers}");
        stories.F1.ShouldBeGreaterThanOrEqualTo(0.95);
        copies.F1.ShouldBeGreaterThanOrEqualTo(0.98);
        told.RepeatedAtTop.ShouldBe(0, told.ToString());
        // A side of an event that no earlier article has ("families homeless" after "warehouse burns") and another verb in the
        // headline count as repeats here. In real news one verb tells what is new, and hiding that is worse than repeating.
        told.RepeatedShare.ShouldBeLessThanOrEqualTo(0.12, told.ToString());
        told.MissedShare.ShouldBeLessThanOrEqualTo(0.05, told.ToString());
        // Among 3,000 articles a day more names move than a digest has lines for.
        movers.ShouldBeAsPlanted(recall: 0.5);
    }

    private static void Group(
        List<StoredArticle> articles,
        Dictionary<string, Planted> planted,
        PairScore stories,
        PairScore copies
    )
    {
        var inOrder = articles
            .Select(article => new StoryArticle(article.Id, article.StoredAt, article.Source, article.Terms!, article.Sketch))
            .Order()
            .ToList();
        stories.Add(
            StoryFinder
                .Find(inOrder)
                .SelectMany(
                    (story, i) => story.Originals.Concat(story.Copies).Select(article => (i, planted[inOrder[article].Id].Event))
                )
        );
        var originals = StoryFinder.Originals(inOrder);
        copies.Add(originals.Select((original, i) => (original, planted[inOrder[i].Id].Original)));
    }
}

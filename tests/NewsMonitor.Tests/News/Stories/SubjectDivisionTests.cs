using NewsMonitor.News.Stories;

namespace NewsMonitor.Tests.News.Stories;

public sealed class SubjectDivisionTests
{
    private static readonly string[] Elsewhere =
    [
        .. Enumerable.Range(0, 80).Select(i => $"Bridge{i} tower{i} needs money{i}, says mayor{i}"),
    ];

    [Fact]
    public void HeadlinesThatOnlyShareACompanyAreSeveralEvents()
    {
        Stories(
                "Lumivolt recalls sedans over brake fault",
                "Brake fault: Lumivolt recalls sedans",
                "Sedans with brake fault recalled, Lumivolt says",
                "Lumivolt opens battery plant in Porto",
                "Battery plant opened by Lumivolt in Porto",
                "Porto battery plant of Lumivolt opens",
                "Lumivolt chief testifies about bribes before judges",
                "Judges hear Lumivolt chief on bribes",
                "Bribes: Lumivolt chief testifies to judges"
            )
            .ShouldBe(["0 1 2", "3 4 5", "6 7 8"]);
    }

    [Fact]
    public void HeadlinesOfOneEventStayTogetherWhateverNameAllHave()
    {
        Stories(
                "Lumivolt recalls sedans over brake fault",
                "Brake fault: Lumivolt recalls sedans",
                "Sedans with brake fault recalled, Lumivolt says",
                "Lumivolt recalls thousands of sedans with faulty brakes",
                "Lumivolt sedans recalled: brake fault hurts dozens",
                "Brake fault in sedans costs Lumivolt millions in recall",
                "What drivers of Lumivolt sedans must know about brake recall",
                "Recall of sedans: Lumivolt knew of brake fault",
                "Lumivolt shares slump after recall of sedans with brake fault"
            )
            .ShouldBe(["0 1 2 3 4 5 6 7 8"]);
    }

    private static IEnumerable<string> Stories(params string[] headlines)
    {
        List<StoryArticle> articles = [.. headlines.Concat(Elsewhere).Select((title, i) => Reader.Report($"{i:000}", title))];
        return StoryFinder
            .Find(articles)
            .Where(story => story.Originals[0] < headlines.Length)
            .Select(story => string.Join(' ', story.Originals));
    }
}

using NewsMonitor.News.Stories;

namespace NewsMonitor.Tests.News.Stories;

public sealed class SubjectDivisionTests
{
    private static readonly string[] Elsewhere =
    [
        .. Enumerable.Range(0, 300).Select(i => $"Bridge{i} tower{i} needs money{i}, says mayor{i}"),
    ];

    [Fact]
    public void HeadlinesThatOnlyShareACompanyAreSeveralEvents()
    {
        Stories(
                "Lumivolt recalls sedans over brake fault, maker says",
                "Brake fault: Lumivolt recalls sedans",
                "Sedans with brake fault recalled, Lumivolt says",
                "Lumivolt opens battery plant in Porto, mayor says",
                "Lumivolt chief testifies about bribes, court says",
                "Lumivolt to sponsor soccer league, club says",
                "Union says Lumivolt cuts wages",
                "Lumivolt hires pianist, opera says",
                "Museum says Lumivolt lends paintings",
                "Lumivolt buys vineyard, farmer says",
                "Lumivolt rents ferry, harbor says"
            )
            .ShouldBe(["0 1 2", "3", "4", "5", "6", "7", "8", "9", "10"]);
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

using NewsMonitor.News.Stories;

namespace NewsMonitor.Tests.News.Stories;

public sealed class StoryCopiesTests
{
    private const string Furniture =
        "Subscribe to our newsletter and get the best stories of the week in your mailbox every Friday morning. We use cookies to "
        + "show you what may interest you, as our privacy notice explains in more detail. Share this page with your friends.";

    [Fact]
    public void TheSameTextUnderAnotherHeadlineIsACopy()
    {
        const string text =
            "Dock workers in Rotterdam walked out on Monday after talks between their union and Delta Quay Terminals failed. The "
            + "strike stopped most ships in the port. Union leader Anneke Vries asked for higher pay on night shifts.";

        StoryFinder
            .Originals([Reader.Report("a", "Rotterdam dockers walk out", text), Reader.Report("b", "Port at a standstill", text)])
            .ShouldBe([0, 0]);
    }

    [Fact]
    public void TwoArticlesThatShareOnlyFurnitureAreNotCopies()
    {
        StoryFinder
            .Originals([
                Reader.Report("a", "Bakery wins prize", $"A bakery won a prize. {Furniture}"),
                Reader.Report("b", "River floods meadow", $"The river rose quickly. {Furniture}"),
            ])
            .ShouldBe([0, 1]);
    }

    /// <summary>A name of one word and that word in the headline are one subject.</summary>
    [Fact]
    public void TwoArticlesThatShareFurnitureAndOneNameAreNotCopies()
    {
        StoryFinder
            .Originals([
                Reader.Report("a", "Microsoft opens bakery", $"Microsoft opened a bakery. {Furniture}"),
                Reader.Report("b", "River floods Microsoft", $"The river rose at Microsoft. {Furniture}"),
            ])
            .ShouldBe([0, 1]);
    }
}

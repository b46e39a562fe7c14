using NewsMonitor.News.Stories;

namespace NewsMonitor.Tests.News.Stories;

public sealed class RecencyTests
{
    private static readonly DateOnly Friday = new(2026, 11, 27);

    [Theory]
    [InlineData("The council met on Friday in Leeds.", true)]
    [InlineData("It met late Thursday, Brandt said.", true)]
    [InlineData("Brandt resigned yesterday.", true)]
    [InlineData("It met on Wednesday.", false)]
    [InlineData("It met last Friday.", false)]
    [InlineData("Brandt gave a Friday sermon.", false)]
    [InlineData("The friday club met in Leeds.", false)]
    [InlineData("Today, Leeds has four mills.", false)]
    public void ASentenceSaysWhetherItJustHappened(string sentence, bool isRecent) =>
        Recency.IsOfLastDay(sentence, Friday).ShouldBe(isRecent);
}

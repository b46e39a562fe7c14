using NewsMonitor.News.Stories;

namespace NewsMonitor.Tests.News.Stories;

public sealed class RecencyTests
{
    private static readonly DateOnly Friday = new(2026, 11, 27);

    [Theory]
    [InlineData("The council met on Friday in Leeds.", true)]
    [InlineData("It met late Thursday, Brandt said.", true)]
    [InlineData("Brandt resigned yesterday.", true)]
    [InlineData("Brandt resigned tonight.", true)]
    [InlineData("The strike at the port starts tomorrow.", false)]
    [InlineData("The House will vote on Friday.", false)]
    [InlineData("Brandt said on Friday that the House will vote.", true)]
    [InlineData("It met on Wednesday.", false)]
    [InlineData("It met last Friday.", false)]
    [InlineData("Brandt gave a Friday sermon.", false)]
    [InlineData("Brandt was hurt in a Friday night fire.", true)]
    [InlineData("The friday club met in Leeds.", false)]
    [InlineData("Today, Leeds has four mills.", false)]
    public void ASentenceSaysWhetherItJustHappened(string sentence, bool isRecent) =>
        Recency.IsOfLastDay(sentence, Friday).ShouldBe(isRecent);

    [Theory]
    [InlineData("The council voted on Friday in Leeds.", 27)]
    [InlineData("On Wednesday, the council voted in Leeds.", 25)]
    [InlineData("The council is planning a vote, Brandt said Tuesday.", 24)]
    [InlineData("The council will vote on Thursday in Leeds.", null)]
    [InlineData("On Friday, the council is expected to vote in Leeds.", null)]
    [InlineData("The council voted in Leeds.", null)]
    [InlineData("The strike in Leeds starts tomorrow.", null)]
    public void ASentenceSaysOnWhichDayItHappened(string sentence, int? day) =>
        Recency.DayOfEvent(sentence, Friday).ShouldBe(day is { } number ? new DateOnly(2026, 11, number) : null);
}

using NewsMonitor.News.Stories;

namespace NewsMonitor.Tests.News.Stories;

public sealed class OwnWordsTests
{
    private static readonly StoryTerms[] Story =
    [
        Terms("Brandt wins approval to sell chips abroad"),
        Terms("Approval lets Brandt sell chips"),
        Terms("Brandt sells chips abroad after approval"),
    ];

    private static readonly OwnWords Own = new(
        new TermCounts([
            .. Story,
            Terms("Kroll chips fail"),
            Terms("Oort builds chips"),
            Terms("Brandt hires"),
            Terms("Brandt moves"),
        ]),
        Story
    );

    [Theory]
    [InlineData("Brandt chips approval", true)]
    [InlineData("abroad approval", true)]
    // Three of five articles with either are in the story, so others may be about something else.
    [InlineData("Brandt chips", true)]
    [InlineData("Brandt", false)]
    [InlineData("Brandt Kroll hires", false)]
    // Only one text of the story has it.
    [InlineData("wins Brandt", false)]
    public void WordsThatFewOthersHaveShowTheStory(string words, bool areOwn) =>
        Own.AreIn(HeadlineWords.Of(words)).ShouldBe(areOwn);

    private static StoryTerms Terms(string headline) => Reader.Report("a", headline).Terms;
}

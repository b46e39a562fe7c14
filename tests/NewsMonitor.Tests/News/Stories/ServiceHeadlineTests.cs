using NewsMonitor.News.Stories;

namespace NewsMonitor.Tests.News.Stories;

public sealed class ServiceHeadlineTests
{
    [Theory]
    [InlineData("Leeds vs Bilbao: Predictions and odds for the final")]
    [InlineData("Leeds vs. Bilbao prediction")]
    [InlineData("How to watch the final in Leeds")]
    [InlineData("Leeds 3-1 Bilbao game recap")]
    [InlineData("Phone orders come with up to $350 in gift cards")]
    [InlineData("Word game: Hints and answers for Friday")]
    public void GuidesAndBetsAreFound(string headline) => ServiceHeadline.Is(headline).ShouldBeTrue();

    [Theory]
    [InlineData("Mayor picks Katrin Oort to lead Leeds police")]
    [InlineData("Odds of a recession rise, bank says")]
    [InlineData("Leeds wins the final against Bilbao")]
    [InlineData("Mayor denies rumors that she will resign")]
    [InlineData("")]
    public void ReportsAreNone(string headline) => ServiceHeadline.Is(headline).ShouldBeFalse();
}

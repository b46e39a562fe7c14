using NewsMonitor.News.Stories;

namespace NewsMonitor.Tests.News.Stories;

public sealed class ProspectsTests
{
    [Theory]
    [InlineData("House to vote on bill", true, "vote")]
    [InlineData("House votes to impeach", true, "")]
    [InlineData("The leaders met to discuss the bill", false, "")]
    [InlineData("The House is expected to vote on the bill", false, "vote")]
    [InlineData("Brandt will not be charged", false, "charged")]
    [InlineData("Brandt mulls primary challenge against Kroll", true, "primary challenge")]
    [InlineData("Kroll plans to close mill; workers strike", true, "close")]
    [InlineData("Kroll could soon resign", true, "resign")]
    [InlineData("The House will vote on whether to authorize the bill", false, "vote authorize")]
    [InlineData("Kroll urged the Senate to pass the bill", false, "pass")]
    [InlineData("The House would act if Brandt resigned, Kroll said", false, "act brandt resigned")]
    [InlineData("Attempts to refloat the ship were unsuccessful", false, "refloat")]
    [InlineData("Brandt failed to close the mill", false, "close")]
    [InlineData("House fails to pass bill", true, "pass")]
    [InlineData("Efforts to save the mill go on", false, "save")]
    [InlineData("Mill seen closing in May", true, "closing")]
    public void WordsOfWhatMayOrWillHappen(string text, bool isHeadline, string announced) =>
        ProspectScanner
            .Read(text, isHeadline)
            .Where(word => word.Certainty < Certainty.Stated)
            .Select(word => word.Word)
            .ShouldBe(HeadlineWords.Of(announced));

    [Fact]
    public void WhatIsAlsoStatedIsStated()
    {
        var prospects = Reader
            .Report("a", "House to reject bill and budget", "It will sign the budget. It rejected the bill.")
            .Prospects!;

        prospects.Of(WordStem.Hash("reject")).ShouldBe(Certainty.Stated);
        prospects.Of(WordStem.Hash("sign")).ShouldBe(Certainty.Announced);
    }

    [Fact]
    public void WhatIsDamagedIsNotRead()
    {
        var bytes = Reader.Report("a", "House to vote on bill").Prospects!.ToBytes();

        Prospects.Read(bytes)!.ToBytes().ShouldBe(bytes);
        bytes.Length.ShouldBe(1 + 5);
        Prospects.Read(null).ShouldBeNull();
        Prospects.Read([2, .. bytes[1..]]).ShouldBeNull();
        Prospects.Read(bytes[..^1]).ShouldBeNull();
    }
}

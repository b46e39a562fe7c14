namespace NewsMonitor.Tests.Analyzer;

/// <summary>What a page adds to an article names no one in the news; captions do.</summary>
public sealed class CreditTests
{
    [Theory]
    [InlineData("REUTERS")]
    [InlineData("This article originally appeared on Fox News.")]
    [InlineData("Copyright © 2019 The Washington Times, LLC. Click here for reprint permission.")]
    [InlineData("Credit: WhiteHaven/Shutterstock.com")]
    [InlineData("Read more: Trump endorses Roy Moore for Alabama seat")]
    [InlineData("Enlarge this image toggle caption Charles Krupa/AP Charles Krupa/AP")]
    [InlineData("— Fiona Kelly (@fizz_kelly) December 22, 2014")]
    [InlineData("Image copyright Reuters Image caption Boris Johnson spoke in Leeds", "Person: Boris Johnson", "Location: Leeds")]
    [InlineData("Correction: The first name of Mary Finch was wrong.", "Person: Mary Finch")]
    [InlineData("Shutterstock said that sales rose.", "Organization: Shutterstock")]
    public void TheNamesOfALineAreThose(string line, params string[] names) =>
        NameReader.Names($"A bridge fell\n\nIt rained.\n\n{line}\n\nIt snowed.").ShouldBe(names);

    [Fact]
    public void TheLastLineMayBeWhoWroteTheText()
    {
        NameReader.Names("A bridge fell\n\nIt rained.\n\nJane Miller").ShouldBeEmpty();
        NameReader.Names("A bridge fell\n\nIt rained. Jane Miller").ShouldBeEmpty();
        NameReader.Names("A bridge fell\n\nIt hurt Ann Miller.\n\nJane Miller").Length.ShouldBe(2);
    }

    [Fact]
    public void WhoTweetedIsNamedIfTheTextNamesThemToo() =>
        NameReader
            .Names("A bridge fell\n\nJoe Walsh left.\n\nSad!\n\n— Joe Walsh (@walsh) February 7, 2020\n\nIt snowed.")
            .ShouldBe(["Person: Joe Walsh", "Person: Joe Walsh"]);
}

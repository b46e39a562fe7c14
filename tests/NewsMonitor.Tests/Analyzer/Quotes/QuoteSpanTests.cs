namespace NewsMonitor.Tests.Analyzer.Quotes;

/// <summary>Which words are quoted, by their marks.</summary>
public sealed class QuoteSpanTests
{
    [Theory]
    [InlineData("\"The bridge will reopen in June,\" Maria Keller said.", "\"The bridge will reopen in June,\"")]
    [InlineData("“The bridge will reopen in June,” Maria Keller said.", "“The bridge will reopen in June,”")]
    [InlineData("«The bridge will reopen in June,» Maria Keller said.", "«The bridge will reopen in June,»")]
    [InlineData("''The bridge will reopen in June,'' Maria Keller said.", "''The bridge will reopen in June,''")]
    [InlineData("``The bridge will reopen in June,'' Maria Keller said.", "``The bridge will reopen in June,''")]
    [InlineData("‘The bridge will reopen in June,’ Maria Keller said.", "‘The bridge will reopen in June,’")]
    [InlineData("'The bridge won't reopen in June,' Maria Keller said.", "'The bridge won't reopen in June,'")]
    public void EachKindOfMarksIsFound(string text, string quoted) =>
        QuoteReader.Read(text).ShouldBe([$"{quoted} | said | Maria Keller"]);

    [Fact]
    public void AQuoteInsideAQuoteIsPartOfIt() =>
        QuoteReader
            .Read("“He told me ‘never again’ and left,” Maria Keller said.")
            .ShouldBe(["“He told me ‘never again’ and left,” | said | Maria Keller"]);

    [Fact]
    public void SpacesBesideMarksDoNotTurnThem() =>
        QuoteReader
            .Read("`` The bridge will reopen , '' Maria Keller said Monday . `` It is safe , '' she added . Nobody else spoke .")
            .ShouldBe(["`` The bridge will reopen , '' | said | Maria Keller", "`` It is safe , '' | added | Maria Keller"]);

    [Fact]
    public void ApostrophesAreNoMarks() =>
        QuoteReader.Read("The workers' hall in the '90s wasn't Maria Keller's idea, she said.").ShouldBeEmpty();

    [Fact]
    public void AnApostropheInASingleQuoteDoesNotEndIt() =>
        QuoteReader
            .Read("‘The workers’ hall is full tonight,’ Maria Keller said.")
            .ShouldBe(["‘The workers’ hall is full tonight,’ | said | Maria Keller"]);

    [Fact]
    public void AParagraphThatOpensAgainContinuesTheQuote() =>
        QuoteReader
            .Read(
                "“We searched the whole valley,” Maria Keller said. “It took a week.\n\n“Then the snow came.”\n\nNobody was hurt."
            )
            .ShouldBe([
                "“We searched the whole valley,” | said | Maria Keller",
                "“It took a week. | said | Maria Keller",
                "“Then the snow came.” | said | Maria Keller",
            ]);

    [Fact]
    public void OffsetsAreUtf16CodeUnits() =>
        QuoteReader.Read("😀 “We won,” Maria Keller said.").ShouldBe(["“We won,” | said | Maria Keller"]);

    [Theory]
    [InlineData("Maria Keller appeared on “Meet the Press” in Geneva.")]
    [InlineData("Maria Keller is the author of “The Long Way Home” and two other books.")]
    [InlineData("The so-called “smart” meters were sold in Geneva.")]
    public void TitlesAndSingleWordsWithoutACueAreNoQuotes(string text) => QuoteReader.Read(text).ShouldBeEmpty();
}

using NewsMonitor.News.Text;

namespace NewsMonitor.Tests.News.Text;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("two\n  lines", 20, "two lines")]
    [InlineData("cut at a word, please", 16, "cut at a word…")]
    [InlineData("oneverylongwordwithoutspaces", 10, "oneverylo…")]
    public void TextIsCutAtAWord(string text, int length, string expected) => Excerpt.Of(text, length).ShouldBe(expected);

    [Fact]
    public void APairOfSurrogatesIsNotCutApart() =>
        Excerpt.Of(string.Concat(Enumerable.Repeat("😀", 20)), 10).ShouldBe("😀😀😀😀…");

    [SeededProperty]
    public bool ItIsNeverLonger(string? text, byte length) => Excerpt.Of(text ?? "", length + 3).Length <= length + 3;
}

using NewsMonitor.Reading.Cleaning;

namespace NewsMonitor.Tests.Reading;

public sealed class InsertedLinksTests
{
    /// <summary>A run of letters that can be cut into words in more ways than can be tried.</summary>
    private const string Token =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZaBcDeFgHiJkLmNoPqRsTuVwXyZ" + "ABCDEFGHIJKLMNOPQRSTUVWXYZaBcDeFgHiJkLmNoPqRsTuVwXyZ";

    [Theory]
    [InlineData(
        "President Brandt Willy Karl BrandtKroll rejects bridge deal Leeds votes on harbor Mayor resigns MORE said it was over.",
        "President Brandt said it was over."
    )]
    [InlineData(
        "House Speaker Ilse Kroll Ilse KrollThe Post's Report - Leeds votes Harbor closes MORE (D-Leeds) left.",
        "House Speaker Ilse Kroll (D-Leeds) left."
    )]
    [InlineData("Chair Ada WolfAda WolfHouse panel asks Leeds for more Hundreds leave harbor MORE.", "Chair Ada Wolf.")]
    [InlineData("Rep. Ada Lee Ada Jean LeeMayor calls for cuts Leeds votes on harbor MORE left.", "Rep. Ada Lee left.")]
    [InlineData("Mayor Bill de Brol Bill de BrolThe Post's report: Leeds votes MORE (D) left.", "Mayor Bill de Brol (D) left.")]
    [InlineData("Sen. Ada Wolf Ada Wolf Kroll: Harbor closes Five takeaways MORE said no.", "Sen. Ada Wolf said no.")]
    [InlineData(
        "Rand Wolf met Ada Wolf, who wants MORE. Ada Kroll left.",
        "Rand Wolf met Ada Wolf, who wants MORE. Ada Kroll left."
    )]
    [InlineData(
        "Mitch McConnell met Ada McKay. WE WANT MORE, they cried.",
        "Mitch McConnell met Ada McKay. WE WANT MORE, they cried."
    )]
    [InlineData(Token + " was found. READ MORE about it.", Token + " was found. READ MORE about it.")]
    [InlineData("Brandt wants more, and Kroll of BrandtBank less.", "Brandt wants more, and Kroll of BrandtBank less.")]
    public void HeadlinesThatRunOnBehindANameAreLeftOut(string text, string own) => InsertedLinks.Remove(text).ShouldBe(own);
}

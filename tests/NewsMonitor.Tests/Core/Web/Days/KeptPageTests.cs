using NewsMonitor.Analyzer;
using NewsMonitor.Core.Web.Days;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Verdicts;
using NewsMonitor.Tests.News.Digests;

namespace NewsMonitor.Tests.Core.Web.Days;

/// <summary>A kept page is not shown after a decision about a name in it.</summary>
public sealed class KeptPageTests
{
    [Theory]
    [InlineData("Jürgen Müller")]
    [InlineData("Sean O'Brien")]
    [InlineData("AT&T")]
    [InlineData("“Ärzte” + 3")]
    [InlineData("李明")]
    public async Task ANameIsFoundInItWhateverItsLetters(string name)
    {
        var digest = await SmallDigest.BuildAsync([SmallDigest.About(1, (name, EntityCategory.Person))]);
        var json = KeptPage.Of(new DayPage(digest, null), Basis()).Write();

        (KeptPage.Read(json, SampleNews.Day, Basis(name)) is null).ShouldBeTrue();
        (KeptPage.Read(json, SampleNews.Day, Basis("Somebody Elsewhere")) is null).ShouldBeFalse();
    }

    private static PageBasis Basis(params string[] hidden) =>
        new(
            "",
            [],
            new Verdicts([]),
            new NameDecisions([
                .. hidden.Select((name, n) => new NameDecision(n + 1, NameDecisionKind.Hide, name, null, "Ann", default)),
            ])
        );
}

using NewsMonitor.Reading;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Tests.Reading;

public sealed class SampleTests
{
    private readonly ArticleReader _reader = Some.Reader();

    public static TheoryData<string> Articles => [.. SampleFolder.Articles.Names()];

    public static TheoryData<string> Pages => [.. SampleFolder.Pages.Names()];

    [Theory]
    [MemberData(nameof(Articles))]
    public void ASampleIsReadAsExpected(string name) => Check(SampleFolder.Articles, name);

    [Theory]
    [MemberData(nameof(Pages))]
    public void APageIsReadAsExpected(string name) => Check(SampleFolder.Pages, name);

    private void Check(SampleFolder folder, string name)
    {
        var actual = SampleExpectation.Of(_reader.Read(name, folder.Bytes(name)));
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1")
            folder.Write(name, actual);
        var expected = folder
            .Expected(name)
            .ShouldNotBeNull("no expectation beside it: run with UPDATE_EXPECTED=1 and check what is written");
        actual.ShouldBe(expected);
    }

    [Fact]
    public void NoPageFurnitureGetsIntoABody()
    {
        string[] furniture =
        [
            "Sponsored",
            "Subscribe",
            "Accept all",
            "Read more",
            "comments",
            "All rights reserved",
            "Tweet",
            "Most read",
            "briefing",
            "Photograph",
        ];
        foreach (var name in SampleFolder.Articles.Names())
            if (Read(name).Article is { } article)
                furniture.Where(article.Body.Value.Contains).ShouldBeEmpty(name);
    }

    [Fact]
    public void TheForwardedCopyIsReadAsTheOriginal() =>
        SampleExpectation
            .Of(Read("forwarded-fw-dockers-walk-out.html"))
            .ShouldBe(SampleExpectation.Of(Read("harbour-gazette-rotterdam-strike.html")));

    private ReadResult Read(string name) => _reader.Read(name, SampleFolder.Articles.Bytes(name));
}

using NewsMonitor.News.Articles;
using NewsMonitor.News.Versions;

namespace NewsMonitor.Tests.News.Versions;

public sealed class ArticleNameTests
{
    [Theory]
    [InlineData("urn:newsml:wire.example:7", true)]
    [InlineData("tag:wire.example,2026:7", true)]
    [InlineData("7", false)]
    [InlineData("/sport/7", false)]
    [InlineData("//sport/7", false)]
    [InlineData("file:///sport/7", false)]
    public void OnlyAUriIsTheSameArticleInEveryOutlet(string id, bool isSame) =>
        (Key(id, "Gazette") == Key(id, "Herald")).ShouldBe(isSame);

    private static string Key(string id, string source) =>
        ArticleName
            .Of(new ArticleReference { Identity = new ArticleIdentity(id, null), Source = source })
            .ShouldHaveSingleItem()
            .Key;
}

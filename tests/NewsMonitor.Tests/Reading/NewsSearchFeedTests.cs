namespace NewsMonitor.Tests.Reading;

/// <summary>Feeds of Google News and Bing News, whose entries are about articles of others.</summary>
public sealed class NewsSearchFeedTests
{
    [Theory]
    [InlineData("Port reopens&amp;nbsp;Gazette", "Port reopens")]
    [InlineData(
        "&lt;ol&gt;&lt;li&gt;Port reopens Gazette&lt;/li&gt;&lt;li&gt;Mayor resigns Post&lt;/li&gt;&lt;/ol&gt;",
        "Port reopens"
    )]
    [InlineData("Ships sailed again.", "Ships sailed again.")]
    public void TheOutletOfANewsSearchIsNoPartOfTheHeadline(string description, string body)
    {
        var article = FeedTests.Feed(
            "<title>Port reopens - Gazette</title><link>https://news.google.com/rss/articles/x</link>"
                + $"<description>{description}</description><source url='https://g.example'>Gazette</source>"
        );

        (article.Title.Value, article.Source!.Value, article.Body.Value).ShouldBe(("Port reopens", "Gazette", body));
    }

    [Fact]
    public void ALinkOfANewsSearchIsTheAddressInIt()
    {
        var article = FeedTests.Feed(
            "<title>Port reopens</title><description>Ships sailed.</description>"
                + "<link>http://www.bing.com/news/apiclick.aspx?ref=FexRss&amp;url=https%3a%2f%2fg.example%2fport&amp;c=1</link>"
                + "<n:Source xmlns:n='https://www.bing.com/news/search?q=port&amp;format=rss'>Gazette</n:Source>"
        );

        (article.Url!.Value.AbsoluteUri, article.Source!.Value).ShouldBe(("https://g.example/port", "Gazette"));
    }
}

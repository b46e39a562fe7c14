using System.Text;
using NewsMonitor.Core.Collecting.Feeds;

namespace NewsMonitor.Tests.Core.Collecting.Feeds;

public sealed class RobotsFileTests
{
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true)]
    [InlineData("User-agent: *\nDisallow: /*?", "/x?y", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/axxbyyc", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/axxcyyb", true)]
    [InlineData("User-agent: NEWSMONITOR # us\ndisallow: /a\n\nUser-agent: *\nDisallow: /", "/b", true)]
    [InlineData("User-agent: other\nUser-agent: NewsMonitor\nDisallow: /", "/b", false)]
    [InlineData("User-agent: other\nDisallow: /", "/b", true)]
    [InlineData("User-agent: NewsMonitor\nAllow: /x\n\nUser-agent: NewsMonitor\nDisallow: /", "/b", false)]
    [InlineData("\uFEFFuser-agent:*\r\ndisallow:/b\r\nSitemap: /", "/b", false)]
    [InlineData("<html>Not found</html>", "/b", true)]
    public void TheLongestPatternDecides(string robots, string path, bool isAllowed) =>
        RobotsFile
            .Read(Encoding.UTF8.GetBytes(robots), "NewsMonitor")
            .Allows(new Uri("https://harbor.example" + path))
            .ShouldBe(isAllowed);
}

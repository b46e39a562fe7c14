using System.Buffers.Text;
using FsCheck;
using FsCheck.Fluent;
using NewsMonitor.Core.Delivery.Links;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.News.Digests.Schedules;

namespace NewsMonitor.Tests.Core.Delivery.Links;

public sealed class DigestLinksTests
{
    private const string Reader = "00112233445566778899aabbccddeeff";
    private static readonly string Key = Convert.ToBase64String([.. Enumerable.Range(0, 32).Select(n => (byte)n)]);
    private static readonly DigestWindow Window = SampleNews.Window;

    [Theory]
    [InlineData("https://news.example.org/api", "https://news.example.org/digest/")]
    [InlineData("https://news.example.org/", "https://news.example.org/digest/")]
    [InlineData("https://example.org/news/api/", "https://example.org/news/digest/")]
    public void ALinkIsReadAsItWasMade(string address, string start)
    {
        var links = Links(Key, address);
        var link = links.For("daily", Window)!;

        link.AbsoluteUri.ShouldStartWith(start);
        links.Read(link.Segments[^1]).ShouldBe(("daily", Window.Key));
        links.For("daily", Window).ShouldBe(link);
        links.For("weekly", Window).ShouldNotBe(link);
    }

    [Fact]
    public void WithoutAnAddressThereIsNone() => new DigestLinks("", "").For("daily", Window).ShouldBeNull();

    /// <summary>Each kind of link is signed with the same key and does only what it is for.</summary>
    [Fact]
    public void NoLinkCountsAsOneOfTheOtherKind()
    {
        var unsubscribe = UnsubscribeLinks.From("https://news.example.org/api", Key)!;

        Links(Key).Read(unsubscribe.For("daily", Reader).Segments[^1]).ShouldBeNull();
        unsubscribe.Read(Links(Key).For("daily", Window)!.Segments[^1]).ShouldBeNull();
    }

    [Fact]
    public void AnotherInstallationsLinkIsNone() =>
        Links(Convert.ToBase64String(new byte[48])).Read(Links(Key).For("daily", Window)!.Segments[^1]).ShouldBeNull();

    [SeededProperty(MaxTest = 500)]
    public Property NothingChangedInALinkIsRead()
    {
        var links = Links(Key);
        var token = Base64Url.DecodeFromChars(links.For("daily", Window)!.Segments[^1]);
        var changes = Gen.Choose(0, token.Length - 1).SelectMany(at => Gen.Choose(1, 255).Select(by => (At: at, By: by)));
        return Prop.ForAll(
            changes.ToArbitrary(),
            change =>
            {
                var changed = token.ToArray();
                changed[change.At] ^= (byte)change.By;
                return links.Read(Base64Url.EncodeToString(changed)) is null;
            }
        );
    }

    private static DigestLinks Links(string key, string address = "https://news.example.org/api") => new(address, key);
}

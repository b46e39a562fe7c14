using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Web.Access;

namespace NewsMonitor.Tests.Core.Web.Access;

public sealed class WebKeyTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A key that may have leaked is removed, and soon all processes sign with the next one.</summary>
    [Fact]
    public async Task AKeyThatIsRemovedIsReplacedInAllProcesses()
    {
        var account = laptop.NewAccount();
        await account.Settings.CreateIfNotExistsAsync(cancellationToken: Stop);
        var clock = new FakeTimeProvider();
        var (one, other) = (new WebKey(account, clock), new WebKey(account, clock));
        var before = await SignAsync(one);
        (await SignAsync(other)).ShouldBe(before);

        await account.Settings.DeleteBlobAsync(WebKey.BlobName, cancellationToken: Stop);
        clock.Advance(TimeSpan.FromMinutes(5));

        var after = await SignAsync(one);
        after.ShouldNotBe(before);
        (await SignAsync(other)).ShouldBe(after);
    }

    private static Task<byte[]> SignAsync(WebKey key) => key.SignAsync("form", "text", Stop);
}

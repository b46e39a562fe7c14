using System.Text;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Testing.Web;

namespace NewsMonitor.Tests.Core.Web;

/// <summary>Pages, exports and the API while a file that people write or correct by hand is damaged.</summary>
public sealed class UnreadableFileTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/watch")]
    [InlineData("/watch/port")]
    [InlineData("/watch/port.rss")]
    [InlineData("/watch/port.csv")]
    [InlineData("/watch/port/edit")]
    [InlineData("/search?q=watch:port")]
    [InlineData("/search.atom?q=watch:port")]
    [InlineData("/search.csv?q=watch:port")]
    [InlineData("/search/print?q=watch:port")]
    [InlineData("/api/search?q=watch:port")]
    public async Task MistakesInTheSubscriptionsAreSaidByAllThatNeedsThem(string address)
    {
        await using var there = await WithAsync(SubscriptionStore.BlobName, """{ "digests": 7 }""");

        await ShouldSayAsync(there, address, "The subscriptions have mistakes");
        await new Visitor(there).SeeAsync("/");
        await new Visitor(there).SeeAsync("/search?q=ferry");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/search?q=ferry")]
    [InlineData("/search.csv?q=ferry")]
    [InlineData("/entity/00112233445566778899aabbccddeeff")]
    [InlineData("/compare?q=ferry&q=port")]
    [InlineData("/api/entities/00112233445566778899aabbccddeeff")]
    public async Task SoAreDamagedDecisionsAboutNames(string address)
    {
        await using var there = await WithAsync(NameDecisionStore.BlobName, "{");

        await ShouldSayAsync(there, address, "names.json cannot be read");
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/search.json?q=ferry")]
    [InlineData("/sources")]
    [InlineData("/api/search?q=ferry")]
    public async Task SoAreDamagedVerdicts(string address)
    {
        await using var there = await WithAsync(VerdictStore.BlobName, "[null]");

        await ShouldSayAsync(there, address, "verdicts.json cannot be read");
    }

    /// <summary>Whatever keeps them from being opened while the process runs.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SubscriptionsThatCannotBeOpenedAreAsOnesWithMistakes(bool isFolder)
    {
        var folder = Directory.CreateTempSubdirectory("subscriptions");
        var settings = laptop.NewInstallation();
        settings["NewsMonitor:Digest:File"] = Path.Combine(folder.FullName, "digests.json");
        await File.WriteAllTextAsync(settings["NewsMonitor:Digest:File"]!, "{}", Stop);
        await using var there = await Installation.CreateAsync(settings);
        folder.Delete(recursive: true);
        if (isFolder)
            Directory.CreateDirectory(settings["NewsMonitor:Digest:File"]!);

        await ShouldSayAsync(there, "/watch", "The subscriptions have mistakes");
        (await Should.ThrowAsync<SubscriptionsException>(() => there.Get<SubscriptionStore>().LoadAsync(Stop)))
            .Faults.ShouldHaveSingleItem()
            .Sentence.ShouldStartWith("cannot be opened: ");
    }

    private async Task<Installation> WithAsync(string name, string content)
    {
        var there = await Installation.CreateAsync(laptop);
        await there.Account.Settings.GetBlobClient(name).UploadAsync(BinaryData.FromString(content), overwrite: true, Stop);
        return there;
    }

    private static async Task ShouldSayAsync(Installation there, string address, string sentence)
    {
        var reply = await new Visitor(there).AskAsync(address);
        reply.Status.ShouldBe(503, address);
        Encoding.UTF8.GetString(reply.Content.Span).ShouldContain(sentence);
    }
}

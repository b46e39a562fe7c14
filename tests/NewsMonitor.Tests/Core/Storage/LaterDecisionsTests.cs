using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Entities;

namespace NewsMonitor.Tests.Core.Storage;

/// <summary>What readers decided in a later version, which was replaced by this one.</summary>
public sealed class LaterDecisionsTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DecisionsOfKindsThatAreKnownCountAndTheOthersAreKept()
    {
        const string json = """
            [
              {"id":1,"kind":"Hide","name":"Read More","other":null,"by":"ana","at":"2026-11-26T10:00:00Z"},
              {"id":2,"kind":"Rename","name":"A","other":"B","by":"ana","at":"2026-11-26T10:00:00Z"}
            ]
            """;
        var log = new FakeLogger<UnreadRows>();
        await using var there = await Installation.CreateAsync(
            laptop.NewInstallation(),
            new ServiceCollection().AddSingleton<ILogger<UnreadRows>>(log)
        );
        await there.MakeAllAsync();
        var blob = there.Account.Settings.GetBlobClient(NameDecisionStore.BlobName);
        await blob.UploadAsync(BinaryData.FromString(json), Stop);
        var names = there.Get<NameDecisionStore>();

        (await names.LoadAsync(Stop)).All.ShouldHaveSingleItem().Name.ShouldBe("Read More");
        (await names.DecideAsync(NameDecisionKind.Hide, "Read More", null, "ben", Stop)).Id.ShouldBe(1);
        var fault = await Should.ThrowAsync<UnreadableFileException>(() =>
            names.DecideAsync(NameDecisionKind.Hide, "Sign In", null, "ben", Stop)
        );
        fault.Message.ShouldContain("later version");
        (await blob.DownloadContentAsync(Stop)).Value.Content.ToString().ShouldBe(json);
        log.LatestRecord.Message.ShouldContain("kind Rename");
    }
}

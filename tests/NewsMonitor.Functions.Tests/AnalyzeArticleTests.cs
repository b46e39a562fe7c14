using Azure;
using NewsMonitor.Pipeline;
using NewsMonitor.Storage;
using NewsMonitor.Tests.Emulators;

namespace NewsMonitor.Functions.Tests;

/// <summary>What the host is told: that it went well, or by an exception that it should try again.</summary>
public sealed class AnalyzeArticleTests(LaptopFixture laptop)
{
    private const string Text = "Harbour strike ends\n\nDock workers in Rotterdam voted on Monday to return to work after a deal with the Port Authority.";

    [Fact]
    public async Task ADroppedArticleIsStored()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.DropAsync("strike #1.txt", Text);

        await RunAsync(installation, "strike #1.txt");

        (await installation.ArticlesAsync()).ShouldHaveSingleItem().Title.ShouldBe("Harbour strike ends");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\u0001\u0002\u0003\0\0\0")]
    public async Task AFileThatCannotBeReadIsNoFault(string content)
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.DropAsync("bad.txt", content);

        await RunAsync(installation, "bad.txt");

        var receipt = (await ReceiptAsync(installation, "bad.txt"))!;
        (receipt.Settled!.Outcome, receipt.Failure).ShouldBe((SettledAs.Rejected, null));
    }

    [Fact]
    public async Task ABlobThatWentAwayIsNoFault()
    {
        await using var installation = await Installation.CreateAsync(laptop);

        await RunAsync(installation, "gone.txt");
    }

    [Fact]
    public async Task AFaultOfTheStoreIsThrownCountedAndItsReasonKept()
    {
        var faulty = new FaultyPolicy();
        await using var installation = await Installation.CreateAsync(laptop, null, faulty);
        await installation.DropAsync("strike.txt", Text);
        for (var tries = 1; tries <= 2; tries++)
        {
            faulty.Restart();
            faulty.FailAt = 3;
            await Should.ThrowAsync<RequestFailedException>(() => RunAsync(installation, "strike.txt"));
            faulty.FailAt = 0;

            var failure = (await ReceiptAsync(installation, "strike.txt"))!.Failure!;
            (failure.Tries, failure.Error).ShouldBe((tries, "RequestFailedException: the service is away"));
        }

        await RunAsync(installation, "strike.txt");

        (await installation.ArticlesAsync()).ShouldHaveSingleItem();
        (await ReceiptAsync(installation, "strike.txt"))!.Failure.ShouldBeNull();
    }

    [Fact]
    public async Task StoppingIsNoTry()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.DropAsync("strike.txt", Text);

        await Should.ThrowAsync<OperationCanceledException>(() => RunAsync(installation, "strike.txt", new CancellationToken(canceled: true)));

        (await ReceiptAsync(installation, "strike.txt")).ShouldBeNull();
    }

    private static Task RunAsync(Installation installation, string blob, CancellationToken? cancellation = null) =>
        new AnalyzeArticle(installation.Get<ArticleTries>()).RunAsync(
            installation.Account.Inbox.GetBlobClient(blob), cancellation ?? TestContext.Current.CancellationToken);

    private static async Task<Receipt?> ReceiptAsync(Installation installation, string blob) =>
        (await installation.Get<ReceiptStore>().FindAsync(blob, TestContext.Current.CancellationToken))?.Receipt;
}

using Azure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Analysis.AzureLanguage;
using NewsMonitor.Core.Ingestion;

namespace NewsMonitor.Functions.Tests;

/// <summary>What the host is told: that it went well, or by an exception that it should try again.</summary>
public sealed class AnalyzeArticleTests(LaptopFixture laptop)
{
    private const string Text =
        "Harbour strike ends\n\nDock workers in Rotterdam voted on Monday to return to work after a deal with the "
        + "Port Authority.";

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
    public async Task ACopyAndASecondEventAreNoFaults()
    {
        await using var installation = await Installation.CreateAsync(laptop);
        await installation.DropAsync("strike.txt", Text);
        await installation.DropAsync("copy.txt", Text);

        foreach (var blob in new[] { "strike.txt", "copy.txt", "strike.txt" })
            await RunAsync(installation, blob);

        (await installation.ArticlesAsync()).ShouldHaveSingleItem().Blob.Name.ShouldBe("strike.txt");
        (await ReceiptAsync(installation, "copy.txt"))!.Settled!.Outcome.ShouldBe(SettledAs.Duplicate);
    }

    [Fact]
    public async Task ALanguageServiceThatIsAwayIsThrownAndAskedAgainAtTheNextTry()
    {
        var service = new LanguageStandIn();
        await using var installation = await Installation.CreateAsync(
            laptop.NewInstallation().WithAzureLanguage(),
            new ServiceCollection().AddSingleton<ILanguageService>(service)
        );
        await installation.DropAsync("strike.txt", Text);
        service.Before = (_, _) => throw new RequestFailedException(403, "OutOfCallVolumeQuota");
        await Should.ThrowAsync<RequestFailedException>(() => RunAsync(installation, "strike.txt"));
        (await ReceiptAsync(installation, "strike.txt"))!.Failure!.Tries.ShouldBe(1);
        (await installation.RowsAsync("TextRecords")).ShouldHaveSingleItem().GetInt64("TextRecords").ShouldBe(0);
        service.Before = (_, _) => Task.CompletedTask;

        await RunAsync(installation, "strike.txt");

        var article = (await installation.ArticlesAsync()).ShouldHaveSingleItem();
        (article.Tags.Analyzer, article.Tags.TextRecords).ShouldBe(("AzureLanguage", 4));
        article.Tags.Entities.ShouldHaveSingleItem().Name.ShouldBe("Rotterdam");
    }

    [Fact]
    public async Task AFaultOfTheStoreIsThrownCountedAndItsReasonKept()
    {
        var faulty = new FaultPolicy();
        await using var installation = await Installation.CreateAsync(laptop, null, faulty);
        await installation.DropAsync("strike.txt", Text);
        for (var tries = 1; tries <= 2; tries++)
        {
            faulty.FailAt(3);
            await Should.ThrowAsync<RequestFailedException>(() => RunAsync(installation, "strike.txt"));
            faulty.Work();

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

        await Should.ThrowAsync<OperationCanceledException>(() =>
            RunAsync(installation, "strike.txt", new CancellationToken(canceled: true))
        );

        (await ReceiptAsync(installation, "strike.txt")).ShouldBeNull();
    }

    [Fact]
    public async Task TheHostIsGivenAFaultAfterAPause()
    {
        var (clock, faulty) = (new FakeTimeProvider(), new FaultPolicy());
        await using var installation = await Installation.CreateAsync(laptop, null, faulty);
        await installation.DropAsync("strike.txt", Text);
        faulty.FailAt(1);

        var run = RunAsync(installation, "strike.txt", clock: clock);
        while (await ReceiptAsync(installation, "strike.txt") is null)
            await Task.Delay(10, TestContext.Current.CancellationToken);
        clock.Advance(AnalyzeArticle.Pause - TimeSpan.FromSeconds(1));
        await Task.Delay(200, TestContext.Current.CancellationToken);

        run.IsCompleted.ShouldBeFalse();
        clock.Advance(AnalyzeArticle.Pause);
        await Should.ThrowAsync<RequestFailedException>(() => run);
    }

    private static Task RunAsync(
        Installation installation,
        string blob,
        CancellationToken? cancellationToken = null,
        TimeProvider? clock = null
    ) =>
        new AnalyzeArticle(installation.Get<ArticleTries>(), clock ?? new NoPauses()).RunAsync(
            installation.Account.Inbox.GetBlobClient(blob),
            cancellationToken ?? TestContext.Current.CancellationToken
        );

    private static async Task<Receipt?> ReceiptAsync(Installation installation, string blob) =>
        (await installation.Get<ReceiptStore>().FindAsync(blob, TestContext.Current.CancellationToken))?.Receipt;
}

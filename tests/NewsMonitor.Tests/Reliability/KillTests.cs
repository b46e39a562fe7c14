using Azure.Data.Tables;
using NewsMonitor.Local.Emulators;
using NewsMonitor.Tests.Core.Delivery.Mail;

namespace NewsMonitor.Tests.Reliability;

/// <summary>The command killed at random moments, and started again, until everything is handled.</summary>
public sealed class KillTests(LaptopFixture laptop, ITestOutputHelper output)
{
    private static readonly string[] Recipients =
    [
        "one@example.org",
        "two@example.org",
        "three@example.org",
        "four@example.org",
        "five@example.org",
    ];

    /// <summary>One who has unsubscribed, and one whose address is refused.</summary>
    private static readonly string[] Others = ["gone@example.org", "nobody@example.org"];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory(Explicit = true), Trait("Run", "CI")]
    [InlineData(12, 1, 2)]
    public Task NothingIsLostOrDoubledWhenRunnersAreKilled(int articles, int kills, int runners) =>
        KillAsync(articles, kills, runners);

    [Theory(Explicit = true)]
    [InlineData(500, 10, 1)]
    [InlineData(500, 10, 2)]
    public Task NothingIsLostOrDoubledWhenRunnersAreKilledForLong(int articles, int kills, int runners) =>
        KillAsync(articles, kills, runners);

    private async Task KillAsync(int articles, int kills, int runners)
    {
        await using var azurite = await Azurite.StartAsync(laptop.Packages, null, null, Stop);
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var settings = Settings(azurite, smtp);
        await using var installation = await Installation.CreateAsync(settings);
        await installation.MakeAllAsync();
        List<string> acknowledged = [];
        await KillRunnersAsync(installation, settings, acknowledged, articles, kills, runners);
        await CheckArticlesAsync(installation, acknowledged);

        (await RunAsync(settings, "recipients", "suppress", Others[0])).ShouldContain("no longer receives any digest");
        smtp.Fail(new { to = new Dictionary<string, string> { [Others[1]] = "550 No such user" } });
        await KillDigestsAsync(installation, settings, kills, runners);
        CheckMail(smtp, kills * runners);
        await CheckLedgerAsync(installation);
        var standings = (await RunAsync(settings, "recipients", "list")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        standings.Count(line => line.EndsWith("receives digests", StringComparison.Ordinal)).ShouldBe(Recipients.Length);
        standings.ShouldContain(line => line.StartsWith($"{Others[0]}  suppressed for all digests", StringComparison.Ordinal));
        standings.ShouldContain($"{Others[1]}  rejected on 1 day, paused after 3: 550 No such user");
    }

    private static Dictionary<string, string?> Settings(Azurite azurite, SmtpServer smtp) =>
        new()
        {
            ["AzureWebJobsStorage"] = azurite.ConnectionString,
            ["NewsMonitor:Trigger:VisibilitySeconds"] = "5",
            ["NewsMonitor:Trigger:RetrySeconds"] = "1",
            ["NewsMonitor:Digest:Recipients"] = string.Join(';', Others.Concat(Recipients)),
            ["NewsMonitor:Email:Host"] = "127.0.0.1",
            ["NewsMonitor:Email:Port"] = $"{smtp.Port}",
            ["NewsMonitor:Email:TimeoutSeconds"] = "15",
        };

    private static async Task<string> RunAsync(Dictionary<string, string?> settings, params string[] arguments)
    {
        using var command = Command.Start(settings, arguments);
        (await command.ExitAsync()).ShouldBe(0, command.Output);
        return command.Output.ReplaceLineEndings("\n");
    }

    private async Task KillRunnersAsync(
        Installation installation,
        Dictionary<string, string?> settings,
        List<string> acknowledged,
        int articles,
        int kills,
        int runners
    )
    {
        var random = new Random(20261123 + runners);
        for (var kill = 0; kill < kills; kill++)
        {
            // Some are there when the runners start, the others arrive while they work.
            await DropAsync(installation, acknowledged, articles * ((2 * kill) + 1) / (2 * kills));
            var commands = Enumerable.Range(0, runners).Select(_ => Command.Start(settings, "run")).ToList();
            await DropAsync(installation, acknowledged, articles * (kill + 1) / kills);
            await UntilHandledAsync(commands, random.Next(0, articles / kills));
            foreach (var command in commands)
                await command.KillAsync();
            output.WriteLine($"kill {kill + 1}: {(await installation.RowsAsync("Articles")).Count} articles stored");
            commands.ForEach(command => command.Dispose());
        }

        using var last = Command.Start(settings, "run");
        await UntilAsync(
            async () =>
                last.Output.Contains("Ctrl+C to stop", StringComparison.Ordinal) && await HandledAsync(installation) == articles,
            last
        );
        (await last.InterruptAsync()).ShouldBe(0, last.Output);
    }

    private static async Task DropAsync(Installation installation, List<string> acknowledged, int count)
    {
        while (acknowledged.Count < count)
        {
            var name = $"article {acknowledged.Count}.txt";
            await installation.DropAsync(name, SampleNews.Text(acknowledged.Count));
            acknowledged.Add(name);
        }
    }

    private static async Task<int> HandledAsync(Installation installation) =>
        (await installation.RowsAsync("Receipts")).Count(row => row.GetString("Outcome") is not null);

    // Articles in hand come back when their time is up; a life that finds nothing else to do is short.
    private static async Task UntilHandledAsync(List<Command> commands, int count)
    {
        using var life = new CancellationTokenSource(TimeSpan.FromSeconds(4));
        while (!life.IsCancellationRequested && commands.Sum(command => command.Count(": stored as")) < count)
            await Task.Delay(5, Stop);
    }

    private static async Task UntilAsync(Func<Task<bool>> isDone, Command command)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await isDone())
        {
            if (patience.IsCancellationRequested || command.HasExited)
                Assert.Fail($"not everything was handled: {command.Output}");
            await Task.Delay(250, Stop);
        }
    }

    /// <summary>Each drop that the emulator acknowledged has one outcome, and is one article.</summary>
    private static async Task CheckArticlesAsync(Installation installation, List<string> acknowledged)
    {
        var stored = await installation.ArticlesAsync();
        stored.Select(article => article.Blob.Name).ShouldBe(acknowledged, ignoreOrder: true);
        (await installation.RowsAsync("Receipts"))
            .Select(row => $"{row.GetString("Blob")} {row.GetString("Outcome")}")
            .ShouldBe(acknowledged.Select(name => $"{name} Stored"), ignoreOrder: true);
        (await installation.RowsAsync("Unstored")).ShouldBeEmpty();
        var expected = stored
            .SelectMany(article => article.Tags.Entities, (article, entity) => $"{article.Id} {entity.Name}")
            .Order()
            .ToList();
        var mentions = (await installation.RowsAsync("Mentions"))
            .Select(row => $"{row.GetString("ArticleId")} {row.GetString("Entity")}")
            .Order()
            .ToList();
        mentions.ShouldBe(expected);
    }

    private static async Task KillDigestsAsync(
        Installation installation,
        Dictionary<string, string?> settings,
        int kills,
        int runners
    )
    {
        var random = new Random(8058 + runners);
        var to = DateTimeOffset.UtcNow.ToString("O");
        for (var kill = 0; kill < kills; kill++)
        {
            var commands = Enumerable.Range(0, runners).Select(_ => Command.Start(settings, "digest", "--at", to)).ToList();
            await Task.Delay(random.Next(500, 1800), Stop);
            foreach (var command in commands)
                await command.KillAsync();
            commands.ForEach(command => command.Dispose());
        }

        await EndClaimsAsync(installation);
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            using var command = Command.Start(settings, "digest", "--at", to);
            if (await command.ExitAsync() == 0)
                return;
            patience.IsCancellationRequested.ShouldBeFalse(command.Output);
            await Task.Delay(1000, Stop);
        }
    }

    /// <summary>What a killed process had claimed is taken over when its time is up: now, as nobody waits for it here.</summary>
    private static async Task EndClaimsAsync(Installation installation)
    {
        foreach (var row in (await installation.RowsAsync("Ledger")).Where(row => row.GetString("State") == "Sending"))
        {
            row["NotBefore"] = DateTimeOffset.UtcNow;
            await installation.Account.Table("Ledger").UpdateEntityAsync(row, row.ETag, TableUpdateMode.Merge, Stop);
        }
    }

    /// <summary>Each recipient whose mail the server acknowledged has one row that says so, and no other has.</summary>
    private static async Task CheckLedgerAsync(Installation installation)
    {
        var states = (await installation.RowsAsync("Ledger")).Select(row => row.GetString("State")).ToList();
        states.Count(state => state == "Sent").ShouldBe(Recipients.Length);
        states.ShouldNotContain("Sending");
    }

    private void CheckMail(SmtpServer smtp, int kills)
    {
        var mails = smtp.Accepted.Select(mail => (mail.To, Id: SmtpServer.Parse(mail.Message).MessageId)).ToList();
        mails.Select(mail => mail.To).Distinct().Order().ShouldBe(Recipients.Order());
        mails.Distinct().Count().ShouldBe(Recipients.Length);

        // Accepted by the server and not yet written down when the process died: at most one per kill, under the same Message-ID.
        (mails.Count - Recipients.Length).ShouldBeInRange(0, kills);
        output.WriteLine($"{mails.Count} messages for {Recipients.Length} recipients");
    }
}

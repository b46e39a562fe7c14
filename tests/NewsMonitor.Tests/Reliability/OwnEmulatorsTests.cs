using System.Diagnostics;
using System.Text.Json;
using MimeKit;
using NewsMonitor.Local.Emulators;

namespace NewsMonitor.Tests.Reliability;

/// <summary>A runner with emulators of its own, killed: whatever they have acknowledged is there when it is started again.</summary>
public sealed class OwnEmulatorsTests : IDisposable
{
    private const int Files = 12;
    private static readonly string[] Recipients = ["one@example.org", "two@example.org", "three@example.org"];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsmonitor-own-");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(_folder.FullName, "data");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>
    /// Killed once without warning, and once after the emulators got SIGTERM, as a service manager sends it to all processes.
    /// </summary>
    [Fact(Explicit = true), Trait("Run", "CI")]
    public async Task EveryAcknowledgedDropSurvivesAKillAndNoMailIsSentAgain()
    {
        List<string> acknowledged = [];
        var at = DateTimeOffset.UtcNow.ToString("O");
        foreach (var signaled in (bool[])[false, true])
        {
            using var runner = await StartAsync();
            await SendAsync(at);
            await using (var installation = await OpenAsync())
            {
                (await InboxAsync(installation)).ShouldBe(acknowledged, ignoreOrder: true);
                await DropAsync(installation, acknowledged);
            }

            await KillAsync(runner, signaled);
        }

        using var last = await StartAsync();
        await using var after = await OpenAsync();
        await CheckArticlesAsync(after, last, acknowledged);
        await CheckMailAsync(after);
        (await last.HangUpAsync()).ShouldBe(0, last.Output);
        File.Exists(Path.Combine(Data, "running.json")).ShouldBeFalse("it ended in order");
    }

    private static async Task CheckArticlesAsync(Installation there, Command runner, List<string> acknowledged)
    {
        (await InboxAsync(there)).ShouldBe(acknowledged, ignoreOrder: true);
        (await OutcomesAsync(there, runner, acknowledged.Count)).ShouldBe(
            acknowledged.Select(name => $"{name} Stored"),
            ignoreOrder: true
        );
        (await there.ArticlesAsync()).Select(article => article.Blob.Name).ShouldBe(acknowledged, ignoreOrder: true);
    }

    private async Task CheckMailAsync(Installation there)
    {
        (await there.RowsAsync("Ledger")).Count(row => row.GetString("State") == "Sent").ShouldBe(Recipients.Length);
        var mails = Directory.GetFiles(Path.Combine(Data, "mail"), "*.eml").Select(file => MimeMessage.Load(file, Stop));
        mails.Select(mail => mail.To.Mailboxes.Single().Address).ShouldBe(Recipients, ignoreOrder: true);
    }

    private static async Task DropAsync(Installation installation, List<string> acknowledged)
    {
        for (var count = 0; count < Files; count++)
        {
            var name = $"{acknowledged.Count}.txt";
            await installation.DropAsync(name, SampleNews.Text(acknowledged.Count));
            acknowledged.Add(name);
        }
    }

    // Every outcome of every drop, when there are as many as drops.
    private static async Task<List<string>> OutcomesAsync(Installation installation, Command runner, int drops)
    {
        while (true)
        {
            var receipts = await installation.RowsAsync("Receipts");
            List<string> outcomes =
            [
                .. receipts
                    .Where(row => row.GetString("Outcome") is not null)
                    .Select(row => $"{row.GetString("Blob")} {row.GetString("Outcome")}"),
            ];
            if (outcomes.Count >= drops)
                return outcomes;
            runner.HasExited.ShouldBeFalse(runner.Output);
            await Task.Delay(100, Stop);
        }
    }

    private async Task SendAsync(string at)
    {
        // The runner has no recipients, so that it sends nothing by itself.
        Dictionary<string, string?> settings = new()
        {
            ["NewsMonitor:Digest:Recipients"] = string.Join(';', Recipients),
            ["NewsMonitor:Email:Security"] = "None",
            ["NewsMonitor:Digest:WhenEmpty"] = "Send",
        };
        using var command = Command.Start(settings, "digest", "--at", at, "--data", Data);
        (await command.ExitAsync()).ShouldBe(0, command.Output);
    }

    private async Task<Command> StartAsync()
    {
        var runner = Command.Start([], "run", "--data", Data);
        while (!runner.Output.Contains("Ctrl+C to stop", StringComparison.Ordinal))
        {
            runner.HasExited.ShouldBeFalse(runner.Output);
            await Task.Delay(20, Stop);
        }

        return runner;
    }

    // A schedule far away: only the test itself sends a digest.
    private async Task<Installation> OpenAsync()
    {
        var running = JsonSerializer.Deserialize<RunningEmulators>(
            await File.ReadAllTextAsync(Path.Combine(Data, "running.json"), Stop)
        )!;
        return await Installation.CreateAsync(
            new Dictionary<string, string?> { ["AzureWebJobsStorage"] = running.ConnectionString }
        );
    }

    private static async Task<List<string>> InboxAsync(Installation installation) =>
        await installation.Account.Inbox.GetBlobsAsync(cancellationToken: Stop).Select(blob => blob.Name).ToListAsync(Stop);

    private static async Task KillAsync(Command runner, bool signaled)
    {
        if (signaled)
        {
            using var signal = Process.Start("pkill", ["-TERM", "-P", $"{runner.Id}"]);
            await signal.WaitForExitAsync(Stop);
        }

        await runner.KillAsync();
    }
}

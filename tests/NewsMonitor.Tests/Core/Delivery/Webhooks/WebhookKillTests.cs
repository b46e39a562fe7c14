using System.Diagnostics;
using System.Net;
using System.Text.Json;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Webhooks;
using NewsMonitor.Tests.Core.Publishing;

namespace NewsMonitor.Tests.Core.Delivery.Webhooks;

/// <summary>
/// SIGKILL while posts are under way. The command posts to no loopback address, so that the process killed is a test's own.
/// </summary>
public sealed class WebhookKillTests(LaptopFixture laptop, ITestOutputHelper output)
{
    private const int Webhooks = 12;
    private const int Kills = 6;
    private const string LifeFile = "newsmonitor-life.json";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task NoPostIsLostAndOneThatCameTwiceHasTheSameId()
    {
        await using var server = new WebhookServer();
        var folder = Directory.CreateTempSubdirectory("newsmonitor-kill-");
        var settings = laptop.NewInstallation();
        var subscriptions = JsonSerializer.Serialize(new { digests = new[] { Digest(server) } });
        await new DigestInstallation(settings).Subscriptions.SaveAsync(subscriptions, Stop);
        for (var number = 0; number < Kills; number++)
        {
            using var life = await StartAsync(
                folder,
                new Life(number, settings, server.Certificate.Certificate.GetCertHashString())
            );
            while (server.Posts.Count < 2 * (number + 1) && !life.HasExited)
                await Task.Delay(1, Stop);
            life.Kill();
            await life.WaitForExitAsync(Stop);
            output.WriteLine($"life {number + 1}: {server.Posts.Count} posts");
        }

        using var last = await StartAsync(folder, new Life(Kills, settings, server.Certificate.Certificate.GetCertHashString()));
        await last.WaitForExitAsync(Stop);
        last.ExitCode.ShouldBe(0);
        var posts = server.Posts.Select(post => (post.Line, post.Headers["webhook-id"])).ToList();
        output.WriteLine($"{posts.Count} posts to {Webhooks} webhooks");
        posts.Select(post => post.Line).Distinct().Count().ShouldBe(Webhooks, "none is lost");
        posts.Distinct().Count().ShouldBe(Webhooks, "a copy has the id of the first");
        posts.Count.ShouldBeLessThanOrEqualTo(Webhooks + Kills, "at most one each time");
        folder.Delete(recursive: true);
    }

    /// <summary>What the process does that is killed: it is no test of its own.</summary>
    [Fact(Explicit = true)]
    public async Task ALifeThatMayBeKilled()
    {
        var file = Path.Combine(Path.GetTempPath(), LifeFile);
        Assert.SkipUnless(File.Exists(file), $"{nameof(NoPostIsLostAndOneThatCameTwiceHasTheSameId)} starts it");
        var life = JsonSerializer.Deserialize<Life>(await File.ReadAllTextAsync(file, Stop))!;
        var there = await new DigestInstallation(life.Settings, SampleNews.Article(1)).StartAsync();
        // What a killed process had claimed is free again by then.
        there.Clock.Advance(TimeSpan.FromMinutes(3 * life.Number));
        there.Webhooks = new WebhookSender(
            there.Clock,
            IPAddress.IsLoopback,
            (_, certificate, _, _) => certificate?.GetCertHashString() == life.Certificate
        );
        await there.Machine(new EmailOptions()).RunDueAsync(Stop);
    }

    private static object Digest(WebhookServer server) =>
        new
        {
            id = "daily",
            when = new { at = "08:00" },
            webhooks = Enumerable
                .Range(0, Webhooks)
                .Select(number => new
                {
                    kind = "json",
                    url = server.Url($"/{number}"),
                    secret = "whsec_" + Convert.ToBase64String(new byte[32]),
                }),
        };

    private static async Task<Process> StartAsync(DirectoryInfo folder, Life life)
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, LifeFile), JsonSerializer.Serialize(life), Stop);
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        (start.Environment["TMPDIR"], start.Environment["TMP"]) = (folder.FullName, folder.FullName);
        string[] arguments =
        [
            typeof(WebhookKillTests).Assembly.Location,
            "-method",
            $"*.{nameof(ALifeThatMayBeKilled)}",
            "-explicit",
            "only",
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }

    private sealed record Life(int Number, Dictionary<string, string?> Settings, string Certificate);
}

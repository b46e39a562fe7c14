using System.Diagnostics;
using System.Globalization;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.Local.Emulators;
using NewsMonitor.Tests.Core.Delivery.Mail;
using NewsMonitor.Tests.Core.Delivery.Webhooks;

namespace NewsMonitor.Tests.Reliability;

/// <summary>
/// Two machines for a long time: storage requests fail, answers are lost, the account is full, the emulator restarts, clocks jump,
/// machines are killed, the mail server and webhooks refuse, hang up, or do not answer. Then everything works again, and nothing is
/// lost, doubled or stuck.
/// </summary>
public sealed class SoakTests(LaptopFixture laptop, ITestOutputHelper output)
{
    /// <summary>A message that failed returns after minutes, so fewer looks at the backlog show nothing.</summary>
    private const int LooksWithoutProgress = 180;

    private const int SendTries = 3;
    private const double Share = 0.25;

    // A digest reads all its articles before it sends: if as many requests failed as of an article, none would ever be sent.
    private const double SendShare = 0.004;

    // Rows are read that were written a minute before, and more.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(61);

    // A look lists all blobs and receipts, which takes the emulator's time from the machines.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(5);
    private readonly List<string> _dropped = [];
    private int _kills;
    private int _restarts;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static int Number(string variable, int otherwise) =>
        int.TryParse(
            Environment.GetEnvironmentVariable(variable),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : otherwise;

    [Fact(Explicit = true)]
    public Task NothingIsLostDoubledOrStuck() =>
        RunAsync(Number("NEWSMONITOR_SOAK_SECONDS", 3_600), Number("NEWSMONITOR_SOAK_ARTICLES", 5_000), digests: 20);

    [Fact(Explicit = true), Trait("Run", "CI")]
    public Task InAShortWhileNothingIsLostDoubledOrStuck() => RunAsync(seconds: 10, articles: 40, digests: 4);

    private async Task RunAsync(int seconds, int articles, int digests)
    {
        var random = new Random(Sample.Seed);
        var folder = Directory.CreateTempSubdirectory("newsmonitor-soak-");
        var azurite = await Azurite.StartAsync(laptop.Packages, folder.FullName, null, Stop);
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        await using var webhooks = new WebhookServer();
        var receivers = new SoakReceivers(smtp, webhooks, new Random(random.Next()));
        var settings = Settings(azurite, smtp);
        SoakMachine[] machines =
        [
            .. Enumerable.Range(0, 2).Select(_ => new SoakMachine(settings, receivers, new Random(random.Next()))),
        ];
        foreach (var machine in machines)
            await machine.StartAsync();
        await using var watcher = await Installation.CreateAsync(settings);
        await watcher.MakeAllAsync();
        await watcher.Get<SubscriptionStore>().SaveAsync(receivers.Subscriptions(), Stop);

        var since = Stopwatch.StartNew();
        for (var round = 1; round <= digests; round++)
        {
            foreach (var machine in machines)
                machine.Trouble(Share);
            await DropAsync(watcher, articles * round / digests);
            if (round % 4 == 0)
                azurite = await RestartAsync(azurite, folder.FullName);
            var left = TimeSpan.FromSeconds((double)seconds * round / digests) - since.Elapsed;
            if (left > TimeSpan.Zero)
                await Task.Delay(left, Stop);
            receivers.Trouble(hang: round % 5 == 0);
            await SendAsync(machines, DateTimeOffset.UtcNow - Grace, kills: round % 2 == 0);
            receivers.Work();
            output.WriteLine($"round {round} of {digests}: {Faults(machines, receivers, smtp)} faults");
        }

        await SettleAsync(machines, watcher, articles);
        var mails = smtp.Accepted.Select(mail => (mail.To, SmtpServer.Parse(mail.Message).MessageId)).ToList();
        Print(machines, receivers, smtp, seconds);
        await CheckAsync(watcher, mails, smtp.Failed.Lost);
        CheckPosts([.. webhooks.Posts], mails.Distinct().Count() / SoakReceivers.Addresses.Count, receivers.LostPosts);
        foreach (var machine in machines)
            await machine.StopAsync();
        await azurite.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static Dictionary<string, string?> Settings(Azurite azurite, SmtpServer smtp)
    {
        var settings = InstallationSettings.Of(azurite.ConnectionString, "soak");
        settings["NewsMonitor:Trigger:VisibilitySeconds"] = "5";
        settings["NewsMonitor:Trigger:RetrySeconds"] = "1";
        settings["NewsMonitor:Email:Host"] = "127.0.0.1";
        settings["NewsMonitor:Email:Port"] = $"{smtp.Port}";
        settings["NewsMonitor:Email:Security"] = "None";
        settings["NewsMonitor:Email:TimeoutSeconds"] = "15";
        settings["NewsMonitor:Webhooks:AllowPrivate"] = "true";
        return settings;
    }

    private async Task SendAsync(SoakMachine[] machines, DateTimeOffset to, bool kills)
    {
        for (var tries = 0; tries < SendTries; tries++)
        {
            foreach (var machine in machines)
                machine.Trouble(SendShare);
            var sending = machines.Select(machine => machine.SendAsync(to)).ToList();
            if (kills && tries == 1)
                await KillAsync(machines[_kills % machines.Length]);
            await Task.WhenAll(sending);
            SoakClock.Advance(TimeSpan.FromMinutes(2));
        }
    }

    // Whoever drops an article tries again until it is acknowledged.
    private async Task DropAsync(Installation installation, int count)
    {
        while (_dropped.Count < count)
        {
            var name = $"article {_dropped.Count}.txt";
            await installation.DropAsync(name, SampleNews.Text(_dropped.Count));
            _dropped.Add(name);
        }
    }

    private async Task<Azurite> RestartAsync(Azurite azurite, string folder)
    {
        _restarts++;
        await azurite.DisposeAsync();
        await Task.Delay(TimeSpan.FromSeconds(1), Stop);
        return await Azurite.StartAsync(laptop.Packages, folder, azurite.Ports, Stop);
    }

    private async Task KillAsync(SoakMachine machine)
    {
        _kills++;
        await machine.KillAsync();
    }

    private async Task SettleAsync(SoakMachine[] machines, Installation watcher, int articles)
    {
        foreach (var machine in machines)
            machine.Calm();
        var (fewest, unchanged) = (int.MaxValue, 0);
        while (await watcher.Get<Backlog>().ReadAllAsync(Stop).CountAsync(Stop) is > 0 and var waiting)
        {
            unchanged = waiting < fewest ? 0 : unchanged + 1;
            fewest = Math.Min(fewest, waiting);
            unchanged.ShouldBeLessThan(LooksWithoutProgress, $"{waiting} articles are stuck");
            await Task.Delay(BetweenLooks, Stop);
        }

        var poisoned = await watcher.Get<Backlog>().ReadPoisonedAsync(Stop).CountAsync(Stop);
        foreach (var machine in machines)
            await machine.There.Get<Replay>().RunAsync(500, Stop);
        foreach (var blob in await watcher.Get<Backlog>().ReadPoisonedAsync(Stop).ToListAsync(Stop))
            await watcher.Get<Replay>().RunAsync(blob.Name, Stop);
        output.WriteLine($"{articles} articles dropped, {poisoned} of them poisoned and replayed");
        var to = DateTimeOffset.UtcNow;
        for (var tries = 1; !(await Task.WhenAll(machines.Select(machine => machine.SendAsync(to)))).All(done => done); tries++)
        {
            tries.ShouldBeLessThan(30, "digests are stuck");
            SoakClock.Advance(TimeSpan.FromMinutes(31));
        }
    }

    private int Faults(SoakMachine[] machines, SoakReceivers receivers, SmtpServer smtp) =>
        machines.Sum(machine => machine.Faults) + smtp.Failed.All + receivers.PostFaults + _kills + _restarts;

    private void Print(SoakMachine[] machines, SoakReceivers receivers, SmtpServer smtp, int seconds)
    {
        var (storage, mail) = (machines.Sum(machine => machine.Faults), smtp.Failed);
        output.WriteLine(
            $"{Faults(machines, receivers, smtp)} faults in {seconds} s: {storage} of storage, {mail.All} of the mail server "
                + $"({mail.Lost} after it took the mail), {receivers.PostFaults} of webhooks ({receivers.LostPosts} after they "
                + $"read the post), {_kills} kills, {_restarts} restarts"
        );
    }

    private async Task CheckAsync(Installation watcher, IReadOnlyList<(string To, string? MessageId)> mails, int lostAnswers)
    {
        var stored = await watcher.ArticlesAsync();
        var receipts = await watcher.RowsAsync("Receipts");
        var digests = await DigestsAsync(watcher);
        var sent = digests.Count(digest => digest.Skipped is null);
        var doubled = mails.Count - mails.Distinct().Count();
        output.WriteLine(
            $"{stored.Count} articles stored, {digests.Count} digests, {sent} sent, {mails.Count} mails, {doubled} of them sent "
                + "twice with one Message-ID"
        );

        stored.Select(article => article.Blob.Name).Order().ShouldBe(_dropped.Order(), "each is stored once");
        receipts.ShouldAllBe(row => row.GetString("Outcome") == "Stored");
        digests.Sum(digest => digest.Digest.Counts.Articles).ShouldBe(stored.Count, "each is in one digest");
        (await watcher.RowsAsync("Ledger")).ShouldNotContain(row => row.RowKey.StartsWith("open", StringComparison.Ordinal));
        mails.Distinct().Count().ShouldBe(sent * SoakReceivers.Addresses.Count, "each got each digest, under one Message-ID");
        doubled.ShouldBeLessThanOrEqualTo(lostAnswers + _kills, "taken by the server, and not noted");
    }

    private void CheckPosts(IReadOnlyList<WebhookPost> posts, int digests, int lostPosts)
    {
        var taken = posts.Where(post => post.Answer.StartsWith("2", StringComparison.Ordinal)).ToList();
        var ids = taken.Select(post => (Path: post.Line.Split(' ')[1], Id: IdOf(post))).ToList();
        output.WriteLine(
            $"{posts.Count} posts, {taken.Count} taken, {taken.Count - ids.Distinct().Count()} taken twice with one id"
        );

        foreach (var path in SoakReceivers.Paths)
            ids.Distinct().Count(post => post.Path == path).ShouldBe(digests, $"{path} got each digest, under one id");
        (taken.Count - ids.Distinct().Count()).ShouldBeLessThanOrEqualTo(lostPosts + _kills, "taken, and not noted");
        posts.GroupBy(IdOf).ShouldAllBe(tries => tries.DistinctBy(post => post.Text).Count() == 1);
    }

    // Chats have no header for it, and show what they are sent, which differs from digest to digest.
    private static string IdOf(WebhookPost post) => post.Headers.GetValueOrDefault("webhook-id") ?? post.Text;

    private static async Task<List<ArchivedDigest>> DigestsAsync(Installation installation)
    {
        List<ArchivedDigest> digests = [];
        var container = installation.Account.Digests;
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: Stop))
        {
            if (blob.Name.EndsWith("Z.json", StringComparison.Ordinal))
                digests.Add(DigestJson.Read((await container.GetBlobClient(blob.Name).DownloadContentAsync(Stop)).Value.Content));
        }

        return digests;
    }
}

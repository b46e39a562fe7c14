using System.Diagnostics;
using System.Globalization;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Local.Emulators;
using NewsMonitor.Tests.Core.Delivery.Mail;

namespace NewsMonitor.Tests.Reliability;

/// <summary>
/// Two machines for a long time: storage requests fail, answers are lost, the account is full, the emulator restarts, clocks jump,
/// machines are killed, mail servers refuse and hang up. Then everything works again, and nothing is lost, doubled or stuck.
/// </summary>
public sealed class SoakTests(LaptopFixture laptop, ITestOutputHelper output)
{
    /// <summary>A message that failed returns after minutes, so fewer looks at the backlog show nothing.</summary>
    private const int LooksWithoutProgress = 1_800;

    private const int Digests = 20;
    private const int SendTries = 3;
    private const double Share = 0.06;

    // Rows are read that were written a minute before, and more.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(61);
    private static readonly string[] Recipients = [.. Enumerable.Range(0, 50).Select(number => $"reader{number}@example.org")];
    private readonly List<string> _dropped = [];
    private int _kills;
    private int _restarts;
    private int _refusals;
    private int _lostAnswers;

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
    public async Task NothingIsLostDoubledOrStuck()
    {
        var random = new Random(Sample.Seed);
        var (seconds, articles) = (Number("NEWSMONITOR_SOAK_SECONDS", 3_600), Number("NEWSMONITOR_SOAK_ARTICLES", 5_000));
        var folder = Directory.CreateTempSubdirectory("newsmonitor-soak-");
        var azurite = await Azurite.StartAsync(laptop.Packages, folder.FullName, null, Stop);
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var settings = Settings(azurite, smtp);
        SoakMachine[] machines = [new(settings, new Random(random.Next())), new(settings, new Random(random.Next()))];
        foreach (var machine in machines)
            await machine.StartAsync();
        await using var watcher = await Installation.CreateAsync(settings);

        for (var round = 1; round <= Digests; round++)
        {
            var until = Stopwatch.StartNew();
            foreach (var machine in machines)
                machine.Trouble(Share);
            await DropAsync(watcher, articles * round / Digests);
            if (round % 4 == 0)
                azurite = await RestartAsync(azurite, folder.FullName);
            Refuse(smtp, random);
            await SendAsync(machines, DateTimeOffset.UtcNow - Grace, kills: round % 2 == 0);
            smtp.Work();
            var left = TimeSpan.FromSeconds((double)seconds / Digests) - until.Elapsed;
            if (left > TimeSpan.Zero)
                await Task.Delay(left, Stop);
        }

        await SettleAsync(machines, watcher, articles);
        await CheckAsync(machines, watcher, smtp);
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
        settings["NewsMonitor:Digest:Recipients"] = string.Join(';', Recipients);
        settings["NewsMonitor:Email:Host"] = "127.0.0.1";
        settings["NewsMonitor:Email:Port"] = $"{smtp.Port}";
        settings["NewsMonitor:Email:Security"] = "None";
        settings["NewsMonitor:Email:TimeoutSeconds"] = "15";
        return settings;
    }

    // A digest reads all its articles before it sends: if as many requests failed as of an article, none would ever be sent.
    private async Task SendAsync(SoakMachine[] machines, DateTimeOffset to, bool kills)
    {
        for (var tries = 0; tries < SendTries; tries++)
        {
            foreach (var machine in machines)
                machine.Trouble(Share / 15);
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

    // Some are refused for now, some connections are closed, and some answers are lost after the server took the mail.
    private void Refuse(SmtpServer smtp, Random random)
    {
        var some = Recipients.OrderBy(_ => random.Next()).Take(8).ToList();
        smtp.Fail(
            new
            {
                to = some.Take(3).ToDictionary(address => address, _ => "451 Try again later"),
                data = some.Skip(3).Take(3).ToDictionary(address => address, _ => "drop"),
                lost = some.Skip(6).ToDictionary(address => address, _ => "drop"),
            }
        );
        (_refusals, _lostAnswers) = (_refusals + (6 * SendTries), _lostAnswers + (2 * SendTries));
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
            await Task.Delay(500, Stop);
        }

        var poisoned = await watcher.Get<Backlog>().ReadPoisonedAsync(Stop).CountAsync(Stop);
        foreach (var machine in machines)
            await machine.There.Get<Replay>().RunAsync(500, Stop);
        foreach (var blob in await watcher.Get<Backlog>().ReadPoisonedAsync(Stop).ToListAsync(Stop))
            await watcher.Get<Replay>().RunAsync(blob.Blob.Name, Stop);
        output.WriteLine($"{articles} articles dropped, {poisoned} of them poisoned and replayed");
        var to = DateTimeOffset.UtcNow;
        for (var tries = 1; !(await Task.WhenAll(machines.Select(machine => machine.SendAsync(to)))).All(done => done); tries++)
        {
            tries.ShouldBeLessThan(30, "digests are stuck");
            SoakClock.Advance(TimeSpan.FromMinutes(31));
        }
    }

    private async Task CheckAsync(SoakMachine[] machines, Installation watcher, SmtpServer smtp)
    {
        var stored = await watcher.ArticlesAsync();
        var receipts = await watcher.RowsAsync("Receipts");
        var digests = await DigestsAsync(watcher);
        var mails = smtp.Accepted.Select(mail => (mail.To, SmtpServer.Parse(mail.Message).MessageId)).ToList();
        var sent = digests.Count(digest => digest.Skipped is null);
        var doubled = mails.Count - mails.Distinct().Count();
        output.WriteLine(
            $"{machines.Sum(machine => machine.Faults)} storage faults, {_refusals} refusals and {_lostAnswers} answers to be lost, "
                + $"{_kills} kills, {_restarts} restarts; {stored.Count} articles stored, {digests.Count} digests, {sent} sent, "
                + $"{mails.Count} mails, {doubled} of them sent twice with one Message-ID"
        );

        stored.Select(article => article.Blob.Name).Order().ShouldBe(_dropped.Order(), "each is stored once");
        receipts.ShouldAllBe(row => row.GetString("Outcome") == "Stored");
        digests.Sum(digest => digest.Digest.Counts.Articles).ShouldBe(stored.Count, "each is in one digest");
        (await watcher.RowsAsync("Ledger")).ShouldNotContain(row => row.RowKey.StartsWith("open", StringComparison.Ordinal));
        mails.Distinct().Count().ShouldBe(sent * Recipients.Length, "each recipient got each digest, under one Message-ID");
        doubled.ShouldBeLessThanOrEqualTo(_lostAnswers + _kills, "taken by the server, and not noted");
    }

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

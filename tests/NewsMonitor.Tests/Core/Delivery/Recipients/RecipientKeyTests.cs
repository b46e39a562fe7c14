using System.Buffers.Text;
using System.Security.Cryptography;
using Azure.Data.Tables;
using MimeKit;
using NewsMonitor.Core.Delivery;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Settings;
using NewsMonitor.Tests.Core.Delivery.Mail;
using NewsMonitor.Tests.Core.Publishing;
using NewsMonitor.Tests.News.Digests;

namespace NewsMonitor.Tests.Core.Delivery.Recipients;

/// <summary>What is recorded about people cannot be tested for an address, and is not lost when the keys change.</summary>
public sealed class RecipientKeyTests(LaptopFixture laptop)
{
    private const string Site = "https://news.example.org/api";
    private static readonly string OtherKey = Convert.ToBase64String([.. Enumerable.Range(50, 32).Select(n => (byte)n)]);
    private static readonly string BothKeys = $"{OtherKey};{InstallationSettings.LinkKey}";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Rows of earlier versions have hashes of addresses, which anybody can compute.</summary>
    [Fact]
    public async Task WhatEarlierVersionsRecordedStillHoldsAndNewRowsHaveNoHashOfAnAddress()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await InstallationAsync();
        await there.Recipients.SuppressAsync(Unkeyed("one"), null, SuppressedBy.Link, Stop);
        await there.Recipients.PauseAsync(Unkeyed("two"), "550 No such user", Stop);
        await SentAsync(there, Unkeyed("three"));
        var old = (await RowsAsync(there)).Select(row => (row.PartitionKey, row.RowKey)).ToHashSet();

        var run = (await there.Machine(Email(smtp, InstallationSettings.LinkKey)).RunDueAsync(Stop)).ShouldHaveSingleItem();

        (run.Sent, run.Withheld, run.Waiting).ShouldBe((2, 2, 0));
        smtp.Recipients.Order().ShouldBe(["five@example.org", "four@example.org"]);
        string[] everybody = ["one", "two", "three", "four", "five"];
        var hashes = everybody.Select(name => Unkeyed(name).Value).ToList();
        var written = (await RowsAsync(there)).Where(row => !old.Contains((row.PartitionKey, row.RowKey))).ToList();
        written.ShouldNotBeEmpty();
        written.ShouldAllBe(row => !hashes.Contains(row.PartitionKey) && !hashes.Contains(row.RowKey));
        there.LogLines.ShouldAllBe(line => !hashes.Any(hash => line.Contains(hash, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task WhatWasRecordedUnderOneKeyHoldsUnderTheNext()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await InstallationAsync();
        smtp.Fail(new { to = new Dictionary<string, string> { ["two@example.org"] = "450 Mailbox busy" } });
        (await there.Machine(Email(smtp, InstallationSettings.LinkKey)).RunDueAsync(Stop))[0].Waiting.ShouldBe(1);
        smtp.Work();
        var link = smtp.Accepted.First(mail => mail.To == "one@example.org").Message;
        await UnsubscribeAsync(there, SmtpServer.Parse(link).Headers["List-Unsubscribe"]!.Trim('<', '>'), BothKeys);

        there.Clock.Advance(TimeSpan.FromMinutes(1));
        var same = (await there.Machine(Email(smtp, BothKeys)).RunDueAsync(Stop)).ShouldHaveSingleItem();
        (same.Sent, same.Withheld, same.Waiting).ShouldBe((1, 0, 0));
        smtp.Recipients.ShouldBeUnique();
        BeginNextDay(there);
        var next = (await there.Machine(Email(smtp, BothKeys)).RunDueAsync(Stop)).ShouldHaveSingleItem();
        (next.Sent, next.Withheld).ShouldBe((4, 1));
        smtp.Recipients.Count(to => to == "one@example.org").ShouldBe(1);
    }

    /// <summary>Whoever cannot tell who has unsubscribed writes to nobody.</summary>
    [Fact]
    public async Task WithoutAKeyThatWasUsedNothingIsSentAndWithItEverythingIs()
    {
        await using var smtp = await SmtpServer.StartAsync(laptop.Packages, Stop);
        var there = await InstallationAsync();
        await there.Machine(Email(smtp, InstallationSettings.LinkKey)).RunDueAsync(Stop);
        BeginNextDay(there);

        foreach (var keys in (string[])[OtherKey, ""])
        {
            var fault = await Should.ThrowAsync<SettingsException>(() => there.Machine(Email(smtp, keys)).RunDueAsync(Stop));
            fault.Message.ShouldContain("NewsMonitor:Email:UnsubscribeKey no longer has the key ");
            fault.Message.ShouldNotContain(InstallationSettings.LinkKey);
        }

        smtp.Recipients.Count.ShouldBe(5);
        (await there.Machine(Email(smtp, BothKeys)).RunDueAsync(Stop)).ShouldHaveSingleItem().Sent.ShouldBe(5);
    }

    [Fact]
    public async Task ALinkOfAnEarlierVersionUnsubscribesUnderTheKeyOfNow()
    {
        var there = await InstallationAsync();
        var hash = AddressHash.Of(new MailboxAddress(null, "one@example.org"));
        byte[] content = [.. Convert.FromHexString(hash), .. "daily"u8];
        byte[] signed = [.. "newsmonitor unsubscribe v1\n"u8, .. content];
        var mac = HMACSHA256.HashData(Convert.FromBase64String(InstallationSettings.LinkKey), signed);

        await UnsubscribeAsync(there, $"{Site}/unsubscribe/{Base64Url.EncodeToString([.. mac, .. content])}", BothKeys);

        var key = RecipientKeys.From(BothKeys).Of(hash);
        (await there.Recipients.AllAsync(Stop)).ShouldHaveSingleItem().Key.ShouldBe(key.Value);
        (await there.Recipients.StandingAsync(key, Stop)).IsSuppressed("daily").ShouldBeTrue();
    }

    /// <summary>One request for each key of the settings, and one for rows of earlier versions.</summary>
    [Fact]
    public async Task RowsUnderSeveralKeysAreOneStandingAndResumingForgetsThemAll()
    {
        var there = await InstallationAsync();
        var key = RecipientKeys.From(BothKeys).Of(Unkeyed("one").Value);
        var requests = new FaultPolicy();
        var store = new RecipientStore(there.NewAccount(requests), there.Clock);
        for (var day = 0; day < 3; day++)
        {
            (await store.StandingAsync(key, Stop)).Refusals.IsPaused.ShouldBeFalse();
            await store.CountRefusalAsync(new RecipientKey(key.All[2 - day], key.All.Skip(3 - day).ToList()), "550", Stop);
            await store.SuppressAsync(new RecipientKey(key.All[2 - day], []), "daily", SuppressedBy.Link, Stop);
            there.Clock.Advance(TimeSpan.FromDays(1));
        }

        requests.Work();
        var standing = await store.StandingAsync(key, Stop);
        requests.Seen.ShouldBe(3);
        standing.Refusals.IsPaused.ShouldBeTrue();
        standing.Suppressions.ShouldHaveSingleItem().At.ShouldBe(there.Clock.Start);

        await store.ResumeAsync(key, Stop);
        (await store.AllAsync(Stop)).ShouldBeEmpty();
    }

    private static void BeginNextDay(DigestInstallation there)
    {
        there.Clock.Advance(TimeSpan.FromDays(1));
        var at = there.Clock.GetUtcNow().AddHours(-2);
        there.Source = new NewsSource([SampleNews.Article(1) with { StoredAt = at }, SampleNews.Article(1)]);
    }

    private static RecipientKey Unkeyed(string name) => new(AddressHash.Of(new MailboxAddress(null, $"{name}@example.org")), []);

    private static EmailOptions Email(SmtpServer smtp, string keys) =>
        new()
        {
            Host = smtp.Options.Host,
            Port = smtp.Options.Port,
            Security = smtp.Options.Security,
            TimeoutSeconds = smtp.Options.TimeoutSeconds,
            From = smtp.Options.From,
            PublicUrl = keys.Length == 0 ? "" : Site,
            UnsubscribeKey = keys,
        };

    private static Task UnsubscribeAsync(DigestInstallation there, string link, string keys)
    {
        var token = UnsubscribeLinks.From(Site, keys)!.Read(new Uri(link).Segments[^1]).ShouldNotBeNull();
        return there.Recipients.SuppressAsync(token.Recipient, token.DigestId, SuppressedBy.Link, Stop);
    }

    private static async Task SentAsync(DigestInstallation there, RecipientKey to)
    {
        await there.Windows.BeginAsync("daily", SampleNews.Window, null, Stop);
        var (now, minute) = (there.Clock.GetUtcNow(), TimeSpan.FromMinutes(1));
        var claim = await there.Deliveries.ClaimAsync("daily", SampleNews.Window, to, null, now, minute, Stop);
        await there.Deliveries.SettleAsync(claim.ShouldNotBeNull(), DeliveryState.Sent, null, null, now, Stop);
    }

    private static async Task<List<TableEntity>> RowsAsync(DigestInstallation there)
    {
        List<TableEntity> rows = [];
        foreach (var table in (string[])[RecipientStore.Table, SendLedger.Table])
        {
            await foreach (var row in there.Account.Table(table).QueryAsync<TableEntity>(cancellationToken: Stop))
                rows.Add(row);
        }

        return rows;
    }

    private Task<DigestInstallation> InstallationAsync() => new DigestInstallation(laptop, SampleNews.Article(1)).StartAsync();
}

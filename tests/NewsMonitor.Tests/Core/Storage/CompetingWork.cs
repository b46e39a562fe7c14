using System.Globalization;
using NewsMonitor.Core.Analysis.AzureLanguage;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Collecting.Feeds;
using NewsMonitor.Core.Collecting.Mailbox;
using NewsMonitor.Core.Delivery;
using NewsMonitor.Core.Delivery.Recipients;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Core.Publishing;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Entities;

namespace NewsMonitor.Tests.Core.Storage;

/// <summary>Work of which one machine does its part, prepared in an installation of its own.</summary>
internal static class CompetingWork
{
    public static readonly StandingClock Clock = StandingClock.Noon;

    private static readonly DateTimeOffset Now = Clock.GetUtcNow();
    private static readonly DigestWindow Window = new(Now.AddDays(-1), Now);
    private static readonly Uri Address = new("https://example.org/feed");

    /// <summary>Does the work and says what it answered; and says what is stored then.</summary>
    public delegate Task<(Func<Task<string>> Run, Func<Task<string>> Result)> Prepared(Installation there);

    public static IReadOnlyDictionary<string, Prepared> All { get; } =
        new Dictionary<string, Prepared>
        {
            ["a feed is added"] = there => Of(async () => $"{(await Feeds(there).AddAsync(Address, "", false, Stop)).IsNew}"),
            ["a feed is removed"] = RemoveFeedAsync,
            ["a feed is claimed"] = ClaimFeedAsync,
            ["a feed is given back"] = ReleaseFeedAsync,
            ["a mailbox is claimed"] = there => Of(async () => $"{(await Mailboxes(there).TryClaimAsync(Stop))?.At}"),
            ["a mailbox is claimed again"] = ClaimMailboxAsync,
            ["a mailbox is given back"] = ReleaseMailboxAsync,
            ["text records are reserved"] = there => ReserveAsync(there, reserved: 0),
            ["further text records are reserved"] = there => ReserveAsync(there, reserved: 7),
            ["text records are given back"] = GiveBackAsync,
            ["a claim on a text stays"] = KeepClaimAsync,
            ["a claim on a text is moved"] = MoveClaimAsync,
            ["a message is dropped"] = there => Of(async () => $"{await Inbox(there).DropNewAsync("a.eml", [1], Stop)}"),
            ["an entry is dropped"] = there => Of(async () => $"{await Inbox(there).DropIfChangedAsync("a.xml", [1], Stop)}"),
            ["a name is decided"] = there => Of(async () => $"{(await HideAsync(there)).Id}", () => NamesAsync(there)),
            ["a recipient is claimed"] = there => Of(async () => $"{(await ClaimAsync(there))?.Tries}"),
            ["a delivery is settled"] = SettleAsync,
            ["a refusal is counted"] = there => Of(async () => $"{(await CountAsync(there)).Days.Count}"),
            ["a window is opened"] = BeginAsync,
            ["a window is closed"] = CompleteAsync,
        };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<(Func<Task<string>>, Func<Task<string>>)> RemoveFeedAsync(Installation there)
    {
        var id = (await Feeds(there).AddAsync(Address, "", false, Stop)).Feed.Id;
        return await Of(async () => $"{await Feeds(there).RemoveAsync(id, Stop)}", () => RowsAsync(there, "Feeds", "Url"));
    }

    private static async Task<(Func<Task<string>>, Func<Task<string>>)> ClaimFeedAsync(Installation there)
    {
        await Feeds(there).AddAsync(Address, "", false, Stop);
        return await Of(async () =>
            string.Join(' ', await Feeds(there).ClaimDueAsync(Stop).Select(one => one.At).ToListAsync(Stop))
        );
    }

    private static async Task<(Func<Task<string>>, Func<Task<string>>)> ReleaseFeedAsync(Installation there)
    {
        await Feeds(there).AddAsync(Address, "", false, Stop);
        var claimed = await Feeds(there).ClaimDueAsync(Stop).FirstAsync(Stop);
        return await Of(
            async () => $"{await Feeds(there).ReleaseAsync(claimed, claimed.Feed with { Title = "Weekly" }, Stop)}",
            () => RowsAsync(there, "Feeds", "Title", "ClaimedUntil")
        );
    }

    private static async Task<(Func<Task<string>>, Func<Task<string>>)> ClaimMailboxAsync(Installation there)
    {
        var claimed = (await Mailboxes(there).TryClaimAsync(Stop))!;
        await Mailboxes(there).ReleaseAsync(claimed, claimed.Mailbox, Stop);
        return await Of(async () => $"{(await Mailboxes(there).TryClaimAsync(Stop))?.At}");
    }

    private static async Task<(Func<Task<string>>, Func<Task<string>>)> ReleaseMailboxAsync(Installation there)
    {
        var claimed = (await Mailboxes(there).TryClaimAsync(Stop))!;
        return await Of(
            async () =>
            {
                await Mailboxes(there).ReleaseAsync(claimed, claimed.Mailbox with { LastUid = 5 }, Stop);
                return "";
            },
            () => RowsAsync(there, "Feeds", "LastUid", "ClaimedUntil")
        );
    }

    private static async Task<(Func<Task<string>>, Func<Task<string>>)> ReserveAsync(Installation there, int reserved)
    {
        var records = new TextRecordStore(there.Account, Clock);
        if (reserved > 0)
            await records.TryReserveAsync(reserved, 100, Stop);
        return await Of(
            async () => $"{(await records.TryReserveAsync(3, 100, Stop))?.Count}",
            () => RowsAsync(there, "TextRecords", "TextRecords")
        );
    }

    private static async Task<(Func<Task<string>>, Func<Task<string>>)> GiveBackAsync(Installation there)
    {
        var records = new TextRecordStore(there.Account, Clock);
        var reserved = (await records.TryReserveAsync(9, 100, Stop))!;
        return await Of(
            async () =>
            {
                await records.GiveBackAsync(reserved, 4, Stop);
                return "";
            },
            () => RowsAsync(there, "TextRecords", "TextRecords")
        );
    }

    private static async Task<(Func<Task<string>>, Func<Task<string>>)> KeepClaimAsync(Installation there)
    {
        var (claims, day) = (there.Get<ClaimStore>(), DateOnly.FromDateTime(Now.UtcDateTime));
        var claim = await claims.ClaimAsync("0123", day, Stop);
        return await Of(async () => $"{await claims.TryKeepAsync("0123", claim, Stop)}");
    }

    private static async Task<(Func<Task<string>>, Func<Task<string>>)> MoveClaimAsync(Installation there)
    {
        var (claims, day) = (there.Get<ClaimStore>(), DateOnly.FromDateTime(Now.UtcDateTime));
        var claim = await claims.ClaimAsync("0123", day, Stop);
        return await Of(
            async () => $"{(await claims.MoveAsync("0123", claim, day.AddDays(1), Stop)).Day}",
            () => RowsAsync(there, "Claims", "Day")
        );
    }

    private static Task<NameDecision> HideAsync(Installation there) =>
        there.Get<NameDecisionStore>().DecideAsync(NameDecisionKind.Hide, "Ana", null, "Bo", Stop);

    private static async Task<string> NamesAsync(Installation there) =>
        string.Join(' ', (await there.Get<NameDecisionStore>().LoadAsync(Stop)).All.Select(decision => decision.Name));

    private static Task<LedgerEntry?> ClaimAsync(Installation there) =>
        there.Get<SendLedger>().ClaimAsync("d", Window, new RecipientKey("r", []), null, Now, TimeSpan.FromHours(1), Stop);

    private static async Task<(Func<Task<string>>, Func<Task<string>>)> SettleAsync(Installation there)
    {
        var claimed = (await ClaimAsync(there))!;
        return await Of(
            async () =>
                $"{(await there.Get<SendLedger>().SettleAsync(claimed, DeliveryState.Sent, null, null, Now, Stop))?.State}",
            () => RowsAsync(there, "Ledger", "State", "Tries")
        );
    }

    private static Task<RefusalRun> CountAsync(Installation there) =>
        there.Get<RecipientStore>().CountRefusalAsync(new RecipientKey("r", []), "full", Stop);

    private static Task<(Func<Task<string>>, Func<Task<string>>)> BeginAsync(Installation there) =>
        Of(
            async () =>
            {
                await there.Get<WindowLedger>().BeginAsync("d", Window, null, Stop);
                return string.Join(' ', (await there.Get<WindowLedger>().OpenAsync("d", Stop)).Select(window => window.Key));
            },
            () => RowsAsync(there, "Ledger", "To")
        );

    private static async Task<(Func<Task<string>>, Func<Task<string>>)> CompleteAsync(Installation there)
    {
        var windows = there.Get<WindowLedger>();
        await windows.BeginAsync("d", Window, null, Stop);
        return await Of(
            async () =>
            {
                await windows.CompleteAsync("d", Window, new DeliveryCounts(3, 0, 0), null, Stop);
                return "";
            },
            () => RowsAsync(there, "Ledger", "Sent")
        );
    }

    private static Task<(Func<Task<string>>, Func<Task<string>>)> Of(Func<Task<string>> run, Func<Task<string>>? result = null) =>
        Task.FromResult((run, result ?? (() => Task.FromResult(""))));

    private static FeedStore Feeds(Installation there) => there.Get<FeedStore>();

    private static InboxStore Inbox(Installation there) => there.Get<InboxStore>();

    private static MailboxStore Mailboxes(Installation there) => there.Get<MailboxStore>();

    private static async Task<string> RowsAsync(Installation there, string table, params string[] columns) =>
        string.Join(
            "; ",
            (await there.RowsAsync(table)).Select(row =>
                row.RowKey
                + string.Concat(columns.Select(column => string.Create(CultureInfo.InvariantCulture, $" {row[column]}")))
            )
        );
}

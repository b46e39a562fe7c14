using System.Globalization;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.Testing.Web;

namespace NewsMonitor.Tests.Core.Web.Days;

/// <summary>Every digest of a day can be reached from its page, however many there are.</summary>
public sealed partial class SentDigestsTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ADayWithManyDigestsHasSeveralPages()
    {
        const int many = 130;
        await using var there = await Installation.CreateAsync(laptop);
        var digests = Enumerable
            .Range(1, many)
            .Select(n => $$"""{ "id": "d{{n}}", "when": { "at": "12:00" }, "recipients": ["a@example.org"] }""");
        await there.Get<SubscriptionStore>().SaveAsync($"{{ \"digests\": [ {string.Join(",\n", digests)} ] }}", Stop);
        var day = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-2);
        var window = DigestWindow.After(null, new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero));
        var ledger = there.Account.Table("Ledger");
        await ledger.CreateIfNotExistsAsync(Stop);
        await Task.WhenAll(Enumerable.Range(1, many).Select(n => ledger.AddEntityAsync(Done($"d{n}", window), Stop)));
        var visitor = new Visitor(there);

        var first = await visitor.SeeAsync(day.ToString("'/day/'yyyy-MM-dd", CultureInfo.InvariantCulture));
        var next = first.Split("#sent\">Further digests")[0].Split("href=\"")[^1];
        var second = await visitor.SeeAsync(next);

        Shown(first).Count.ShouldBe(100);
        Shown(first).Concat(Shown(second)).Distinct().Count().ShouldBe(many);
        second.ShouldNotContain("Further digests");
    }

    private static TableEntity Done(string digest, DigestWindow window) =>
        new(digest, $"done|{window.Key}")
        {
            ["From"] = window.From,
            ["To"] = window.To,
            ["DoneAt"] = window.To,
            ["Sent"] = 1,
        };

    private static List<string> Shown(string page) => [.. Link().Matches(page).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("href=\"/digest/(d[0-9]+)/")]
    private static partial Regex Link();
}

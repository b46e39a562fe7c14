using System.Globalization;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using NewsMonitor.Core.Publishing;
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

    /// <summary>What happened does not follow today's settings.</summary>
    [Theory]
    [InlineData("""{ "digests": [ { "id": "evening", "when": { "at": "18:00" }, "recipients": [] } ] }""")]
    [InlineData("""{ "digests": 7 }""")]
    public async Task DigestsThatTheSubscriptionsDoNotHaveAnymoreAreListed(string later)
    {
        await using var there = await Installation.CreateAsync(laptop);
        await there
            .Get<SubscriptionStore>()
            .SaveAsync(
                """{ "digests": [ { "id": "press", "name": "Press", "when": { "at": "08:00" }, "recipients": [] } ] }""",
                Stop
            );
        await there.Get<DigestJob>().RunAsync(DateTimeOffset.UtcNow, cancellationToken: Stop);
        var file = there.Account.Settings.GetBlobClient(SubscriptionStore.BlobName);
        await file.UploadAsync(BinaryData.FromString(later), overwrite: true, Stop);
        var visitor = new Visitor(there, role: NewsMonitor.Core.Web.Access.Role.Admin);

        var operations = await visitor.SeeAsync("/ops");

        operations.ShouldContain("<bdi>Press</bdi>");
        var ended = SentAt().Match(operations).Groups[1].Value;
        (await visitor.SeeAsync($"/day/{ended}")).ShouldContain("href=\"/digest/press/");
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

    [GeneratedRegex("/digest/press/([0-9]{4}-[0-9]{2}-[0-9]{2})T")]
    private static partial Regex SentAt();

    [GeneratedRegex("href=\"/digest/(d[0-9]+)/")]
    private static partial Regex Link();
}

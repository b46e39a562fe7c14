using System.Text.Json;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Delivery.Mail;
using NewsMonitor.Core.Delivery.Webhooks;
using NewsMonitor.Core.Subscriptions;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.WatchLists;
using NewsMonitor.Tests.Conventions;
using NewsMonitor.Tests.Core.Delivery.Channels;
using NodaTime;

namespace NewsMonitor.Tests.Core.Subscriptions;

public sealed class SubscriptionsFileTests
{
    private static readonly SubscriptionsFile Reader = new(TestChannels.All());
    private static readonly string Sample = File.ReadAllText(Path.Combine(Repository.Root, "docs", "digests.sample.json"));

    [Fact]
    public void TheSampleSaysWhatItSeemsToSay()
    {
        var set = Parse(Sample);

        var press = set.Find("press")!;
        (press.Spec.Name, press.Spec.Covers, press.WhenEmpty, press.IsAlert).ShouldBe(
            ("Press digest", Coverage.Everything, EmptyDigest.Skip, false)
        );
        press.Recipients.OfType<MailRecipient>().Single().Address.ToString().ShouldBe("\"Press office\" <press@example.org>");
        var when = press.Schedule.ShouldBeOfType<DigestSchedule>();
        when.Times.ShouldBe([new LocalTime(8, 0), new LocalTime(17, 0)]);
        when.Days.Order()
            .ShouldBe([
                IsoDayOfWeek.Monday,
                IsoDayOfWeek.Tuesday,
                IsoDayOfWeek.Wednesday,
                IsoDayOfWeek.Thursday,
                IsoDayOfWeek.Friday,
            ]);
        when.Zone.Id.ShouldBe("Europe/Madrid");
        press.Recipients.OfType<WebhookRecipient>().ShouldHaveSingleItem().Name.ShouldBe("Teams webhook at flows.example.org");
        press.Spec.WatchLists.Select(list => list.Name).ShouldBe(["Our name", "Trouble in the trade"]);
        var contoso = press.Spec.WatchLists[0].Any[0].ShouldBeOfType<EntityTerm>();
        (contoso.Name, contoso.Category).ShouldBe(("Contoso", EntityCategory.Organization));
        press.Spec.WatchLists[1].Sentiments.ShouldBe([SentimentLabel.Negative, SentimentLabel.Mixed]);
        press.Spec.WatchLists[1].NotSources.ShouldBe(["satire weekly"]);

        var board = set.Find("board")!;
        (board.Spec.Covers, board.WhenEmpty, board.Spec.MaxStories).ShouldBe(
            (Coverage.Matches, EmptyDigest.Send, DigestSpec.DefaultStories)
        );
        var crisis = set.Alerts.Single();
        (crisis.Id, crisis.MaxPerHour, crisis.IsAlert, crisis.Spec.Covers).ShouldBe(("crisis", 3, true, Coverage.Matches));
    }

    [Theory]
    [InlineData(
        "\"at\": [\"08:00\", \"17:00\"]",
        "\"at\": [\"8:00\", \"17:00\"]",
        "digests[0].when.at must be a time of day such as 08:00; it is \"8:00\""
    )]
    [InlineData(
        "Europe/Madrid\" },\n",
        "Europe/Madird\" },\n",
        "digests[0].when.timeZone must be an IANA time zone such as Europe/Madrid; it is \"Europe/Madird\""
    )]
    [InlineData("\"weekdays\"", "\"workdays\"", "digests[0].when.on must be one of \"daily\", \"weekdays\"")]
    [InlineData(
        "press@example.org",
        "press.example.org",
        "digests[0].recipients contains something that is not an address: 'Press office <press.example.org>' has no @"
    )]
    [InlineData("\"covers\"", "\"cover\"", "digests[0].cover is not a known field; did you mean covers?")]
    [InlineData("\"stories\": 10", "\"stories\": 100", "digests[0].stories must be a whole number from 1 to 30")]
    [InlineData(
        "[\"own-name\", \"trouble\"]",
        "[\"own-nam\", \"trouble\"]",
        "digests[0].watchLists names \"own-nam\", which is not a watch-list in this file; did you mean \"own-name\"?"
    )]
    [InlineData(
        "\"id\": \"board\"",
        "\"id\": \"press\"",
        "digests[1].id is already in use: two digests or alerts have the id \"press\""
    )]
    [InlineData(
        "\"id\": \"board\"",
        "\"id\": \"The Board\"",
        "digests[1].id may contain only lowercase letters, digits and hyphens; it is \"The Board\""
    )]
    [InlineData(
        "{ \"phrase\": \"recall\" }",
        "{ \"phrase\": \"!?\" }",
        "watchLists.trouble.any[1] phrase contains no word; it is \"!?\""
    )]
    [InlineData(
        "{ \"phrase\": \"recall\" }",
        "{ }",
        "watchLists.trouble.any[1] must have either an entity or a phrase, not both"
    )]
    [InlineData(
        "\"category\": \"person\"",
        "\"category\": \"human\"",
        "watchLists.own-name.any[1].category must be one of \"person\", \"organization\", \"location\", \"event\", "
            + "\"product\"; it is \"human\""
    )]
    [InlineData("\"to\": \"06:00\"", "\"to\": \"22:00\"", "alerts[0].quiet.to makes the quiet hours too long: at most 21 hours")]
    [InlineData("\"maxPerHour\": 3", "\"maxPerHour\": \"3\"", "alerts[0].maxPerHour must be a whole number from 1 to 12")]
    [InlineData("\"name\": \"Trouble now\",", "\"name\": \"One\", \"name\": \"Two\",", "the file is not valid JSON: ")]
    [InlineData("\"kind\": \"teams\"", "\"kind\": \"msteams\"", "digests[0].webhooks[0].kind must be json, slack or teams")]
    [InlineData("https://flows.", "http://flows.", "digests[0].webhooks[0].url must be an https address")]
    [InlineData(
        "\"kind\": \"teams\"",
        "\"kind\": \"json\"",
        "digests[0].webhooks[0].secret must be whsec_ followed by 24 to 64 bytes in base64"
    )]
    [InlineData("\"kind\": \"teams\", ", "", "digests[0].webhooks[0] has no kind; for example \"kind\": \"json\"")]
    [InlineData("[\"board@example.org\"]", "7", "digests[1].recipients must be text in quotes")]
    public void AMistakeIsNamedWithItsLine(string right, string wrong, string expected)
    {
        var line = 1 + Sample[..Sample.IndexOf(right, StringComparison.Ordinal)].Count(character => character == '\n');
        List<SubscriptionFault> faults = [];

        Reader.Parse(ReplaceFirst(Sample, right, wrong), faults).ShouldBeNull();

        faults[0].ToString().ShouldStartWith($"line {line}: {expected}");
    }

    [Fact]
    public void AllMistakesAreNamedInTheOrderOfTheirLines()
    {
        List<SubscriptionFault> faults = [];
        Reader.Parse(
            """
            {
              "digest": [],
              "watchLists": { "x": { "any": [] } },
              "digests": [
                { "id": "a", "when": { "at": "25:00" }, "recipients": ["nobody"], "covers": "matches" },
                { "name": "b" },
                7
              ]
            }
            """,
            faults
        );

        faults
            .Select(fault => (fault.Line, fault.Path))
            .ShouldBe(
                [
                    (2, "digest"),
                    (3, "watchLists.x"),
                    (5, "digests[0].when.at"),
                    (5, "digests[0].covers"),
                    (5, "digests[0].recipients"),
                    (6, "digests[1]"),
                    (6, "digests[1].when"),
                    (7, "digests[2]"),
                ],
                ignoreOrder: true
            );
        faults.Select(fault => fault.Line).ShouldBeInOrder();
    }

    [Theory]
    [InlineData("", "the file is not valid JSON")]
    [InlineData("[]", "the file must be an object")]
    [InlineData("{} {}", "the file is not valid JSON")]
    [InlineData("{\"digests\": ", "the file is not valid JSON")]
    public void WhatIsNoFileIsSaidSo(string json, string expected)
    {
        List<SubscriptionFault> faults = [];
        Reader.Parse(json, faults).ShouldBeNull();
        faults.Single().ToString().ShouldContain(expected);
    }

    [Fact]
    public void DepthAndLengthHaveAnEnd()
    {
        List<SubscriptionFault> faults = [];
        Reader.Parse(new string('[', 100_000), faults).ShouldBeNull();
        Reader.Parse(new string(' ', 5_000_000), faults).ShouldBeNull();
        faults.Count.ShouldBe(2);
    }

    [Fact]
    public void CommentsAreAllowedAndAnEmptyFileSendsNothing()
    {
        var set = Parse("/* nobody yet */ { // none\n }");
        (set.Digests.Count, set.Alerts.Count).ShouldBe((0, 0));
    }

    [Fact]
    public async Task ThePublishedSchemaAgreesWithTheReader()
    {
        var schema = await NJsonSchema.JsonSchema.FromFileAsync(
            Path.Combine(Repository.Root, "docs", "digests.schema.json"),
            TestContext.Current.CancellationToken
        );
        string[] wrong =
        [
            Sample.Replace("\"08:00\"", "\"8:00\"", StringComparison.Ordinal),
            Sample.Replace("\"weekdays\"", "\"workdays\"", StringComparison.Ordinal),
            Sample.Replace("\"covers\"", "\"cover\"", StringComparison.Ordinal),
            Sample.Replace("\"stories\": 10", "\"stories\": 100", StringComparison.Ordinal),
            Sample.Replace("\"id\": \"board\",", "", StringComparison.Ordinal),
            Sample.Replace("\"phrase\": \"recall\"", "", StringComparison.Ordinal),
            Sample.Replace("\"category\": \"person\"", "\"category\": \"human\"", StringComparison.Ordinal),
            Sample.Replace("https://flows.", "http://flows.", StringComparison.Ordinal),
            Sample.Replace("\"teams\"", "\"chat\"", StringComparison.Ordinal),
            Sample.Replace("\"maxPerHour\": 3", "\"maxPerHour\": \"3\"", StringComparison.Ordinal),
            Sample.Replace("\"crisis\"", "\"The crisis\"", StringComparison.Ordinal),
        ];

        schema.Validate(Sample).ShouldBeEmpty();
        foreach (var json in wrong)
        {
            json.ShouldNotBe(Sample);
            Reader.Parse(json, []).ShouldBeNull();
            schema.Validate(json).ShouldNotBeEmpty(json);
        }
    }

    [Fact]
    public void ThePublishedSchemaListsEveryKindOfWebhook()
    {
        using var schema = JsonDocument.Parse(Repository.Read("docs/digests.schema.json"));
        var kind = schema
            .RootElement.GetProperty("definitions")
            .GetProperty("webhook")
            .GetProperty("properties")
            .GetProperty("kind");

        kind.GetProperty("enum").EnumerateArray().Select(name => name.GetString()!).ShouldBe(TestChannels.Kinds.Names);
    }

    private static SubscriptionSet Parse(string json)
    {
        List<SubscriptionFault> faults = [];
        var set = Reader.Parse(json, faults);
        faults.ShouldBeEmpty();
        return set!;
    }

    private static string ReplaceFirst(string text, string old, string with)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        return text[..at] + with + text[(at + old.Length)..];
    }
}

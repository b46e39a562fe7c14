using NewsMonitor.Tests.Conventions;

namespace NewsMonitor.Tests.Local.Commands;

/// <summary>The command <c>subscriptions</c>, and <c>digests</c>, which it was called before.</summary>
public sealed class SubscriptionsCommandTests(LaptopFixture laptop)
{
    private static readonly string Sample = Path.Combine(Repository.Root, "docs", "digests.sample.json");

    [Theory]
    [InlineData("subscriptions")]
    [InlineData("digests")]
    public async Task AFileIsCheckedWithoutAnySettings(string verb) =>
        (await RunAsync([], 0, verb, "check", Sample)).ShouldContain("no mistakes; digests: 2, alerts: 1");

    [Fact]
    public async Task EveryMistakeIsListedWithItsLine()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(
            file,
            """
            { "digests": [
                { "id": "a", "when": { "at": "8" } },
                { "id": "a", "when": { "at": "08:00" }, "webhooks": [{ "kind": "irc", "url": "https://a.example" }] } ] }
            """,
            TestContext.Current.CancellationToken
        );

        var output = await RunAsync([], 1, "subscriptions", "check", file);

        output.ShouldContain("line 2: digests[0].when.at must be a time of day such as 08:00; it is \"8\"");
        output.ShouldContain("line 3: digests[1].id is already in use: two digests or alerts have the id \"a\"");
        output.ShouldContain("line 3: digests[1].webhooks[0].kind must be json, slack or teams");
        File.Delete(file);
    }

    [Fact]
    public async Task AFileThatIsUsedIsListed()
    {
        var settings = laptop.NewInstallation();

        (await RunAsync(settings, 0, "subscriptions", "list")).ShouldContain("From the settings; there is no ");
        await RunAsync(settings, 0, "subscriptions", "use", Sample);
        var list = await RunAsync(settings, 0, "digests", "list");
        var unknown = await RunAsync(settings, 2, "digest", "--preview", "--id", "pres");

        list.ShouldMatch("From .+/digests.json");
        list.ShouldContain("digest  press                2 recipients  next ");
        list.ShouldContain("alert   crisis                1 recipient  next ");
        unknown.ShouldContain("--id: No subscription has the ID pres; the IDs are: press, board, crisis");
    }

    [Fact]
    public async Task HelpShowsTheNewNameOnly()
    {
        var help = await RunAsync([], 0, "--help");
        help.ShouldContain("  subscriptions ");
        help.ShouldNotContain("  digests ");
    }

    private static Task<string> RunAsync(Dictionary<string, string?> settings, int exit, params string[] arguments) =>
        CommandRun.PrintAsync(settings, exit, arguments);
}

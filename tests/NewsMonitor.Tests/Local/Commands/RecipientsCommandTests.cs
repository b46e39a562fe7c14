namespace NewsMonitor.Tests.Local.Commands;

/// <summary>The operator's verbs, as the command prints them.</summary>
public sealed class RecipientsCommandTests(LaptopFixture laptop)
{
    [Fact]
    public async Task WhoIsStoppedIsListedAndResumed()
    {
        var settings = laptop.NewInstallation();
        settings["NewsMonitor:Digest:Recipients"] = "a@example.org; Bea <b@example.org>";

        (await RunAsync(settings, 0, "suppress", "B@example.org", "--digest", "daily")).ShouldContain(
            "B@example.org no longer receives the digest daily"
        );
        await RunAsync(settings, 0, "suppress", "former@example.org");
        var list = await RunAsync(settings, 0, "list");
        list.ShouldContain("a@example.org  receives digests");
        list.ShouldContain("b@example.org  suppressed for the digest daily on ");
        list.ShouldContain("(not in any subscription: ");
        list.ShouldNotContain("former@example.org", customMessage: "storage has no addresses");
        (await CommandRun.PrintAsync(settings, 0, "status")).ShouldContain("recipients   2 unsubscribed or suppressed, 0 paused");

        (await RunAsync(settings, 0, "resume", "b@example.org")).ShouldContain(
            "b@example.org receives digests again, starting with the next one; before: suppressed for the digest daily on "
        );
        (await RunAsync(settings, 0, "list")).ShouldContain("b@example.org  receives digests");
    }

    /// <summary>Those who want no mail may say so before they are on a list; but it may be a typing error, too.</summary>
    [Fact]
    public async Task AnAddressThatNoSubscriptionNamesIsSaid()
    {
        var settings = laptop.NewInstallation();
        settings["NewsMonitor:Digest:Recipients"] = "a@example.org";

        (await RunAsync(settings, 1, "resume", "aa@example.org")).ShouldContain(
            "No subscription names aa@example.org, and nothing is recorded for it"
        );
        (await RunAsync(settings, 0, "suppress", "aa@example.org")).ShouldContain("No subscription names aa@example.org");
        (await RunAsync(settings, 0, "resume", "aa@example.org")).ShouldContain(
            "aa@example.org would receive digests again, but no subscription names it; before: suppressed for all digests"
        );
        (await RunAsync(settings, 0, "resume", "a@example.org")).ShouldContain("a@example.org receives digests already");
        (await RunAsync(settings, 0, "suppress", "a@example.org")).ShouldNotContain("No subscription");
    }

    [Fact]
    public async Task AWebhookIsNamedByItsAddressAndShownWithoutIt()
    {
        var settings = laptop.NewInstallation();
        var file = Path.GetTempFileName();
        const string url = "https://hooks.example.org/secret";
        await File.WriteAllTextAsync(
            file,
            $$"""{ "digests": [{ "id": "a", "when": { "at": "08:00" }, "webhooks": [{ "kind": "slack", "url": "{{url}}" }] }] }""",
            TestContext.Current.CancellationToken
        );
        settings["NewsMonitor:Digest:File"] = file;

        (await RunAsync(settings, 0, "suppress", url)).ShouldContain(
            "the webhook at hooks.example.org no longer receives any digest"
        );
        var list = await RunAsync(settings, 0, "list");
        list.ShouldContain("Slack webhook at hooks.example.org  suppressed for all digests");
        list.ShouldNotContain("secret");
        await RunAsync(settings, 0, "resume", url);
        (await RunAsync(settings, 0, "list")).ShouldContain("Slack webhook at hooks.example.org  receives digests");
        File.Delete(file);
    }

    [Fact]
    public async Task WhatIsNoAddressIsNamed() =>
        (await RunAsync(laptop.NewInstallation(), 2, "suppress", "nobody")).ShouldContain("'nobody' has no @");

    private static Task<string> RunAsync(Dictionary<string, string?> settings, int exit, params string[] arguments) =>
        CommandRun.PrintAsync(settings, exit, ["recipients", .. arguments]);
}

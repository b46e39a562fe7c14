using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using NewsMonitor.Core.Timers;

namespace NewsMonitor.Tests.Infrastructure;

/// <summary>What is watched, and who is told.</summary>
public sealed class AlertTests : DeployedTests
{
    /// <summary>It cannot be changed later, and lies in the month in which the budget is made.</summary>
    [Fact(Explicit = true), Trait("Run", "CI")]
    public void TheStartOfABudgetIsKeptOnceThereIsOne()
    {
        ((string)Deployed.Plain.Outputs["NEWSMONITOR_BUDGET_START"]!).ShouldBeEmpty();
        ((string)Deployed.Full.Outputs["NEWSMONITOR_BUDGET_START"]!).ShouldNotBeEmpty();
    }

    [Fact(Explicit = true), Trait("Run", "CI")]
    public void AnAppThatDoesNotRunIsNoticedAlsoIfNobodyIsTold()
    {
        var rule = Deployed.Plain.The("Microsoft.Insights/scheduledQueryRules");

        rule.Name.ShouldBe("nothing-runs");
        rule.Properties["actions"]!["actionGroups"]!.AsArray().ShouldBeEmpty();
        ((bool)rule.Properties["enabled"]!).ShouldBeTrue();
    }

    [Fact(Explicit = true), Trait("Run", "CI")]
    public void EveryAlertReachesTheAddressThereIs()
    {
        var group = Deployed.Full.The("Microsoft.Insights/actionGroups").Id;
        foreach (var rule in Deployed.Full.Of("Microsoft.Insights/scheduledQueryRules"))
            ((string)rule.Properties["actions"]!["actionGroups"]!.AsArray().ShouldHaveSingleItem()!).ShouldBe(group);
        foreach (var rule in Deployed.Full.Of("Microsoft.Insights/metricAlerts"))
            ((string)rule.Properties["actions"]!.AsArray().ShouldHaveSingleItem()!["actionGroupId"]!).ShouldBe(group);
    }

    /// <summary>Digests run every quarter of an hour and alerts every five minutes; one late run of each is no failure.</summary>
    [Fact(Explicit = true), Trait("Run", "CI")]
    public void OneScheduleMustBeLateForAWhileBeforeAnybodyIsTold()
    {
        var rule = Deployed.Full.Of("Microsoft.Insights/scheduledQueryRules").Single(rule => rule.Name == "failed-digests");
        var query = (string)rule.Properties["criteria"]!["allOf"]![0]!["query"]!;

        query.ShouldContain("by schedule = tostring(customDimensions[\"newsmonitor.schedule\"])");
        var apart = int.Parse(Regex.Match(query, "last - first >= ([0-9]+)m").Groups[1].Value, CultureInfo.InvariantCulture);
        var digests = TimerNames.Intervals[TimerNames.SendDigests].TotalMinutes;
        var window = XmlConvert.ToTimeSpan((string)rule.Properties["windowSize"]!).TotalMinutes;
        apart.ShouldBeGreaterThan((int)(2 * TimerNames.Intervals[TimerNames.SendAlerts].TotalMinutes));
        apart.ShouldBeLessThan((int)digests, "two runs are a little more or less than that apart");
        window.ShouldBeGreaterThanOrEqualTo(2 * digests, "it always contains two runs");
    }

    [Fact(Explicit = true), Trait("Run", "CI")]
    public void EventsThatWereNotDeliveredAreTold()
    {
        var alert = Deployed.Full.Of("Microsoft.Insights/metricAlerts").Single(alert => alert.Name == "undelivered-events");

        ((string)alert.Properties["scopes"]!.AsArray().ShouldHaveSingleItem()!).ShouldBe(
            Deployed.Full.The("Microsoft.EventGrid/systemTopics").Id
        );
        ((string)alert.Properties["criteria"]!["allOf"]![0]!["metricName"]!).ShouldBe("DeadLetteredCount");
    }

    /// <summary>An account can have only one topic. The one it has keeps its settings, and gets the same right.</summary>
    [Fact(Explicit = true), Trait("Run", "CI")]
    public async Task ATopicThatIsThereAlreadyIsUsed()
    {
        var deployment = await Deployments.WithAsync("eventTopic = 'of-defender'", "alertEmail = 'o@example.org'");

        deployment.Of("Microsoft.EventGrid/systemTopics").ShouldBeEmpty();
        ((string)deployment.Outputs["NEWSMONITOR_TOPIC"]!).ShouldBe("of-defender");
        deployment
            .Of("Microsoft.Authorization/roleAssignments")
            .ShouldContain(right => $"{right.Properties["principalId"]}".Contains("of-defender"));
        var alert = deployment.The("Microsoft.Insights/metricAlerts");
        ((string)alert.Properties["scopes"]![0]!).ShouldEndWith("/systemTopics/of-defender");
    }

    [Fact(Explicit = true), Trait("Run", "CI")]
    public void TheHealthIsAskedForFromOutsideOnRequest()
    {
        Deployed.Plain.Of("Microsoft.Insights/webtests").ShouldBeEmpty();
        var test = Deployed.Full.The("Microsoft.Insights/webtests");
        var app = Deployed.Full.The("Microsoft.Web/sites").Name;
        var alert = Deployed.Full.Of("Microsoft.Insights/metricAlerts").Single(alert => alert.Name == "unhealthy");

        ((string)test.Properties["Request"]!["RequestUrl"]!).ShouldBe($"https://{app}.azurewebsites.net/api/health");
        ((int)test.Properties["ValidationRules"]!["ExpectedHttpStatusCode"]!).ShouldBe(200);
        ((string)alert.Properties["criteria"]!["webTestId"]!).ShouldBe(test.Id);
        ((int)alert.Properties["criteria"]!["failedLocationCount"]!).ShouldBe(test.Properties["Locations"]!.AsArray().Count);
    }
}

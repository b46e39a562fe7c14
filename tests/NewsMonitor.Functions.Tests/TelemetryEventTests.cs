using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Telemetry;

namespace NewsMonitor.Functions.Tests;

/// <summary>Each message that is logged has an id of its own, and operators are told which ones the alerts need.</summary>
public sealed class TelemetryEventTests
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private static readonly LoggerMessageAttribute[] Messages =
    [
        .. new[] { typeof(EventIds).Assembly, typeof(SendDigests).Assembly, Assembly.Load("newsmonitor") }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(Any))
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>())
            .OfType<LoggerMessageAttribute>(),
    ];

    private static readonly Dictionary<string, int> Ids = typeof(EventIds)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .ToDictionary(field => field.Name, field => (int)field.GetRawConstantValue()!);

    [Fact]
    public void EveryMessageHasAnIdOfItsOwnAndEveryIdAMessage()
    {
        Ids.Values.ShouldBeUnique();
        Messages.Select(message => message.EventId).Order().ShouldBe(Ids.Values.Order());
    }

    [Fact]
    public void TheMessagesThatAlertsLookForAreInTheOperatorsTable()
    {
        var alerts = Regex.Matches(Source.Read("infra/alerts.bicep"), "message has \"([^\"]+)\"");
        var needed =
            from phrase in alerts.Select(match => match.Groups[1].Value)
            from message in Messages
            where message.Message.Contains(phrase, StringComparison.Ordinal)
            select message.EventId;
        var rows = Regex.Matches(Source.Read("docs/operating.md"), @"^\| (\d+) \| `(\w+)` \|", RegexOptions.Multiline);

        rows.ShouldAllBe(row => Ids[row.Groups[2].Value] == int.Parse(row.Groups[1].Value));
        rows.Select(row => int.Parse(row.Groups[1].Value)).ShouldBe(needed.Distinct().Order());
    }
}

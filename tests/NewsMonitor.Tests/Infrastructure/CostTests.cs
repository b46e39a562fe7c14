using System.Globalization;
using System.Text.RegularExpressions;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Tests.Conventions;

namespace NewsMonitor.Tests.Infrastructure;

/// <summary>The estimate follows from the assumptions above it.</summary>
public sealed class CostTests
{
    private static readonly string Document = Repository.Read("docs/cost.md");

    /// <summary>Where a row is in two tables, the prices come first.</summary>
    /// <param name="column">Of the table.</param>
    /// <param name="perDay">Articles a day.</param>
    /// <param name="instanceSeconds">Seconds instances are at work in a month, without the timers.</param>
    /// <param name="inbox">Blobs the sweep lists.</param>
    [Theory]
    [InlineData(0, 1_000, 30_000, 15_000)]
    [InlineData(1, 10_000, 300_000, 150_000)]
    [InlineData(2, 1_000_000, 3 * 2_592_000, 7_000_000)]
    public void TheTableAddsUp(int column, decimal perDay, decimal instanceSeconds, decimal inbox)
    {
        var n = perDay * 30;
        const decimal Timers = 2_880 + 8_640 + 8_640 + 8_640 + 720;
        var sweptHours = 1 + (decimal)Sweep.Overlap(new RetryOptions()).TotalHours;
        var stored = ((n * 35 * 0.0208m) + (n * 10 * 0.045m)) / 1_000_000;
        (string Row, decimal Amount)[] expected =
        [
            ("Flex: GB-seconds", Beyond(100_000, (instanceSeconds + Timers) * 2) * 0.000026m),
            ("Flex: executions", Beyond(250_000, n + Timers) * 0.40m / 1_000_000),
            ("Blobs: writes", 2 * n * 0.05m / 10_000),
            ("Blobs: reads", 2 * n * 0.004m / 10_000),
            (
                "Sweep: listing the inbox, receipts",
                ((720 * inbox / 5_000 * 0.05m) + (720 * perDay * sweptHours / 24 * 0.00036m)) / 10_000
            ),
            ("Tables: requests", 9 * n * 0.00036m / 10_000),
            ("Queue", 3 * n * 0.004m / 10_000),
            ("Event Grid", Beyond(100_000, 2 * n) * 0.60m / 1_000_000),
            ("Stored at the end of the first month", stored),
            ("Logs", Beyond(5, n * 4 / 1_000_000) * 2.30m),
            ("Five alerts", (4 * 0.50m) + 0.10m),
        ];

        foreach (var (row, amount) in expected)
            Cell(row, column).ShouldBe(amount, 0.006m, row);
        Cell("**Sum**", column).ShouldBe(expected.Sum(row => row.Amount), 0.6m);
        Cell("Stored after a year, a month", column).ShouldBe(12 * stored, 0.006m);
        Cell("text records a month", column).ShouldBe(22 * n);
        Cell("a month", column).ShouldBe(TextRecords(22 * n), 0.6m);
        Repository.Read("docs/operating.md").ShouldContain(Cell("**Sum**", column).ToString("N0", CultureInfo.InvariantCulture));
    }

    private static decimal Beyond(decimal free, decimal amount) => Math.Max(0, amount - free);

    private static decimal TextRecords(decimal records)
    {
        (decimal From, decimal Price)[] tiers = [(10_000_000, 0.25m), (2_500_000, 0.30m), (500_000, 0.75m), (0, 1m)];
        var amount = 0m;
        foreach (var (from, price) in tiers)
        {
            amount += Beyond(from, records) * price;
            records = Math.Min(records, from);
        }

        return amount / 1_000;
    }

    private static decimal Cell(string row, int column)
    {
        var line = Document.Split('\n').Last(line => line.StartsWith($"| {row} |", StringComparison.Ordinal));
        return decimal.Parse(Regex.Replace(line.Split('|')[column + 2], "[^0-9.]", ""), CultureInfo.InvariantCulture);
    }
}

using System.Text;
using System.Text.Json;
using NewsMonitor.Core.Search;
using NewsMonitor.Testing.Web;

namespace NewsMonitor.Tests.Core.Web;

/// <summary>The authors in a list that is downloaded as a table.</summary>
public sealed class CsvAuthorsTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AuthorsAreInTheLastColumn()
    {
        await using var there = await Installation.CreateAsync(laptop);
        await StoreAsync(there, "Ferry one", ["Ana Duarte", "Ben \"Jay\" Okoro"]);
        await StoreAsync(there, "Ferry two", []);
        await there.Get<IndexBuilder>().RunAsync(Stop);

        using var table = new MemoryStream();
        await (await new Visitor(there).AskAsync("/search.csv?q=ferry")).Write!(table, Stop);

        var rows = Encoding.UTF8.GetString(table.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        rows[0].ShouldEndWith(",verdicts,authors");
        rows.Single(row => row.Contains("Ferry one")).ShouldEndWith(",,\"Ana Duarte; Ben \"\"Jay\"\" Okoro\"");
        rows.Single(row => row.Contains("Ferry two")).ShouldEndWith(",,");
    }

    private static async Task StoreAsync(Installation there, string title, string[] authors)
    {
        var article = new
        {
            title,
            text = $"{title}. {SampleNews.Text(title.Length)}",
            authors,
        };
        await there.DropAsync($"{title}.json", JsonSerializer.Serialize(article));
        await there.RunAsync($"{title}.json");
    }

    /// <summary>The status is sent before the table.</summary>
    [Theory]
    [InlineData("rss")]
    [InlineData("csv")]
    public async Task ASearchThatFailsIsNoEmptyTable(string shape)
    {
        var faults = new FaultPolicy();
        await using var there = await Installation.CreateAsync(laptop, StandingClock.Noon, faults);
        faults.FailWhere(_ => true);

        (await new Visitor(there).AskAsync($"/search.{shape}?q=ferry")).Status.ShouldBe(503);
    }
}

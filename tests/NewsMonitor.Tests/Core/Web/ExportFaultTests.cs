using NewsMonitor.Core.Search;
using NewsMonitor.Testing.Web;

namespace NewsMonitor.Tests.Core.Web;

/// <summary>Lists in other shapes while storage does not answer.</summary>
public sealed class ExportFaultTests(LaptopFixture laptop)
{
    [Theory]
    [InlineData(".rss")]
    [InlineData(".atom")]
    [InlineData(".json")]
    [InlineData(".csv")]
    public async Task NoShapeLooksLikeAnEmptyList(string ending)
    {
        var faults = new FaultPolicy();
        await using var there = await Installation.CreateAsync(laptop, null, faults);
        await there.Get<IndexBuilder>().RunAsync(TestContext.Current.CancellationToken);
        faults.FailWhere(_ => true);

        (await new Visitor(there).AskAsync($"/search{ending}?q=ferry")).Status.ShouldBe(503);
    }
}

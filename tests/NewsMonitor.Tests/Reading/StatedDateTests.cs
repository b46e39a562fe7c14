namespace NewsMonitor.Tests.Reading;

/// <summary>Dates that a page shows nowhere, but states in attributes and scripts.</summary>
public sealed class StatedDateTests
{
    private const string Story =
        "<p>The port of Rotterdam reopened on Friday, and ships sailed again after four long days of waiting off the coast.</p>";

    [Theory]
    [InlineData("""<div data-deploy-dt="2026.01.29 18:40" data-re-deploy-dt="2026.01.30 18:49"></div>""", 29)]
    [InlineData("""<div data-publish-date='2026-01-29'></div>""", 29)]
    [InlineData("""<script>page = {"publishedAt":"2026-01-29T18:40:00Z"}</script>""", 29)]
    [InlineData("""<script>page = "{\"published_date\":\"2026-01-29 18:40\"}"</script>""", 29)]
    [InlineData("""<script>x = {"publishedAt":"2026-01-29T18:40:00Z"}</script><time>2026-01-28</time>""", 28)]
    public void TheyCountIfNoOtherDateDoesAndTheyAreOfOneDay(string stated, int day) =>
        Some.Article("a.html", $"<title>Port reopens</title><body><h1>Port reopens</h1>{stated}{Story}{Story}")
            .Published!.Value.Day.ShouldBe(day, stated);

    [Theory]
    [InlineData("""<script>[{"publishedAt":"2026-01-29T18:40:00Z"},{"publishedAt":"2026-01-28T18:40:00Z"}]</script>""")]
    [InlineData("""<script>page = {"updatedAt":"2026-01-29T18:40:00Z"}</script>""")]
    public void OtherDatesAreNotThePages(string stated) =>
        Some.Article("a.html", $"<title>Port reopens</title><body><h1>Port reopens</h1>{stated}{Story}{Story}")
            .Published.ShouldBeNull();
}

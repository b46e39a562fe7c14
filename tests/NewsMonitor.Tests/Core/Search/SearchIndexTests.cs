namespace NewsMonitor.Tests.Core.Search;

/// <summary>The embedded index.</summary>
public sealed class SearchIndexTests(EmbeddedNews news) : SearchContract(news), IClassFixture<EmbeddedNews>
{
    protected override int Queries => 500;
}

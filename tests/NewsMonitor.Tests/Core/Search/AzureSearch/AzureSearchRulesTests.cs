using NewsMonitor.Core.Search;
using NewsMonitor.Core.Search.AzureSearch;

namespace NewsMonitor.Tests.Core.Search.AzureSearch;

public sealed class AzureSearchRulesTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("https://name.search.windows.net", true)]
    [InlineData("https://name.search.windows.net/", true)]
    [InlineData("http://name.search.windows.net", false)]
    [InlineData("https://name.search.windows.net/indexes", false)]
    [InlineData("https://name.search.windows.net/?api-key=k", false)]
    [InlineData("https://key@name.search.windows.net", false)]
    [InlineData("name", false)]
    public void OnlyTheEncryptedAddressOfAServiceIsTaken(string endpoint, bool isTaken) =>
        AzureSearchRules.Faults(new SearchOptions { Endpoint = endpoint }).Count().ShouldBe(isTaken ? 0 : 1);
}

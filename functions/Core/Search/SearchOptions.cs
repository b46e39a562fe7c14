using System.ComponentModel.DataAnnotations;

namespace NewsMonitor.Core.Search;

/// <summary>How the search index is kept.</summary>
public sealed class SearchOptions
{
    /// <summary>
    /// Address of an Azure AI Search service, such as <c>https://NAME.search.windows.net</c>, which then finds articles; empty
    /// for the embedded index. The identity of the process signs in there.
    /// </summary>
    public string Endpoint { get; init; } = "";

    /// <summary>The folder for copies of index files; empty for one among the machine's temporary files.</summary>
    public string Folder { get; init; } = "";

    /// <summary>
    /// The most megabytes of index files to keep on this machine; those that were not used longest are removed.
    /// </summary>
    [Range(16, 100_000)]
    public int CacheMegabytes { get; init; } = 256;

    /// <summary>For how many seconds a search may use what an earlier one has read about new and changed articles.</summary>
    [Range(0, 3_600)]
    public int FreshSeconds { get; init; } = 10;

    internal long CacheBytes => CacheMegabytes * 1_000_000L;

    internal TimeSpan Fresh => TimeSpan.FromSeconds(FreshSeconds);
}

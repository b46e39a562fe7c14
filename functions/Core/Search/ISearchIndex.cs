namespace NewsMonitor.Core.Search;

/// <summary>Finds stored articles. What it searches is derived from the rows and can be made again.</summary>
public interface ISearchIndex
{
    /// <summary>Asks a query.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="SearchRequest.Size"/> is out of range.</exception>
    /// <exception cref="Azure.RequestFailedException">The storage account or the search service does not respond.</exception>
    Task<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellationToken);
}

/// <summary>The members of stories, for <c>story:ID</c>.</summary>
public interface IStoryMembers
{
    /// <summary>The IDs of a story's articles; null if the story does not exist.</summary>
    Task<IReadOnlySet<string>?> FindAsync(string story, CancellationToken cancellationToken);
}

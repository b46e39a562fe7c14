namespace NewsMonitor.Core.Archive;

/// <summary>What is stored of an article besides its row.</summary>
public sealed class ArticleRemains(DetailsStore details, MentionStore mentions)
{
    /// <summary>
    /// Removes it, whether the article's row was ever written or not. It reads all mentions of that day, so call it only in rare
    /// cases.
    /// </summary>
    /// <param name="day">The UTC day that the article is filed under.</param>
    /// <param name="id">Its ID.</param>
    /// <param name="cancellationToken">Stops between two deletions; repeating the call finishes the work.</param>
    public async Task RemoveAsync(DateOnly day, string id, CancellationToken cancellationToken)
    {
        await details.RemoveAsync(day, id, cancellationToken);
        await mentions.RemoveAsync(day, id, cancellationToken);
    }
}

using System.Globalization;
using NewsMonitor.Core.Archive;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Records;

namespace NewsMonitor.Testing.Web;

/// <summary>Articles of many days, with everything that the pipeline stores of them.</summary>
internal static class StoredNews
{
    /// <summary>Stores an article that came in at this time.</summary>
    public static async Task<StoredArticle> StoreAsync(Installation there, StoredArticle article, DateTimeOffset at)
    {
        var stop = TestContext.Current.CancellationToken;
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        var stored = article with
        {
            Id = IdOf(article.Id, day),
            Day = day,
            StoredAt = at,
            Published = at,
            Tags = article.Tags with { Entities = [.. article.Tags.Entities.Select(Keyed).DistinctBy(entity => entity.Key)] },
        };
        await there.Get<ClaimStore>().ClaimAsync(stored.Id, day, stop);
        await there.Get<MentionStore>().SaveAsync(stored, stop);
        return await there.Get<ArticleStore>().InsertAsync(stored, byService: false, stop);
    }

    private static string IdOf(string id, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day:yyyyMMdd}{id}").PadRight(32, '0');

    private static TaggedEntity Keyed(TaggedEntity entity) => entity with { Key = EntityKey.Of(entity.Name, entity.Category) };
}

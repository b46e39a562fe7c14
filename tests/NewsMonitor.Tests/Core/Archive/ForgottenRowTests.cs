using Azure.Data.Tables;
using NewsMonitor.Core.Archive;
using NewsMonitor.Testing.Web;

namespace NewsMonitor.Tests.Core.Archive;

public sealed class ForgottenRowTests(LaptopFixture laptop)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The text came back on a machine that had read the row before it was blanked.</summary>
    [Fact]
    public async Task AForgottenArticleDoesNotCountWhateverElseIsWrittenToItsRow()
    {
        await using var there = await Installation.CreateAsync(laptop);
        var now = DateTimeOffset.UtcNow;
        var article = await StoredNews.StoreAsync(there, SampleNews.Article(1, "Headline"), now);
        var heads = there.Get<ArticleHeads>();
        (await heads.ReadTimesAsync(article.Day, Stop)).ShouldHaveSingleItem();

        var blank = ArticleRow.Blank(article.Day, article.Id, now);
        await there.Account.Table(ArticleStore.Table).UpsertEntityAsync(blank, TableUpdateMode.Replace, Stop);
        await there.Get<ArticleStore>().ReviveAsync(article, article.Origin, Stop);

        (await heads.ReadTimesAsync(article.Day, Stop)).ShouldBeEmpty();
        (await heads.WrittenAtAsync(article.Day, article.Id, Stop)).ShouldBeNull();
        (await heads.FindOneAsync(article.Day, Stop)).ShouldBeNull();
    }
}

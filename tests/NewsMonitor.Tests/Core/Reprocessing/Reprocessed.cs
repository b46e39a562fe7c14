using System.Text.Json;
using NewsMonitor.Core.Reprocessing;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Tests.Core.Reprocessing;

/// <summary>Stores articles, and reprocesses what an installation has stored.</summary>
internal static class Reprocessed
{
    /// <summary>Of all days that a test may store something on, around midnight too.</summary>
    public static ReprocessScope Scope
    {
        get
        {
            var today = DateOnly.FromDateTime(DateTime.UtcNow);
            return new ReprocessScope(today.AddDays(-1), today.AddDays(1));
        }
    }

    /// <summary>Everything, some articles at a time.</summary>
    public static Task<List<ReprocessedArticle>> ReprocessAsync(this Installation installation, int most = 500) =>
        installation.ReprocessAsync(Scope, most);

    public static async Task<List<ReprocessedArticle>> ReprocessAsync(
        this Installation installation,
        ReprocessScope scope,
        int most = 500
    )
    {
        List<ReprocessedArticle> done = [];
        for (ReprocessScope? rest = scope; rest is not null; )
        {
            var run = await installation.Get<Reprocess>().RunAsync(rest, most, TestContext.Current.CancellationToken);
            done.AddRange(run.Articles);
            rest = run.Rest;
        }

        return done;
    }

    /// <summary>
    /// Stores two blobs with one article, one of them with a copy; one with two articles and what is none; one whose text was
    /// replaced; and one that is deleted then.
    /// </summary>
    public static async Task StoreAsync(this Installation installation)
    {
        await installation.StoreAsync("1.txt", SampleNews.Text(1));
        await installation.StoreAsync("copy.txt", SampleNews.Text(1));
        await installation.StoreAsync("2.jsonl", $"{Line(2)}\nbroken\n{Line(3)}");
        await installation.StoreAsync("3.txt", SampleNews.Text(4));
        await installation.StoreAsync("3.txt", SampleNews.Text(5));
        await installation.StoreAsync("4.txt", SampleNews.Text(6));
        await installation.Account.Inbox.DeleteBlobAsync("4.txt", cancellationToken: TestContext.Current.CancellationToken);
    }

    private static string Line(int number) =>
        JsonSerializer.Serialize(
            new
            {
                title = $"Plan {number}",
                body = SampleNews.Text(number),
                source = "Harbour Gazette",
                author = "Jo Quill",
            }
        );

    public static async Task StoreAsync(this Installation installation, string blob, string text)
    {
        await installation.DropAsync(blob, text);
        (await installation.RunAsync(blob)).ShouldNotBeOfType<ArticleOutcome.Rejected>();
    }
}

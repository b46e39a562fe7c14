using NewsMonitor.Core.Reprocessing;

namespace NewsMonitor.Tests.Core.Reprocessing;

/// <summary>Reprocesses what an installation has stored.</summary>
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
}

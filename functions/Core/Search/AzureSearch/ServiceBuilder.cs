using System.Runtime.CompilerServices;
using Azure;
using Microsoft.Extensions.Logging;
using NewsMonitor.Core.Archive;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Core.Search.AzureSearch;

/// <summary>Keeps Azure AI Search up to date, day by day.</summary>
internal sealed class ServiceBuilder(
    SearchService service,
    FeedCursors cursors,
    DayFeeder feeder,
    EarlierIndexes earlier,
    ArticleHeads heads,
    TimeProvider time,
    ILogger<ServiceBuilder> logger
) : IIndexBuilder
{
    private static readonly TimeSpan UntilTheNextTry = TimeSpan.FromSeconds(1);

    public async Task<IndexRun> RunAsync(CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var (run, isFed) = (new IndexRun(), true);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        await EnsureAsync(cancellationToken);
        await foreach (
            var (day, month) in DaysAsync(today.AddDays(1 - SearchRequest.MaxDays), today.AddDays(1), cancellationToken)
        )
        {
            if (time.GetElapsedTime(started) > IndexBuilder.LongestRun)
            {
                run = run with { IsDone = false };
                break;
            }

            if (!month.IsBehind(day))
                continue;
            if (await feeder.FeedAsync(day, fromScratch: false, cancellationToken) is { } build)
                run = run.With(build);
            else
                isFed = false;
        }

        if (run.IsDone && isFed)
            await earlier.DeleteAsync(today.AddDays(1), cancellationToken);

        logger.IndexBuilt(run.Days, run.Articles);
        return run;
    }

    public async IAsyncEnumerable<(DateOnly Day, int Articles)> ReindexAsync(
        DaySpan days,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await EnsureAsync(cancellationToken);
        await foreach (var (day, _) in DaysAsync(days.First, days.Last, cancellationToken))
            if (await RebuiltAsync(day, cancellationToken) is { Articles: > 0 } built)
                yield return (day, built.Articles);
    }

    public async Task RebuildAsync(DateOnly day, CancellationToken cancellationToken)
    {
        await EnsureAsync(cancellationToken);
        await RebuiltAsync(day, cancellationToken);
    }

    // Who is feeding the day may have read what was removed since, so it is waited for.
    private async Task<DayBuild> RebuiltAsync(DateOnly day, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await feeder.FeedAsync(day, fromScratch: true, cancellationToken) is { } built)
                return built;
            await Task.Delay(UntilTheNextTry, time, cancellationToken);
        }
    }

    // Cursors first: if the process is killed in between, the index is still missing.
    private async Task EnsureAsync(CancellationToken cancellationToken)
    {
        try
        {
            await service.Indexes.GetIndexAsync(service.IndexName, cancellationToken);
        }
        catch (RequestFailedException fault) when (fault.IsMissing())
        {
            await cursors.ResetAsync(cancellationToken);
        }

        await service.Indexes.CreateOrUpdateIndexAsync(
            IndexDefinition.Of(service.IndexName),
            cancellationToken: cancellationToken
        );
    }

    private async IAsyncEnumerable<(DateOnly Day, FedMonth Month)> DaysAsync(
        DateOnly first,
        DateOnly last,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        if (await heads.FirstDayAsync(cancellationToken) is not { } start)
            yield break;
        FedMonth? month = null;
        for (var day = last; day >= first && day >= start; day = day.AddDays(-1))
        {
            if (month is null || day.AddDays(1).Month != day.Month)
                month = await cursors.ListAsync(day, cancellationToken);
            yield return (day, month);
        }
    }
}

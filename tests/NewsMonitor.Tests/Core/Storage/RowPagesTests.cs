using Azure;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Tests.Core.Storage;

public sealed class RowPagesTests
{
    [Fact]
    public async Task ReadsEachRowOnceAndInOrder()
    {
        var rows = await new Rows(
            new Queue<string[]>([
                ["a", "b"],
                [],
                ["c"],
            ])
        ).ReadAheadAsync(Token).ToListAsync(Token);

        Assert.Equal(["a", "b", "c"], rows);
    }

    [Fact]
    public async Task GivesThePagesBeforeAFault()
    {
        var rows = new Rows(
            new Queue<string[]>([
                ["a"],
            ]),
            new RequestFailedException("no more")
        );
        List<string> read = [];

        await Assert.ThrowsAsync<RequestFailedException>(async () =>
        {
            await foreach (var row in rows.ReadAheadAsync(Token))
                read.Add(row);
        });

        Assert.Equal(["a"], read);
    }

    [Fact]
    public async Task AFaultOfAPageNobodyAsksForIsNone()
    {
        var rows = new Rows(
            new Queue<string[]>([
                ["a"],
            ]),
            new RequestFailedException("no more")
        );

        Assert.Equal("a", await rows.ReadAheadAsync(Token).FirstAsync(Token));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private sealed class Rows(Queue<string[]> pages, Exception? fault = null) : AsyncPageable<string>
    {
        public override async IAsyncEnumerable<Page<string>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
        {
            while (pages.TryDequeue(out var page))
            {
                await Task.Yield();
                yield return Page<string>.FromValues(page, null, null!);
            }

            if (fault is not null)
                throw fault;
        }
    }
}

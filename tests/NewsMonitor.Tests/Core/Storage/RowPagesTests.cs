using Azure;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Tests.Core.Storage;

public sealed class RowPagesTests
{
    [Fact]
    public async Task ReadsEachRowOnceAndInOrder()
    {
        var (one, other) = (
            new Rows(
                new Queue<string[]>([
                    ["a", "b"],
                    [],
                    ["c"],
                ])
            ),
            new Rows(
                new Queue<string[]>([
                    ["d"],
                ])
            )
        );

        Assert.Equal(["a", "b", "c", "d"], await RowPages.ReadAheadAsync([one, other], Token).ToListAsync(Token));
    }

    [Fact]
    public async Task AsksTheNextQueryBeforeTheLastRowsOfTheOneBeforeAreRead()
    {
        var asked = 0;
        var queries = Enumerable.Range(0, 2).Select(_ => Ask());

        await using var rows = queries.ReadAheadAsync(Token).GetAsyncEnumerator(Token);

        Assert.True(await rows.MoveNextAsync());
        Assert.Equal(2, asked);

        AsyncPageable<string> Ask()
        {
            asked++;
            return new Rows(
                new Queue<string[]>([
                    ["a", "b"],
                ])
            );
        }
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
            await foreach (var row in RowPages.ReadAheadAsync([rows], Token))
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

        Assert.Equal("a", await RowPages.ReadAheadAsync([rows], Token).FirstAsync(Token));
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

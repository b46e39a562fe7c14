using NewsMonitor.News.Text;

namespace NewsMonitor.Tests.News.Text;

public sealed class HashSortTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(70_001)]
    public void SortsWhateverTheNumber(int count)
    {
        var random = new Random(count);
        uint[] hashes =
        [
            .. Enumerable.Range(0, count).Select(i => i % 3 == 0 ? uint.MaxValue - (uint)i : (uint)random.Next(5_000)),
        ];
        uint[] expected = [.. hashes.Order()];

        HashSort.Sort(hashes);

        Assert.Equal(expected, hashes);
    }
}

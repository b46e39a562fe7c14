using System.Text;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Tests.Reading;

/// <summary>The reader under test, on a day when every sample has been published.</summary>
internal static class Some
{
    public static FakeTimeProvider Time() => new(new DateTimeOffset(2026, 6, 12, 9, 0, 0, TimeSpan.Zero));

    public static ArticleReader Reader(long maxBytes = 10_000_000) => new(new ReadingOptions { MaxBytes = maxBytes }, Time());

    public static ReadResult Read(string name, string text) => Read(name, Encoding.UTF8.GetBytes(text));

    public static ReadResult Read(string name, byte[] content) => Reader().Read(name, content);

    /// <summary>What a file that is one article, or none, gives.</summary>
    public static ReadResult Read(this ArticleReader reader, string name, byte[] content)
    {
        var part = reader.Parts(name, content).ShouldHaveSingleItem();
        part.Name.ShouldBeEmpty();
        return part.Result;
    }

    /// <summary>Every part of a file; on the calling thread, since the file is in memory.</summary>
    public static List<ReadPart> Parts(this ArticleReader reader, string name, byte[] content) =>
        [.. reader.ReadAsync(name, new MemoryStream(content), content.Length, CancellationToken.None).ToBlockingEnumerable()];

    public static List<ReadPart> Parts(string name, string text) => Reader().Parts(name, Encoding.UTF8.GetBytes(text));

    public static Article Article(string name, string text) => Read(name, text).Article.ShouldNotBeNull();

    public static Rejection Rejection(string name, string text) => Read(name, text).Rejection.ShouldNotBeNull();
}

using System.Runtime.CompilerServices;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Encodings;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.Json;

namespace NewsMonitor.Reading;

/// <summary>
/// Reads a dropped file: bytes → the format's own shape → <see cref="Article"/>, one after another if the file holds several. Whatever the
/// bytes are, each part ends as an article or a reason, in time and memory that grow with the file's size and no faster; memory does
/// not grow with the number of lines of JSON Lines.
/// </summary>
public sealed class ArticleReader
{
    private readonly ReadingOptions _options;
    private readonly IReadOnlyList<IArticleFormat> _formats;

    /// <summary>A reader with the formats the product knows; the first that reads files of a name is taken.</summary>
    /// <param name="options">How large an article may be.</param>
    /// <param name="time">Dates that lie ahead of it are not believed.</param>
    public ArticleReader(ReadingOptions options, TimeProvider time)
    {
        _options = options;
        _formats = [new JsonLinesFormat(options.MaxBytes), new TextFormats(time)];
    }

    /// <summary>Reads one file. The content is not touched if the length is beyond the limits.</summary>
    /// <param name="name">The blob's name; its extension decides the format if it is a known one.</param>
    /// <param name="content">The file's bytes, at their beginning.</param>
    /// <param name="length">How many there are.</param>
    /// <param name="cancellationToken">Cancels between the steps.</param>
    /// <returns>
    /// At least one part, in the order of the file, the same at each reading. After <see cref="ReadLimits.MaxParts"/> of them the next is
    /// rejected and the last.
    /// </returns>
    /// <exception cref="IOException">The content cannot be read to its end. Nothing else is ever thrown but cancellation.</exception>
    public async IAsyncEnumerable<ReadPart> ReadAsync(
        string name,
        Stream content,
        long length,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var count = 0;
        await foreach (var part in PartsAsync(new SourceFile("", FileName.Of(name), length, content), cancellationToken))
        {
            if (count++ == ReadLimits.MaxParts)
            {
                yield return part with
                {
                    Result = Rejections.TooMany(ReadLimits.MaxParts),
                };
                yield break;
            }

            yield return part;
        }
    }

    private async IAsyncEnumerable<ReadPart> PartsAsync(
        SourceFile file,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var format = _formats.First(format => format.Reads(file.Name));
        var rejection = TooLarge(format, file.Length) ?? FileSignature.Refusal((await file.HeadAsync(cancellationToken)).Span);
        if (rejection is not null)
        {
            yield return new ReadPart(file.Part, rejection);
            yield break;
        }

        await foreach (var part in format.ReadAsync(file, cancellationToken))
        {
            if (part.Contained is not { } contained)
            {
                yield return part.Read;
                continue;
            }

            await foreach (var inner in PartsAsync(contained, cancellationToken))
                yield return inner;
        }
    }

    private Rejection? TooLarge(IArticleFormat format, long length) =>
        format.IsStreamed && length > ReadLimits.MaxStreamedBytes ? Rejections.TooLong(length, ReadLimits.MaxStreamedBytes)
        : !format.IsStreamed && length > _options.MaxBytes ? Rejections.TooLarge(length, _options.MaxBytes)
        : null;
}

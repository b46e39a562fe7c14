using System.Runtime.CompilerServices;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Encodings;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading;

/// <summary>
/// Reads a dropped file: bytes → the format's own model → <see cref="Article"/>, one after another if the file contains several.
/// Whatever the bytes are, each part ends as an article or a rejection. Time and memory grow no faster than the file's size; for
/// JSON Lines, memory does not grow with the number of lines.
/// </summary>
public sealed class ArticleReader
{
    private readonly ReadingOptions _options;
    private readonly IReadOnlyList<IArticleFormat> _formats;

    /// <summary>A reader with the product's formats; the first one that accepts a file's name reads it.</summary>
    /// <param name="options">The maximum size of an article.</param>
    /// <param name="time">The current time; dates after it are ignored.</param>
    public ArticleReader(ReadingOptions options, TimeProvider time)
    {
        _options = options;
        _formats = KnownFormats.Files(options, time);
    }

    /// <summary>Reads one file. The content is not read if the length exceeds the limits.</summary>
    /// <param name="name">The blob's name; its extension, if known, decides the format.</param>
    /// <param name="content">The file's bytes, positioned at the start.</param>
    /// <param name="length">The number of bytes.</param>
    /// <param name="cancellationToken">Cancels between two steps.</param>
    /// <returns>
    /// At least one part, in the order of the file; the same each time. After <see cref="ReadLimits.MaxParts"/> parts, the next
    /// one is a rejection and the last.
    /// </returns>
    /// <exception cref="IOException">
    /// The content cannot be read to its end. Apart from cancellation, nothing else is thrown.
    /// </exception>
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
        // Too long for every format, so it is not read at all.
        var head = file.Length > ReadLimits.MaxStreamedBytes ? default : await file.HeadAsync(cancellationToken);
        var format = _formats.First(format => format.Reads(file.Name, head.Span));
        var rejection = TooLarge(format, file.Length) ?? FileSignature.Refusal(head.Span);
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

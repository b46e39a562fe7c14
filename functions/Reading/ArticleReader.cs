using System.Runtime.CompilerServices;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading;

/// <summary>
/// Reads a dropped file: bytes → the format's own model → <see cref="Article"/>, one after another if the file contains several.
/// Whatever the bytes are, each part ends as an article or a rejection. Time and memory grow no faster than the file's size, or
/// than what its archives contain; for files that are read in pieces, memory does not grow with the number of articles.
/// </summary>
public sealed class ArticleReader
{
    private readonly ReadingOptions _options;
    private readonly TimeProvider _time;
    private readonly IReadOnlyList<IArticleFormat> _formats;

    /// <summary>A reader with the product's formats; the first one that accepts a file's beginning or name reads it.</summary>
    /// <param name="options">The maximum size of an article.</param>
    /// <param name="time">The current time; dates after it are ignored.</param>
    public ArticleReader(ReadingOptions options, TimeProvider time)
    {
        _options = options;
        _time = time;
        _formats = KnownFormats.Files(options, time);
    }

    /// <summary>Reads one file. The content is not read if the length exceeds the limits.</summary>
    /// <param name="name">The blob's name; its extension decides the format if the content does not.</param>
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
        await foreach (var part in PartsAsync(new SourceFile("", FileName.Of(name), length, content), 0, cancellationToken))
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
        int depth,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        await using var parts = FoundAsync(file, depth, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            var (isThere, fault) = await MoveAsync(parts);
            if (fault is not null)
                yield return new ReadPart(file.Part, fault);
            if (!isThere)
                yield break;
            if (parts.Current.Contained is not { } contained)
            {
                yield return parts.Current.Read;
                continue;
            }

            contained.Unpacked = file.Unpacked;
            await foreach (var inner in PartsAsync(contained, depth + 1, cancellationToken))
                yield return inner with
                {
                    Result = contained.Clues.Complete(inner.Result, _time),
                };
            if (file.Unpacked.IsTooMuch)
                yield break;
        }
    }

    private async IAsyncEnumerable<FilePart> FoundAsync(
        SourceFile file,
        int depth,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        // What is too long for every format is not even looked at.
        if ((TooDeep(depth) ?? TooLong(file.Length)) is { } never)
        {
            yield return new(new ReadPart(file.Part, never));
            yield break;
        }

        var head = await file.HeadAsync(cancellationToken);
        var format = _formats.First(format => format.Reads(file.Name, head.Span));
        if (!format.IsStreamed)
            await file.MeasureAsync(_options.MaxBytes, cancellationToken);
        if (TooLarge(format, file.Length) is { } rejection)
        {
            yield return new(new ReadPart(file.Part, rejection));
            yield break;
        }

        await foreach (var part in format.ReadAsync(file, cancellationToken))
            yield return part;
    }

    /// <summary>The next part; its content has no other way to say that it is unreadable than to throw.</summary>
    private static async ValueTask<(bool IsThere, Rejection? Fault)> MoveAsync(IAsyncEnumerator<FilePart> parts)
    {
        try
        {
            return (await parts.MoveNextAsync(), null);
        }
        catch (UnreadableFileException fault)
        {
            return (false, fault.Rejection);
        }
        catch (InvalidDataException)
        {
            return (false, Rejections.Damaged());
        }
    }

    private static Rejection? TooDeep(int depth) => depth > ReadLimits.MaxDepth ? Rejections.TooDeep(ReadLimits.MaxDepth) : null;

    private static Rejection? TooLong(long? length) =>
        length > ReadLimits.MaxStreamedBytes ? Rejections.TooLong(length.Value, ReadLimits.MaxStreamedBytes) : null;

    private Rejection? TooLarge(IArticleFormat format, long? length) =>
        !format.IsStreamed && length > _options.MaxBytes ? Rejections.TooLarge(length.Value, _options.MaxBytes) : null;
}

using System.Runtime.CompilerServices;
using NewsMonitor.Reading.Encodings;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Json;

/// <summary>
/// JSON Lines (<c>.jsonl</c>, <c>.ndjson</c>): each line is a JSON file. Parts are named by their line numbers, blank lines are
/// skipped, and only one line at a time is in memory.
/// </summary>
internal sealed class JsonLinesFormat(long maxLineBytes) : IArticleFormat
{
    private static readonly FileName LineName = new("", "json");

    public bool IsStreamed => true;

    public bool Reads(FileName name, ReadOnlySpan<byte> head) => name.Extension is "jsonl" or "ndjson";

    public async IAsyncEnumerable<FilePart> ReadAsync(
        SourceFile file,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        if (IsUtf16((await file.HeadAsync(cancellationToken)).Span))
        {
            yield return new(
                new ReadPart(file.Part, Rejections.WrongEncoding("JSON Lines must be UTF-8, but the file is UTF-16 or UTF-32"))
            );
            yield break;
        }

        var isEmpty = true;
        await foreach (var line in new LineReader(file, maxLineBytes).ReadAsync(cancellationToken))
        {
            if (IsBlank(line.Bytes.Span) && line.Length == line.Bytes.Length)
                continue;
            isEmpty = false;
            var content = new MemoryStream(line.Bytes.ToArray(), writable: false);
            yield return new(new SourceFile(file.PartName($"{line.Number}"), LineName, line.Length, content));
        }

        if (isEmpty)
            yield return new(new ReadPart(file.Part, Rejections.Empty()));
    }

    private static bool IsUtf16(ReadOnlySpan<byte> head) =>
        Utf16Guess.Of(head) is not null || ByteOrderMark.Of(head) is ({ CodePage: not 65001 }, _);

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.Trim(" \t\r\uFEFF"u8).IsEmpty;
}

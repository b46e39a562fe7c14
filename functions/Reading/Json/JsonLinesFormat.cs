using System.Runtime.CompilerServices;
using NewsMonitor.Reading.Encodings;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Json;

/// <summary>
/// JSON Lines (<c>.jsonl</c>, <c>.ndjson</c>, or what begins with two such lines): each line is a JSON file. Parts are named by
/// their line numbers, blank lines are skipped, and only one line at a time is in memory. A file of that name that begins with
/// markup is a page or a feed, and a line that does is no JSON.
/// </summary>
internal sealed class JsonLinesFormat(long maxLineBytes) : IArticleFormat
{
    private static ReadOnlySpan<byte> White => " \t\r\n\uFEFF"u8;

    private const string NoJson = "The JSON is invalid at line 1, column 1: it is markup";

    private static readonly FileName LineName = new("", "json");

    public bool IsStreamed => true;

    public bool Reads(FileName name, ReadOnlySpan<byte> head) =>
        name.Extension is "jsonl" or "ndjson" ? !IsOneDocument(head) && !IsMarkup(head) : HasTwoLines(head);

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
            if (IsMarkup(line.Bytes.Span))
            {
                yield return new(new ReadPart(file.PartName($"{line.Number}"), Rejections.Malformed(NoJson)));
                continue;
            }

            var content = new MemoryStream(line.Bytes.ToArray(), writable: false);
            yield return new(new SourceFile(file.PartName($"{line.Number}"), LineName, line.Length, content));
        }

        if (isEmpty)
            yield return new(new ReadPart(file.Part, Rejections.Empty()));
    }

    /// <summary>Whether it is a single document in spite of its name: the first bracket is alone on its line.</summary>
    private static bool IsOneDocument(ReadOnlySpan<byte> head) =>
        head.TrimStart(White) is [(byte)'{' or (byte)'[', .. var rest]
        && rest.TrimStart(" \t"u8) is [(byte)'\n' or (byte)'\r', ..];

    /// <summary>Whether the first line is an object and the second one begins like another.</summary>
    public static bool HasTwoLines(ReadOnlySpan<byte> head)
    {
        var start = head.TrimStart(White);
        var end = start.IndexOf((byte)'\n');
        return end > 0
            && start[..end].TrimEnd(White) is [(byte)'{', .., (byte)'}']
            && start[end..].TrimStart(White) is [(byte)'{', (byte)'"' or (byte)' ', ..];
    }

    private static bool IsUtf16(ReadOnlySpan<byte> head) =>
        Utf16Guess.Of(head) is not null || ByteOrderMark.Of(head) is ({ CodePage: not 65001 }, _);

    private static bool IsMarkup(ReadOnlySpan<byte> start) => start.TrimStart(White) is [(byte)'<', ..];

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.Trim(" \t\r\uFEFF"u8).IsEmpty;
}

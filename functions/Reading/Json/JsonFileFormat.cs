using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using NewsMonitor.Reading.Cleaning;
using NewsMonitor.Reading.Encodings;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Json;

/// <summary>
/// JSON documents in UTF-8. One that fits into memory is read as a text. Of a longer one, the items of its list of articles are
/// read one by one, as far as it is valid. Parts are numbers of items.
/// </summary>
internal sealed class JsonFileFormat(JsonFormat json, JsonLinesFormat lines, IArticleFormat texts, long maxBytes) : IArticleFormat
{
    /// <summary>How many items of a list are asked if they are articles.</summary>
    private const int Looked = 20;

    private static ReadOnlySpan<byte> White => " \t\r\n\uFEFF"u8;

    public bool IsStreamed => true;

    public bool Reads(FileName name, ReadOnlySpan<byte> head) =>
        head.TrimStart(White) is [(byte)'[' or (byte)'{', .. var rest]
        && rest.TrimStart(White) is [(byte)'{' or (byte)'[' or (byte)'"', ..];

    public async IAsyncEnumerable<FilePart> ReadAsync(
        SourceFile file,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var part in await PartsAsync(file, cancellationToken))
            yield return part;
    }

    private async Task<IAsyncEnumerable<FilePart>> PartsAsync(SourceFile file, CancellationToken cancellationToken)
    {
        if (file.Length <= maxBytes)
            return texts.ReadAsync(file, cancellationToken);
        var start = await file.StartAsync(maxBytes + 1, cancellationToken);
        if (start.Length <= maxBytes)
            return texts.ReadAsync(Again(file, start.Length, new MemoryStream(start)), cancellationToken);
        return JsonLinesFormat.HasTwoLines(start)
            ? lines.ReadAsync(Again(file, file.Length, new HeadedStream(start, file.Content)), cancellationToken)
            : ItemsAsync(file, start, cancellationToken);
    }

    private static SourceFile Again(SourceFile file, long? length, Stream content) => new(file.Part, file.Name, length, content);

    private async IAsyncEnumerable<FilePart> ItemsAsync(
        SourceFile file,
        byte[] start,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var items = new JsonItemReader(file, start);
        var order = new ShownOrder();
        var (held, list, isKnown, count) = (new List<byte[]>(), 0, false, 0);
        var (item, fault) = await NextAsync(items, cancellationToken);
        for (; item is not null; (item, fault) = await NextAsync(items, cancellationToken))
        {
            if (items.List != list)
                (held, list, isKnown) = ([], items.List, false);
            held.Add(item);
            isKnown = isKnown || JsonFormat.IsArticle(Text(item), items.IsRoot);
            if (!isKnown && held.Count < Looked && held.Sum(one => (long)one.Length) < maxBytes)
                continue;
            if (!isKnown)
                items.LeaveList();
            foreach (var one in isKnown ? held : [])
            foreach (var part in Parts(file, one, ++count, items, order))
                yield return part;
            held.Clear();
        }

        if (fault is { } rest)
            yield return new(new ReadPart(file.PartName($"{count + 1}"), rest));
        else if (count == 0)
            yield return new(new ReadPart(file.Part, Rejections.TooLarge(file.Length ?? start.Length, maxBytes)));
    }

    private IEnumerable<FilePart> Parts(SourceFile file, byte[] item, int number, JsonItemReader items, ShownOrder order)
    {
        var feed = JsonFeed.Of(JsonSerializer.SerializeToElement(items.Facts));
        foreach (var part in json.ReadItem(Text(item), feed, order))
            yield return new(part with { Name = file.PartName(part.Name.Length == 0 ? $"{number}" : $"{number}/{part.Name}") });
    }

    /// <summary>An item that is no text, such as one with zero bytes, is read as far as it can be.</summary>
    private static string Text(byte[] item) =>
        TextDecoder.Decode(item) is { Rejection: null } text ? text.Text : Encoding.UTF8.GetString(item);

    /// <returns>The next item; none at the end, or if the rest cannot be read.</returns>
    private static async ValueTask<(byte[]? Item, ReadResult? Fault)> NextAsync(
        JsonItemReader items,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return (await items.NextAsync(cancellationToken), null);
        }
        catch (JsonException fault)
        {
            return (null, JsonFault.OfRest(fault));
        }
        catch (UnreadableFileException fault)
        {
            return (null, fault.Rejection);
        }
    }
}

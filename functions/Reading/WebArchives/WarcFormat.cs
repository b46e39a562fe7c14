using System.Runtime.CompilerServices;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Encodings;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.WebArchives;

/// <summary>
/// WARC files, as crawlers and Common Crawl write them: the HTML pages among their records, with the address and the time of the
/// crawl. Parts are numbers of records, and only one page at a time is in memory. Other records are skipped.
/// </summary>
internal sealed class WarcFormat(long maxPageBytes) : IArticleFormat
{
    public bool IsStreamed => true;

    public bool Reads(FileName name, ReadOnlySpan<byte> head) => head.StartsWith("WARC/"u8);

    public async IAsyncEnumerable<FilePart> ReadAsync(
        SourceFile file,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var (records, number, found) = (new WarcReader(file.Content), 0, false);
        while (await records.NextAsync(cancellationToken) is { } record)
        {
            number++;
            if (!record.MayBePage)
                continue;
            var response = await WarcResponse.ReadAsync(records, record, maxPageBytes, cancellationToken);
            if (response is null)
                continue;
            found = true;
            yield return Part(file, $"{number}", record, response);
        }

        if (records.IsDamaged)
            yield return new(
                new ReadPart(file.PartName($"{number + 1}"), Rejections.Damaged("The web archive is damaged or cut off"))
            );
        else if (!found)
            yield return new(
                new ReadPart(file.Part, Rejections.NoText("The web archive contains no HTML pages; drop one that does."))
            );
    }

    private static FilePart Part(SourceFile file, string number, WarcRecord record, WarcResponse response)
    {
        var part = file.PartName(number);
        if (response.Rejection is { } rejection)
            return new(new ReadPart(part, rejection));
        var html = response.Charset is null
            ? response.Body
            : OuterCharset.ToUtf8(OuterCharset.Decode(response.Body.Span, response.Charset));
        var content = new MemoryStream(html.ToArray(), writable: false);
        return new(
            new SourceFile(part, new FileName("", "html"), content.Length, content)
            {
                Clues = new Clues(Found(record.TargetUri, "WARC-Target-URI"), Found(record.Date, "WARC-Date")),
            }
        );
    }

    private static Found<string>? Found(string? value, string header) => value is null ? null : new(value, "warc:" + header);
}

using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Encodings;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.Html;
using NewsMonitor.Reading.Json;
using NewsMonitor.Reading.PlainText;

namespace NewsMonitor.Reading;

/// <summary>
/// Reads a dropped file: bytes → text → the format's own shape → <see cref="Article"/>. Whatever the bytes are, the answer is an article
/// or a reason, in time and memory that grow with the file's size and no faster.
/// </summary>
public sealed class ArticleReader
{
    private readonly ReadingOptions _options;
    private readonly IReadOnlyList<IArticleFormat> _formats;

    /// <summary>A reader with the formats the product knows; where a file's name says nothing, the first that recognises its text reads it.</summary>
    /// <param name="options">How large a file may be.</param>
    /// <param name="time">Dates that lie ahead of it are not believed.</param>
    public ArticleReader(ReadingOptions options, TimeProvider time)
    {
        _options = options;
        _formats = [new JsonFormat(time), new HtmlFormat(time), new PlainTextFormat(time)];
    }

    /// <summary>Reads one file that holds one article.</summary>
    /// <param name="name">The blob's name; its extension decides the format where it is a known one.</param>
    /// <param name="content">The file's bytes.</param>
    /// <param name="cancellationToken">Cancels between the steps; nothing else is ever thrown.</param>
    public ReadResult Read(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Refusal(content.Length) is { } refusal)
            return refusal;
        if (FileSignature.Refusal(content.Span) is { } binary)
            return binary;
        var decoded = TextDecoder.Decode(content.Span);
        if (decoded.Rejection is { } wrong)
            return wrong;
        cancellationToken.ThrowIfCancellationRequested();
        var file = new TextFile(FileName.Of(name), decoded.Text);
        return Only(ArticlesOf(file));
    }

    /// <summary>Why a file of this length is not read; null where it is. Callers that know the length ask before they download.</summary>
    /// <param name="length">In bytes.</param>
    public Rejection? Refusal(long length) => length > _options.MaxBytes ? Rejections.TooLarge(length, _options.MaxBytes) : null;

    private IReadOnlyList<ReadResult> ArticlesOf(TextFile file)
    {
        if (TextDecoder.IsBlank(file.Text))
            return [Rejections.Empty()];
        var format =
            _formats.FirstOrDefault(f => f.Reads(file.Name.Extension) && !f.Denies(file.Text))
            ?? _formats.FirstOrDefault(f => !UnreadFormats.Has(file) && f.Recognises(file.Text));
        return format?.Read(file) ?? [UnreadFormats.Rejection(file)];
    }

    private static ReadResult Only(IReadOnlyList<ReadResult> results) =>
        results.Count == 1 ? results[0] : Rejections.SeveralArticles(results.Count);
}

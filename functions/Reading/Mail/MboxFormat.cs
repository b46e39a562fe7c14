using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.Json;

namespace NewsMonitor.Reading.Mail;

/// <summary>
/// An mbox file, as mail programs export folders: mails, each after a line "From …". Parts are numbers of mails, and only one
/// mail at a time is in memory.
/// </summary>
internal sealed partial class MboxFormat(long maxMailBytes) : IArticleFormat
{
    private static readonly FileName MailName = new("", "eml");

    public bool IsStreamed => true;

    public bool Reads(FileName name, ReadOnlySpan<byte> head) => MailHead.IsMbox(head);

    public async IAsyncEnumerable<FilePart> ReadAsync(
        SourceFile file,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var (number, length, isAfterBlank) = (0, 0L, true);
        var mail = new MemoryStream();
        await foreach (var line in new LineReader(file, maxMailBytes).ReadAsync(cancellationToken))
        {
            if ((isAfterBlank && IsSeparator(line.Bytes.Span)) || line.Number == 1)
            {
                if (number++ > 0)
                    yield return new(Mail(file, number - 1, mail, length));
                (mail, length) = (new MemoryStream(), 0);
                continue;
            }

            isAfterBlank = line.Bytes.Span.Trim("\r"u8).IsEmpty && line.Length <= 1;
            length += line.Length + 1;
            if (length <= maxMailBytes)
                mail.Write([.. Unquoted(line.Bytes.Span), (byte)'\n']);
        }

        yield return new(Mail(file, Math.Max(1, number), mail, length));
    }

    /// <summary>A mail that is too long keeps its length, and is rejected for that before it is read.</summary>
    private SourceFile Mail(SourceFile file, int number, MemoryStream mail, long length)
    {
        mail.Position = 0;
        return new SourceFile(file.PartName($"{number}"), MailName, length > maxMailBytes ? length : mail.Length, mail);
    }

    private static bool IsSeparator(ReadOnlySpan<byte> line) =>
        line.StartsWith("From "u8) && line.Length < 500 && Separator().IsMatch(Encoding.Latin1.GetString(line));

    /// <summary>Lines that begin with "From " were written as ">From ", and those as ">>From ".</summary>
    private static ReadOnlySpan<byte> Unquoted(ReadOnlySpan<byte> line) =>
        line.StartsWith(">"u8) && line.TrimStart((byte)'>').StartsWith("From "u8) ? line[1..] : line;

    /// <summary>A sender with a time, or a single word: prose goes on after "From ".</summary>
    [GeneratedRegex(@"\d\d?:\d\d|^From \S+\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}

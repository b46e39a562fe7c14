using System.Text;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Mail;

/// <summary>Recognizes mails by how they begin, whatever the file is called.</summary>
internal static class MailHead
{
    private const int LongestName = 60;

    /// <summary>Headers that only mails have.</summary>
    private static readonly HashSet<string> Certain = new(StringComparer.OrdinalIgnoreCase)
    {
        "Received",
        "Return-Path",
        "Delivered-To",
        "Envelope-To",
        "Message-ID",
        "MIME-Version",
        "DKIM-Signature",
        "ARC-Seal",
        "Authentication-Results",
        "Content-Transfer-Encoding",
        "Snapshot-Content-Location",
        "X-Received",
        "X-Mozilla-Status",
        "X-Gmail-Labels",
        "List-Unsubscribe",
    };

    /// <summary>Headers that make a mail if the sender stands beside them.</summary>
    private static readonly HashSet<string> Usual = new(StringComparer.OrdinalIgnoreCase) { "Subject", "Date", "Sent", "To" };

    /// <summary>Whether a file begins with a mail's header.</summary>
    public static bool IsMail(FileName name, ReadOnlySpan<byte> head) =>
        IsHeader(head[Start(head)..], name.Extension is "eml" or "mht" or "mhtml", name.Extension is "csv" or "tsv" or "tab");

    /// <summary>
    /// Whether a file begins with the line before the first mail of an mbox file: "From ann@gazette.example Tue …".
    /// </summary>
    public static bool IsMbox(ReadOnlySpan<byte> head)
    {
        var text = head[Start(head)..];
        return text.StartsWith("From "u8)
            && text.IndexOf((byte)'\n') is > 0 and var end
            && IsHeader(text[(end + 1)..].TrimStart((byte)'>'), isNamed: true);
    }

    /// <summary>Where the header begins: after a byte order mark and empty lines.</summary>
    public static int Start(ReadOnlySpan<byte> content)
    {
        var start = content.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? 3 : 0;
        return content[start..].IndexOfAnyExcept("\r\n \t"u8) is > 0 and var blank ? start + blank : start;
    }

    private static bool IsHeader(ReadOnlySpan<byte> text, bool isNamed, bool isTable = false)
    {
        var (hasSender, hasUsual) = (false, false);
        foreach (var range in text.Split((byte)'\n'))
        {
            var line = Encoding.Latin1.GetString(Shortened(text[range]));
            if (line.StartsWith(' ') || line.StartsWith('\t'))
                continue;
            if (NameOf(line) is not { } name)
                return false;
            hasSender |= name.Equals("From", StringComparison.OrdinalIgnoreCase);
            hasUsual |= Usual.Contains(name);
            if (Certain.Contains(name) || (hasSender && hasUsual && !isTable) || isNamed)
                return true;
        }
        return false;
    }

    /// <summary>The line up to what is behind the colon.</summary>
    private static ReadOnlySpan<byte> Shortened(ReadOnlySpan<byte> line) => line[..Math.Min(line.Length, LongestName + 2)];

    // A cell of a table may look like a name: "From:,2026-11-24".
    private static string? NameOf(string line) =>
        line.IndexOf(':') is > 0 and <= LongestName and var colon
        && line.AsSpan(0, colon).IndexOfAnyExceptInRange('!', '~') < 0
        && line.AsSpan(colon + 1) is not [',' or ';' or '|', ..]
            ? line[..colon]
            : null;
}

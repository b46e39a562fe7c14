using System.Text;
using System.Text.RegularExpressions;

namespace NewsMonitor.Reading.Encodings;

/// <summary>The charset that a document declares: in an XML declaration or an HTML meta element near its start.</summary>
internal static partial class DeclaredCharset
{
    private const int Looked = 64 * 1024;

    /// <summary>An XML declaration is rarely longer, and never far from the beginning.</summary>
    private const int FirstLine = 256;

    public static string? Of(ReadOnlySpan<byte> content)
    {
        var looked = content[..Math.Min(Looked, content.Length)];
        if (!looked.Contains((byte)'<'))
            return null;
        var first = Encoding.Latin1.GetString(looked[..Math.Min(FirstLine, looked.Length)]);
        if (InXml().Match(first) is { Success: true } declaration)
            return Name(declaration);
        var start = Encoding.Latin1.GetString(looked);
        var match = InXml().Match(start) is { Success: true } xml ? xml : InHtml().Match(start);
        return match.Success ? Name(match) : null;
    }

    private static string Name(Match match) => match.Groups["name"].Value.ToLowerInvariant();

    [GeneratedRegex("""^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["'](?<name>[\w.:-]{1,40})["']""", RegexOptions.CultureInvariant)]
    private static partial Regex InXml();

    [GeneratedRegex(
        """<meta\s[^>]{0,200}?charset\s*=\s*["']?\s*(?<name>[\w.:-]{1,40})""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex InHtml();
}

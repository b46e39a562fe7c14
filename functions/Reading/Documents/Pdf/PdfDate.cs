using System.Text.RegularExpressions;

namespace NewsMonitor.Reading.Documents.Pdf;

/// <summary>Dates as PDF documents write them: <c>D:20261124090000+01'00'</c>.</summary>
internal static partial class PdfDate
{
    /// <summary>The date as ISO 8601 writes it; null if it is none.</summary>
    public static string? Of(string? date) =>
        date is { Length: < 64 } && Form().Match(date) is { Success: true } match
            ? $"{match.Groups["y"]}-{match.Groups["mo"]}-{match.Groups["d"]}T{match.Groups["h"]}:{match.Groups["mi"]}:{match.Groups["s"]}{Zone(match)}"
            : null;

    private static string Zone(Match match) =>
        match.Groups["zh"].Success
            ? $"{match.Groups["sign"]}{match.Groups["zh"]}:{(match.Groups["zm"].Success ? match.Groups["zm"] : "00")}"
        : match.Groups["sign"].Success ? "Z"
        : "";

    [GeneratedRegex(
        @"^D?:?(?<y>\d{4})(?<mo>\d\d)(?<d>\d\d)(?<h>\d\d)(?<mi>\d\d)(?<s>\d\d)(?<sign>[Zz+-])?(?:(?<zh>\d\d)'?(?<zm>\d\d)?'?)?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Form();
}

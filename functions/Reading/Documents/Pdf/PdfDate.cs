using System.Text.RegularExpressions;

namespace NewsMonitor.Reading.Documents.Pdf;

/// <summary>Dates as PDF documents write them: <c>D:20261124090000+01'00'</c>.</summary>
internal static partial class PdfDate
{
    /// <summary>The date as ISO 8601 writes it; null if it is none.</summary>
    public static string? Of(string? date)
    {
        if (date is not { Length: < 64 } || Form().Match(date) is not { Success: true } match)
            return null;
        var parts = match.Groups;
        return $"{parts["y"]}-{parts["mo"]}-{parts["d"]}T{parts["h"]}:{parts["mi"]}:{parts["s"]}{Zone(parts)}";
    }

    private static string Zone(GroupCollection parts) =>
        parts["zh"].Success ? $"{parts["sign"]}{parts["zh"]}:{(parts["zm"].Success ? parts["zm"].Value : "00")}"
        : parts["sign"].Success ? "Z"
        : "";

    [GeneratedRegex(
        @"^D?:?(?<y>\d{4})(?<mo>\d\d)(?<d>\d\d)(?<h>\d\d)(?<mi>\d\d)(?<s>\d\d)(?<sign>[Zz+-])?(?:(?<zh>\d\d)'?(?<zm>\d\d)?'?)?",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Form();
}

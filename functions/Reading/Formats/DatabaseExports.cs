using System.Text.RegularExpressions;

namespace NewsMonitor.Reading.Formats;

/// <summary>
/// Pages with several exported articles from databases of newspapers (LexisNexis, Factiva, Europresse): as one
/// article, they would have the headline of the export.
/// </summary>
internal static partial class DatabaseExports
{
    private const int LongestHead = 30_000;

    public static bool Is(string text) => Head().IsMatch(text[..Math.Min(LongestHead, text.Length)]);

    [GeneratedRegex(
        @"<DOC NUMBER=|<title>\s*(?:Dow Jones )?Factiva\s*</title>|\bcedrom-sni\.com/schema/|\bclass=""docOcurr",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Head();
}

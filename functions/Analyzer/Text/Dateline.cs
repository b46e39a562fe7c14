using System.Text.RegularExpressions;

namespace NewsMonitor.Analyzer.Text;

/// <summary>The place, date and agency at the start of a news agency's first sentence.</summary>
public static partial class Dateline
{
    private const string Rest = @"(?:,\ [\p{L}\p{N}][\p{L}\p{N}\ .,]{1,30})?";

    private const string Agency =
        @"(?:Reuters|AP|AFP|dpa|DPA|UPI|PA|EFE|ANSA|ANI|PTI|IANS|Xinhua|TASS|Kyodo|Yonhap|Bloomberg|CNN|[\p{L}\ ]{0,30}[Ww]ire)";

    /// <summary>
    /// A sentence without a leading "LONDON - ", "PARIS, Nov 22 (Wire) — " or "Oslo (Reuters) - ": a place of four or more
    /// letters in capitals, or a news agency in parentheses with or without a place ("(CNN)"), before what looks like the start of a
    /// sentence. Other sentences stay as they are.
    /// </summary>
    public static string Without(string sentence) => Start().Replace(sentence, "");

    /// <summary>The number of characters of a sentence's dateline; 0 if it has none.</summary>
    internal static int LengthIn(ReadOnlySpan<char> sentence)
    {
        foreach (var dateline in Start().EnumerateMatches(sentence))
            return dateline.Length;
        return 0;
    }

    [GeneratedRegex(
        @"^(?:\p{Lu}[\p{Lu}\p{M}\ .'’/-]{2,38}\p{Lu}\.?"
            + Rest
            + @"(?:\ ?\([^()]{2,40}\))?"
            + @"|\p{Lu}[\p{L}\p{M}\ .'’/-]{1,38}"
            + Rest
            + @"\ ?\("
            + Agency
            + @"\))"
            + @"(?:\ [-–—]{1,2}\ |\ ?—\ ?)(?=[\p{Lu}\p{Lo}\p{N}""“‘'«])"
            + @"|^(?:\p{Lu}[\p{L}\p{M}\ .'’/-]{1,38}"
            + Rest
            + @")?\ ?\("
            + Agency
            + @"\)(?:\ [-–—]{1,2}\ |\ ?)(?=[\p{Lu}\p{Lo}\p{N}""“‘'«])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Start();
}

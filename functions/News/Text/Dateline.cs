using System.Text.RegularExpressions;

namespace NewsMonitor.News.Text;

/// <summary>Where, when and by whom an agency's text was written, as its first sentence begins with it.</summary>
internal static partial class Dateline
{
    private const string Rest = @"(?:,\ [\p{L}\p{N}][\p{L}\p{N}\ .,]{1,30})?";

    private const string Agency =
        @"(?:Reuters|AP|AFP|dpa|DPA|UPI|PA|EFE|ANSA|ANI|PTI|IANS|Xinhua|TASS|Kyodo|Yonhap|Bloomberg|CNN|[\p{L}\ ]{0,30}[Ww]ire)";

    /// <summary>
    /// A sentence without "LONDON - ", "PARIS, Nov 22 (Wire) — " or "Oslo (Reuters) - " before it: a place of four letters or more in
    /// capitals, or one with a news agency in brackets, before what begins like a sentence. Any other stays as it is.
    /// </summary>
    public static string Without(string sentence) => Start().Replace(sentence, "");

    [GeneratedRegex(
        @"^(?:\p{Lu}[\p{Lu}\p{M}\ .'’/-]{2,38}\p{Lu}\.?"
            + Rest
            + @"(?:\ ?\([^()]{2,40}\))?"
            + @"|\p{Lu}[\p{L}\p{M}\ .'’/-]{1,38}"
            + Rest
            + @"\ ?\("
            + Agency
            + @"\))"
            + @"(?:\ [-–—]{1,2}\ |\ ?—\ ?)(?=[\p{Lu}\p{Lo}\p{N}""“‘'«])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Start();
}

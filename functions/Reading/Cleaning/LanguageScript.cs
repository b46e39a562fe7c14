namespace NewsMonitor.Reading.Cleaning;

/// <summary>
/// Whether a text can be in the language that its page declares: a program's default ("zh" above an English text) is not used if
/// the letters are of another script.
/// </summary>
internal static class LanguageScript
{
    private const int MostLetters = 4_000;

    /// <summary>With fewer letters, nothing is certain.</summary>
    private const int FewestLetters = 100;

    /// <summary>Names and quotations in other scripts may be many.</summary>
    private const double LeastShare = 0.15;

    /// <summary>For each language, the first character of its script and the one behind the last.</summary>
    private static readonly Dictionary<string, (char First, char End)[]> Scripts = new(StringComparer.Ordinal)
    {
        ["zh"] = [('\u2E80', '\uA000'), ('\uF900', '\uFB00')],
        ["ja"] = [('\u2E80', '\uA000')],
        ["ko"] = [('\u1100', '\u1200'), ('\uAC00', '\uD7B0')],
        ["ru"] = [('\u0400', '\u0530')],
        ["uk"] = [('\u0400', '\u0530')],
        ["bg"] = [('\u0400', '\u0530')],
        ["be"] = [('\u0400', '\u0530')],
        ["mk"] = [('\u0400', '\u0530')],
        ["el"] = [('\u0370', '\u0400'), ('\u1F00', '\u2000')],
        ["he"] = [('\u0590', '\u0600')],
        ["ar"] = [('\u0600', '\u0780'), ('\uFB50', '\uFF00')],
        ["fa"] = [('\u0600', '\u0780'), ('\uFB50', '\uFF00')],
        ["ur"] = [('\u0600', '\u0780'), ('\uFB50', '\uFF00')],
        ["hi"] = [('\u0900', '\u0980')],
        ["mr"] = [('\u0900', '\u0980')],
        ["ne"] = [('\u0900', '\u0980')],
        ["bn"] = [('\u0980', '\u0A00')],
        ["ta"] = [('\u0B80', '\u0C00')],
        ["te"] = [('\u0C00', '\u0C80')],
        ["th"] = [('\u0E00', '\u0E80')],
        ["ka"] = [('\u10A0', '\u1100')],
        ["hy"] = [('\u0530', '\u0590')],
    };

    private static readonly HashSet<string> Latin =
    [
        "en",
        "de",
        "fr",
        "es",
        "it",
        "pt",
        "nl",
        "sv",
        "da",
        "no",
        "nb",
        "nn",
        "fi",
        "pl",
        "cs",
    ];

    /// <param name="language">A code of two letters.</param>
    /// <param name="text">The article's text.</param>
    public static bool Allows(string language, string text)
    {
        if (!Scripts.TryGetValue(language, out var scripts) && !Latin.Contains(language))
            return true;
        var (letters, own) = (0, 0);
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, MostLetters)))
            if (char.IsLetter(c))
            {
                letters++;
                own +=
                    (scripts is null ? c < '\u0250' : Array.Exists(scripts, range => c >= range.First && c < range.End)) ? 1 : 0;
            }

        return letters < FewestLetters || own >= LeastShare * letters;
    }
}

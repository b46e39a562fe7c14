using System.Text.RegularExpressions;

namespace NewsMonitor.News.Stories;

/// <summary>Headlines of articles that correct others, which are stored side by side.</summary>
internal static partial class CorrectionHeadline
{
    /// <summary>Whether it corrects another headline: "CORRECTED-...", "Correction: ...", "to 1000 GMT (NOT 1200 GMT)".</summary>
    public static bool Is(string headline) => Pattern.IsMatch(headline);

    /// <summary>Whether a correction has most words in common with another headline.</summary>
    /// <param name="correction">The words of the correction, as hashes.</param>
    /// <param name="headline">The other headline.</param>
    public static bool MayCorrect(List<uint> correction, string headline)
    {
        var others = HeadlineWords.Of(headline);
        return 2 * correction.Intersect(others).Count() > Math.Max(correction.Count, others.Count);
    }

    [GeneratedRegex(@"^\s*correct(?:ed|ion)\b|\(not\s+[^()]*\d[^()]*\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern { get; }
}

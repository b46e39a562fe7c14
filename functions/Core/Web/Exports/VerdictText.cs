using System.Globalization;
using NewsMonitor.Core.Rendering;
using NewsMonitor.News.Verdicts;

namespace NewsMonitor.Core.Web.Exports;

/// <summary>What follows from a verdict, who gave it and when, in one line for programs and feeds.</summary>
internal static class VerdictText
{
    public static string Of(Verdict verdict) =>
        $"{RenderingWords.Default.Feedback.Because(verdict)} ({RenderingWords.Default.Feedback.Said(verdict, Time(verdict.At), "")})";

    public static string Of(IEnumerable<Verdict> verdicts) => string.Join("; ", verdicts.Select(Of));

    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Text;
using NewsMonitor.News.Trends;

namespace NewsMonitor.Core.Rendering;

/// <summary>What a digest covers and what it does not, in sentences.</summary>
internal static class CoverageWords
{
    public static IEnumerable<string> Of(Digest digest, DigestWords words)
    {
        yield return Received(digest);
        if (digest.Cut is { } cut)
            yield return Shortened(cut);
        if (digest.OnlyMatches)
            yield return $"{ToneWords.Count(digest.Counts.Articles, "article")} of them {(digest.Counts.Articles == 1 ? "matches" : "match")} its watch-lists.";
        if (digest.Counts.Grouped != digest.Counts.Articles)
            yield return $"Topics are those of the {ToneWords.Number(digest.Counts.Grouped)} most telling articles.";
        if (digest is { Unprocessed: null, Version: > 1 })
            yield return "Whether files still wait is not known: a name in the inbox keeps it from being listed.";
        else if (digest is { Unprocessed: { } waiting, OldestUnprocessed: { } oldest })
            yield return $"{ToneWords.Count(waiting, "file")} dropped in that time had not been read when it ended, the oldest since {words.Time(oldest)}.";
        if (digest is { DaysKnown: < TrendFinder.EnoughDays and var known })
            yield return $"What is usual is not known yet: {known} of the {Baseline.Days} days before had news, and it takes {TrendFinder.EnoughDays}.";
        if (digest.Silent.Count > 0)
            yield return $"Nothing came from {string.Join(", ", digest.Silent.Select(Silent))}.";
        if (digest.OverCeiling > 0)
        {
            yield return $"{ToneWords.Count(digest.OverCeiling, "article")} {(digest.OverCeiling == 1 ? "was" : "were")} judged by the embedded analyzer, "
                + "because the month's text records for Azure AI Language are used up.";
        }
    }

    private static string Received(Digest digest)
    {
        var counts = digest.Counts;
        var articles = Math.Max(counts.Articles, counts.Received);
        var received = articles + counts.Copies + counts.Rejected;
        if (received == 0)
            return "Nothing came in.";
        var copies = counts.Copies == 0 ? "no copies" : $"{ToneWords.Count(counts.Copies, "copy", "copies")} folded";
        var rejected = counts.Rejected == 0 ? "all could be read" : $"{ToneWords.Number(counts.Rejected)} could not be read";
        return $"{ToneWords.Count(received, "file")} came in: {ToneWords.Count(articles, "article")}, {copies}, {rejected}.";
    }

    private static string Shortened(CutArticles cut) =>
        $"{ToneWords.Count(cut.Count, "article")} {(cut.Count == 1 ? "was" : "were")} cut at "
        + $"{ToneWords.Number(cut.At)} characters before being judged.";

    private static string Silent(SilentSource silent) =>
        $"{UntrustedText.Isolated(silent.Source)} (usually {MoverView.Number(silent.PerDay)} a day)";
}

using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Text;
using NewsMonitor.News.Trends;

namespace NewsMonitor.Core.Rendering.English;

/// <summary>What a digest covers and what it leaves out, in sentences.</summary>
internal static class CoverageWords
{
    private const int MostFeeds = 5;

    public static IEnumerable<string> Of(Digest digest, IDigestWords words)
    {
        if (Received(digest) is { } received)
            yield return received;
        if (digest.Cut is { } cut)
            yield return Shortened(cut);
        if (digest.OnlyMatches)
            yield return Matches(digest.Counts.Articles, DigestWords.Noun(digest));
        if (digest.Counts.Grouped != digest.Counts.Articles)
            yield return $"Topics are based on the {Counts.Number(digest.Counts.Grouped)} most relevant articles.";
        if (digest is { Unprocessed: null, Version: > 1 })
            yield return "It is not known whether files are still waiting: a file name in the inbox prevents it from being "
                + "listed.";
        else if (digest is { Unprocessed: { } waiting, OldestUnprocessed: { } oldest })
            yield return Waiting(waiting, words.Time(oldest));
        if (digest is { DaysKnown: < TrendFinder.EnoughDays and var known })
            yield return $"There is not enough history yet to show trends: {known} of the previous {Baseline.Days} days had "
                + "news, "
                + $"and {TrendFinder.EnoughDays} are needed.";
        if (digest.Silent.Count > 0)
            yield return $"No articles came from {string.Join(", ", digest.Silent.Select(Silent))}.";
        if (digest.FailingFeeds is { Count: > 0 } feeds)
            yield return FailingFeeds(feeds, words);
        if (digest.FailingMailbox is { } mailbox)
            yield return $"The mailbox at {UntrustedText.Isolated(mailbox.Name)} could not be read (since "
                + $"{words.Time(mailbox.Since)}: {mailbox.Reason}).";
        if (digest.Stopped is { Paused: > 0 and var paused })
            yield return $"{Counts.Of(Counted.Recipient, paused)} of this {DigestWords.Noun(digest)} {(paused == 1 ? "was" : "were")} paused, since "
                + "mail to them returned or was rejected.";
        if (digest.Stopped is { Complained: > 0 and var complained })
            yield return $"{Counts.Of(Counted.Recipient, complained)} of this {DigestWords.Noun(digest)} called a mail spam and "
                + $"{(complained == 1 ? "gets" : "get")} no more.";
        if (digest.Counts.Sentiment.NotJudged > 0)
            yield return "“Not judged” means that a text is too short to recognize its language, or is in a language in which the "
                + "analyzer cannot tell the sentiment.";
        if (digest.NotUnderstood > 0)
            yield return NotUnderstood(digest.NotUnderstood);
        if (digest.OverCeiling > 0)
            yield return OverCeiling(digest.OverCeiling);
    }

    // Null if nothing came in, which the summary says.
    private static string? Received(Digest digest)
    {
        var counts = digest.Counts;
        var articles = Math.Max(counts.Articles, counts.Received);
        if (articles + counts.NotRelevant + counts.Copies + counts.Rejected == 0)
            return null;

        // Not how many files: one may hold many articles, and many copies.
        List<string> parts = [Counts.Of(Counted.Article, articles)];
        if (counts.NotRelevant > 0)
            parts.Add($"{Counts.Number(counts.NotRelevant)} that {(counts.NotRelevant == 1 ? "is" : "are")} not relevant");
        if (counts.Copies > 0)
            parts.Add(Counts.Of(Counted.Copy, counts.Copies));
        if (counts.Rejected > 0)
            parts.Add($"{Counts.Number(counts.Rejected)} that could not be read");
        return $"What came in: {Counts.Joined(parts)}.";
    }

    private static string Shortened(CutArticles cut) =>
        $"{Counts.Of(Counted.Article, cut.Count)} {(cut.Count == 1 ? "was" : "were")} too long to analyze in full; "
        + $"at most the first {Counts.Number(cut.At)} characters were analyzed.";

    private static string Matches(int articles, string noun) =>
        $"{Counts.Of(Counted.Article, articles)} {(articles == 1 ? "matches" : "match")} the watch-lists of this {noun}.";

    private static string Waiting(int files, string oldest) =>
        $"{Counts.Of(Counted.File, files)} that came in had not been processed by the end of this period; "
        + $"the oldest has been waiting since {oldest}.";

    private static string Silent(SilentSource silent) =>
        $"{UntrustedText.Isolated(silent.Source)} (usually {Counts.Number(silent.PerDay)} a day)";

    private static string FailingFeeds(IReadOnlyList<FailingFeed> feeds, IDigestWords words)
    {
        var named = feeds
            .Take(MostFeeds)
            .Select(feed => $"{UntrustedText.Isolated(feed.Name)} (since {words.Time(feed.Since)}: {feed.Reason})");
        var more = feeds.Count > MostFeeds ? $"; and {Counts.Number(feeds.Count - MostFeeds)} more" : "";
        return $"{Counts.Of(Counted.Feed, feeds.Count)} could not be fetched: {string.Join("; ", named)}{more}.";
    }

    private static string NotUnderstood(int articles) =>
        $"Some of what is stored of {Counts.Of(Counted.Article, articles)} could not be understood: "
        + $"a later version of NewsMonitor wrote {(articles == 1 ? "it" : "them")}.";

    private static string OverCeiling(int articles) =>
        $"{Counts.Of(Counted.Article, articles)} {(articles == 1 ? "was" : "were")} analyzed by the embedded analyzer "
        + "because the monthly limit for Azure AI Language was reached.";
}

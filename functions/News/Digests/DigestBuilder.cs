using System.Xml;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Stories;
using NewsMonitor.News.Text;
using NewsMonitor.News.Trends;

namespace NewsMonitor.News.Digests;

/// <summary>
/// Makes a digest from the contents of a window (in one pass), from what was reported before, and from what is usual. The same
/// articles in any order give the same digest. Memory is bounded by what may be shown (<see cref="ArticleCandidates"/>) and by the
/// number of different people, organizations and places.
/// </summary>
public static class DigestBuilder
{
    private const int MaxName = 80;

    public static async Task<Digest> BuildAsync(
        IDigestSource source,
        DigestSpec spec,
        DigestWindow window,
        CancellationToken cancellationToken = default
    )
    {
        var tally = new WindowTally(spec, window);
        await foreach (
            var blob in source.UnstoredAsync(window.From, window.To, cancellationToken).WithCancellation(cancellationToken)
        )
            tally.Add(blob);
        await foreach (
            var article in source.ArticlesAsync(window.From, window.To, cancellationToken).WithCancellation(cancellationToken)
        )
            tally.Add(article);
        if (tally.Withdrawn.Count > 0)
            await foreach (
                var article in source.WithdrawnAsync(tally.Withdrawn, cancellationToken).WithCancellation(cancellationToken)
            )
                tally.AddWithdrawn(article);
        // Alerts check every few minutes and mostly find nothing; then there is no need to read what was reported or decided.
        List<StoryArticle> earlier = [];
        if (!spec.IsAlert || !tally.IsEmpty)
        {
            tally.Decide(await source.NamesAsync(cancellationToken));
            earlier = await ReportedEarlier.ReadAsync(source, spec, window, cancellationToken);
        }

        var digest = tally.ToDigest(earlier);
        // An alert reports what is new, quickly and cheaply; trends and coverage are left to digests.
        return spec.IsAlert
            ? digest
            : await WithCoverageAsync(await WithTrendsAsync(digest with { Brief = Brief.Compose(digest) }));

        async Task<Digest> WithTrendsAsync(Digest plain)
        {
            var last = DateOnly.FromDateTime(window.From.UtcDateTime).AddDays(-1);
            var baseline = new Baseline(tally.Names.Identities);
            var older = SentimentBaseline.Days - Baseline.Days;
            await foreach (
                var day in source
                    .RollupsAsync(last.AddDays(1 - SentimentBaseline.Days), last, cancellationToken)
                    .WithCancellation(cancellationToken)
            )
            {
                if (older-- > 0)
                    baseline.AddOlder(day);
                else
                    baseline.Add(day);
            }

            var now = tally.Rollup();
            var trends = TrendFinder.Find(now, (window.To - window.From).TotalDays, baseline);
            return plain with
            {
                UsualSentiment = plain.OnlyMatches ? null : baseline.Sentiments.Compare(now),
                WatchLists =
                [
                    .. plain.WatchLists.Select(list =>
                        list with
                        {
                            UsualSentiment = baseline.Sentiments.Compare(now, tally.WatchedKeys(list.Id)),
                        }
                    ),
                ],
                People = Compared(plain.People, baseline.Sentiments, now),
                Organizations = Compared(plain.Organizations, baseline.Sentiments, now),
                DaysKnown = baseline.DaysWithNews,
                // The usual counts are those of all articles, not of those that match.
                Usual = plain.OnlyMatches ? null : trends.Usual,
                Movers = [.. trends.Movers.Where(mover => IsReported(spec, mover, tally.Names)).Select(Shown)],
                Silent = [.. trends.Silent.Where(silent => !tally.Heard.Contains(silent.Source)).Select(Named)],
            };
        }

        static IReadOnlyList<DigestEntity> Compared(IReadOnlyList<DigestEntity> names, SentimentBaseline usual, DayRollup now) =>
            [.. names.Select(name => name with { UsualSentiment = usual.Compare(now, name.Key is { } key ? [key] : []) })];

        async Task<Digest> WithCoverageAsync(Digest plain)
        {
            var count = 0;
            DateTimeOffset? oldest = null;
            try
            {
                await foreach (
                    var blob in source
                        .UnprocessedAsync(window.From, window.To, tally.Handled, cancellationToken)
                        .WithCancellation(cancellationToken)
                )
                {
                    count++;
                    oldest = oldest < blob.LastModified ? oldest : blob.LastModified;
                }
            }
            catch (XmlException)
            {
                // A blob name that is not valid in XML breaks the listing. The digest does not wait for it to be removed; it
                // reports it.
                return plain with { Unprocessed = null };
            }

            return plain with
            {
                Unprocessed = count,
                OldestUnprocessed = oldest,
            };
        }
    }

    // A watch-list may name it by another of its spellings.
    private static bool IsReported(DigestSpec spec, Mover mover, NameUses names) =>
        spec.Covers == Coverage.Everything
        || names
            .SpellingsOf(mover.Key)
            .Prepend(mover.Name)
            .Any(name => spec.WatchLists.Any(list => list.WatchesFor(name, mover.Category)));

    private static SilentSource Named(SilentSource silent) => silent with { Source = UntrustedText.Line(silent.Source, MaxName) };

    private static Mover Shown(Mover mover) => mover with { Name = UntrustedText.Line(mover.Name, MaxName) };
}

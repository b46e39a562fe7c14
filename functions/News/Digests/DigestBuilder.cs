using System.Xml;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Digests.Schedules;
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
    public static Task<Digest> BuildAsync(
        IDigestSource source,
        DigestSpec spec,
        DigestWindow window,
        CancellationToken cancellationToken = default
    ) => new Build(source, spec, window, cancellationToken).RunAsync();

    private sealed class Build(IDigestSource source, DigestSpec spec, DigestWindow window, CancellationToken cancellationToken)
    {
        private readonly WindowTally _tally = new(spec, window);

        public async Task<Digest> RunAsync()
        {
            await ReadAsync();
            // Alerts check every few minutes and mostly find nothing; then there is no need to read what was reported or decided.
            List<StoryArticle> earlier = [];
            if (!spec.IsAlert || !_tally.IsEmpty)
            {
                _tally.Decide(await source.NamesAsync(cancellationToken));
                earlier = await ReportedEarlier.ReadAsync(source, spec, window, cancellationToken);
            }

            var digest = _tally.ToDigest(earlier);
            // An alert reports what is new, quickly and cheaply; trends and coverage are left to digests.
            return spec.IsAlert
                ? digest
                : await WithCoverageAsync(await WithTrendsAsync(digest with { Brief = Brief.Compose(digest) }));
        }

        private async Task ReadAsync()
        {
            var (from, to) = (window.From, window.To);
            await foreach (var blob in source.UnstoredAsync(from, to, cancellationToken).WithCancellation(cancellationToken))
                _tally.Add(blob);
            await foreach (var article in source.ArticlesAsync(from, to, cancellationToken).WithCancellation(cancellationToken))
                _tally.Add(article);
            if (_tally.Withdrawn.Count == 0)
                return;
            var withdrawn = source.WithdrawnAsync(_tally.Withdrawn, cancellationToken);
            await foreach (var article in withdrawn.WithCancellation(cancellationToken))
                _tally.AddWithdrawn(article);
        }

        private async Task<Digest> WithTrendsAsync(Digest plain)
        {
            var baseline = await BaselineAsync();
            var now = _tally.Rollup();
            var trends = TrendFinder.Find(now, (window.To - window.From).TotalDays, baseline);
            return plain with
            {
                UsualSentiment = plain.OnlyMatches ? null : baseline.Sentiments.Compare(now),
                WatchLists =
                [
                    .. plain.WatchLists.Select(list => list with { UsualSentiment = UsualOf(_tally.WatchedKeys(list.Id)) }),
                ],
                People = Compared(plain.People, baseline.Sentiments, now),
                Organizations = Compared(plain.Organizations, baseline.Sentiments, now),
                DaysKnown = baseline.DaysWithNews,
                // The usual counts are those of all articles, not of those that match.
                Usual = plain.OnlyMatches ? null : trends.Usual,
                Movers = [.. trends.Movers.Where(IsReported).Select(Shown)],
                Silent = [.. trends.Silent.Where(silent => !_tally.Heard.Contains(silent.Source)).Select(Named)],
            };

            UsualSentiment? UsualOf(IReadOnlyCollection<string> keys) =>
                baseline.Sentiments.Compare(now, keys, _tally.Names.ArticlesWith(keys));
        }

        private async Task<Baseline> BaselineAsync()
        {
            var last = DateOnly.FromDateTime(window.From.UtcDateTime).AddDays(-1);
            var baseline = new Baseline(_tally.Names.Identities);
            var older = SentimentBaseline.Days - Baseline.Days;
            var days = source.RollupsAsync(last.AddDays(1 - SentimentBaseline.Days), last, cancellationToken);
            await foreach (var day in days.WithCancellation(cancellationToken))
            {
                if (older-- > 0)
                    baseline.AddOlder(day);
                else
                    baseline.Add(day);
            }

            return baseline;
        }

        private async Task<Digest> WithCoverageAsync(Digest plain)
        {
            var count = 0;
            DateTimeOffset? oldest = null;
            try
            {
                var unprocessed = source.UnprocessedAsync(window.From, window.To, _tally.Handled, cancellationToken);
                await foreach (var blob in unprocessed.WithCancellation(cancellationToken))
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

        // A watch-list may name it by another of its spellings.
        private bool IsReported(Mover mover) =>
            spec.Covers == Coverage.Everything
            || _tally
                .Names.SpellingsOf(mover.Key)
                .Prepend(mover.Name)
                .Any(name => spec.WatchLists.Any(list => list.WatchesFor(name, mover.Category)));
    }

    private static IReadOnlyList<DigestEntity> Compared(
        IReadOnlyList<DigestEntity> names,
        SentimentBaseline usual,
        DayRollup now
    ) => [.. names.Select(name => name with { UsualSentiment = name.Key is { } key ? usual.Compare(now, key) : null })];

    private static SilentSource Named(SilentSource silent) =>
        silent with
        {
            Source = UntrustedText.Line(silent.Source, TextLengths.Name),
        };

    private static Mover Shown(Mover mover) => mover with { Name = UntrustedText.Line(mover.Name, TextLengths.Name) };
}

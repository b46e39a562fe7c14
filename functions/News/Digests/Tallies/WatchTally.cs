using NewsMonitor.Analyzer;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Records;
using NewsMonitor.News.Text;
using NewsMonitor.News.WatchLists;

namespace NewsMonitor.News.Digests.Tallies;

/// <summary>Counts the matches of each watch-list, and keeps the most positive and the most negative sentence.</summary>
internal sealed class WatchTally(IReadOnlyList<WatchList> lists)
{
    private readonly Dictionary<string, ListTally> _tallies = lists
        .DistinctBy(list => list.Id)
        .ToDictionary(list => list.Id, _ => new ListTally(), StringComparer.Ordinal);

    /// <summary>Counts an article for each list it matches.</summary>
    public void Add(StoredArticle article, IReadOnlyList<WatchMatch> matches)
    {
        if (matches.Count == 0)
            return;
        var reference = ArticleReference.From(article);
        foreach (var match in matches)
            _tallies[match.List.Id].Add(reference, match);
    }

    /// <summary>The names that a list was found by, each with the category that the article gives it.</summary>
    public IReadOnlySet<(string Name, EntityCategory Category)> NamesOf(string list) => _tallies[list].Names;

    /// <summary>All lists in their order, including those without matches.</summary>
    /// <param name="corrected">The articles that are not quoted.</param>
    public IReadOnlyList<DigestWatchList> Lists(CorrectedArticles corrected) =>
        [.. lists.DistinctBy(list => list.Id).Select(list => _tallies[list.Id].ToDigestWatchList(list, corrected))];

    private sealed class ListTally
    {
        private const int MostTerms = 5;
        private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
        private readonly HashSet<(string Name, EntityCategory Category)> _names = [];
        private SentimentTally _sentiments;
        private readonly EvidenceSlot _best = new();
        private readonly EvidenceSlot _worst = new();

        public IReadOnlySet<(string Name, EntityCategory Category)> Names => _names;

        public void Add(ArticleReference article, WatchMatch match)
        {
            _sentiments.Add(match.Sentiment);
            foreach (var term in match.Hits.Select(hit => hit.Term.Name).Distinct())
                _terms[term] = _terms.GetValueOrDefault(term) + 1;
            foreach (var hit in match.Hits)
                Add(article, hit);
        }

        private void Add(ArticleReference article, WatchHit hit)
        {
            if (hit is { Entity: { } name, Category: { } category })
                _names.Add((name, category));
            var evidence = new ScoredEvidence(Math.Abs(hit.Sentiment.Score), 1, hit.Sentiment.Label, hit.Sentence, article);
            if (hit.Sentiment.Label == SentimentLabel.Positive)
                _best.Add(evidence);
            else if (hit.Sentiment.Label == SentimentLabel.Negative)
                _worst.Add(evidence);
        }

        public DigestWatchList ToDigestWatchList(WatchList list, CorrectedArticles corrected) =>
            new(
                list.Id,
                UntrustedText.Line(list.Name, TextLengths.Match),
                _sentiments.Total,
                _sentiments.Counts,
                Terms(),
                _best.Current(corrected)?.ToEvidence(),
                _worst.Current(corrected)?.ToEvidence()
            );

        private IReadOnlyList<WatchedTerm> Terms() =>
            [
                .. _terms
                    .OrderByDescending(term => term.Value)
                    .ThenBy(term => term.Key, StringComparer.Ordinal)
                    .Take(MostTerms)
                    .Select(term => new WatchedTerm(UntrustedText.Line(term.Key, TextLengths.Match), term.Value)),
            ];
    }
}

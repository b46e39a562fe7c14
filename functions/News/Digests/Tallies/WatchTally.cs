using NewsMonitor.Analyzer;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Records;
using NewsMonitor.News.Text;
using NewsMonitor.News.WatchLists;

namespace NewsMonitor.News.Digests.Tallies;

/// <summary>Counts what matches the watch-lists of a digest, and keeps the best and the worst sentence for each.</summary>
internal sealed class WatchTally(IReadOnlyList<WatchList> lists)
{
    private readonly Dictionary<string, Record> _records = lists
        .DistinctBy(list => list.Id)
        .ToDictionary(list => list.Id, _ => new Record(), StringComparer.Ordinal);

    /// <summary>Counts an article for each list it matches.</summary>
    public void Add(StoredArticle article, IReadOnlyList<WatchMatch> matches)
    {
        if (matches.Count == 0)
            return;
        var reference = ArticleReference.To(article);
        foreach (var match in matches)
            _records[match.List.Id].Add(reference, match.Hit);
    }

    /// <summary>All lists in their order, also those that nothing matched.</summary>
    public IReadOnlyList<DigestWatchList> Lists() =>
        [.. lists.DistinctBy(list => list.Id).Select(list => _records[list.Id].Summed(list))];

    private sealed class Record
    {
        private const int MostTerms = 5;
        private const int MaxName = 80;

        private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
        private ToneTally _tone;
        private Proof? _best;
        private Proof? _worst;

        public void Add(ArticleReference article, WatchHit hit)
        {
            _tone.Add(hit.Sentiment.Label);
            _terms[hit.Term.Name] = _terms.GetValueOrDefault(hit.Term.Name) + 1;
            var proof = new Proof(Math.Abs(hit.Sentiment.Score), 1, hit.Sentiment.Label, hit.Sentence, article);
            if (hit.Sentiment.Label == SentimentLabel.Positive)
                _best = Proof.Stronger(_best, proof);
            else if (hit.Sentiment.Label == SentimentLabel.Negative)
                _worst = Proof.Stronger(_worst, proof);
        }

        public DigestWatchList Summed(WatchList list) =>
            new(
                list.Id,
                UntrustedText.Line(list.Name, MaxName),
                _tone.Total,
                _tone.Counts,
                Terms(),
                _best?.Shown(),
                _worst?.Shown()
            );

        private IReadOnlyList<WatchedTerm> Terms() =>
            [
                .. _terms
                    .OrderByDescending(term => term.Value)
                    .ThenBy(term => term.Key, StringComparer.Ordinal)
                    .Take(MostTerms)
                    .Select(term => new WatchedTerm(UntrustedText.Line(term.Key, MaxName), term.Value)),
            ];
    }
}

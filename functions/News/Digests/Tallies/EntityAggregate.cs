using NewsMonitor.Analyzer;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Digests.Tallies;

/// <summary>What the articles read so far say about one entity.</summary>
internal sealed class EntityAggregate(Identity identity)
{
    private readonly EvidenceShelf _evidence = new();
    private SentimentTally _sentiments;

    public Identity Identity => identity;

    public int Articles => _sentiments.Total;

    public int Titles { get; private set; }

    public long Mentions { get; private set; }

    /// <summary>Counts an article.</summary>
    public void Add(ArticleName name)
    {
        _sentiments.Add(name.Sentiment);
        Titles += name.InTitle ? 1 : 0;
        Mentions += name.Mentions;
    }

    /// <summary>Adds the evidence found for one of its spellings.</summary>
    public void Add(EvidenceShelf evidence) => _evidence.Add(evidence);

    public DigestEntity ToDigestEntity(CorrectedArticles corrected)
    {
        var name = UntrustedText.Line(identity.Name, TextLengths.Name);
        if (identity.IsOnlyCounted)
            return new DigestEntity(name, Articles, SentimentCounts.None, null);
        var counts = _sentiments.Counts;
        return new DigestEntity(name, Articles, counts, EvidenceFor(counts.Verdict, corrected)) { Key = identity.Key };
    }

    // A sentiment is shown by a sentence that has it. Otherwise what it said says more than that it was in a sentence.
    private Evidence? EvidenceFor(SentimentLabel verdict, CorrectedArticles corrected)
    {
        var shown = _evidence.Of(verdict, corrected)?.ToEvidence();
        return verdict is SentimentLabel.Positive or SentimentLabel.Negative
            ? shown
            : _evidence.MostReportedQuote(corrected) ?? shown;
    }
}

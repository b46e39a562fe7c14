namespace NewsMonitor.News.Digests.Tallies;

/// <summary>
/// The strongest evidence of one kind, from a few articles: the strongest one may be corrected by an article that comes later.
/// What is kept does not depend on the order in which it is added.
/// </summary>
internal sealed class EvidenceSlot
{
    private const int Most = 3;

    private readonly List<ScoredEvidence> _kept = new(1);

    public void Add(ScoredEvidence evidence)
    {
        var same = _kept.FindIndex(kept => kept.Article.Id == evidence.Article.Id);
        if (same < 0)
            _kept.Add(evidence);
        else if (evidence.CompareTo(_kept[same]) < 0)
            _kept[same] = evidence;
        _kept.Sort();
        if (_kept.Count > Most)
            _kept.RemoveAt(Weakest());
    }

    public void Add(EvidenceSlot other) => other._kept.ForEach(Add);

    /// <summary>The strongest that was not corrected; null if there is none.</summary>
    public ScoredEvidence? Current(CorrectedArticles corrected)
    {
        foreach (var evidence in _kept)
        {
            if (!corrected.Has(evidence.Article))
                return evidence;
        }

        return null;
    }

    // Corrections stay, since they replace what is stronger.
    private int Weakest()
    {
        var report = _kept.FindLastIndex(evidence => !evidence.Article.IsCorrection);
        return report >= 0 ? report : _kept.Count - 1;
    }
}

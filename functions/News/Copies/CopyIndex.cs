namespace NewsMonitor.News.Copies;

/// <summary>
/// Finds the earlier text that a text is a copy of, among any number of texts: a copy shares some of its smallest hashes with its
/// original, whichever of the two was shortened. The work per text is bounded.
/// </summary>
internal sealed class CopyIndex
{
    /// <summary>How many of a text's smallest hashes are indexed; a copy cut to a fifth still has one in five of them.</summary>
    private const int Indexed = 24;

    /// <summary>A line that many texts share ("Subscribe to our newsletter") must not turn all of them into candidates.</summary>
    private const int MostPerHash = 12;

    private readonly Dictionary<uint, int> _latest = [];
    private readonly List<(int Text, int Before)> _postings = [];
    private readonly List<Sketch> _sketches = [];
    private readonly Dictionary<int, int> _votes = [];

    /// <summary>Adds a text and finds the earlier one it is a copy of.</summary>
    /// <returns>The number of the earlier text, counted from 0 in the order of addition; -1 if there is none.</returns>
    public int Add(Sketch sketch)
    {
        var original = Find(sketch);
        var text = _sketches.Count;
        _sketches.Add(sketch);
        foreach (var hash in sketch.Hashes[..Math.Min(Indexed, sketch.Hashes.Length)])
        {
            _postings.Add((text, _latest.GetValueOrDefault(hash, -1)));
            _latest[hash] = _postings.Count - 1;
        }

        return original;
    }

    private int Find(Sketch sketch)
    {
        _votes.Clear();
        foreach (var hash in sketch.Hashes)
        {
            var posting = _latest.GetValueOrDefault(hash, -1);
            for (var seen = 0; posting >= 0 && seen < MostPerHash; posting = _postings[posting].Before, seen++)
                _votes[_postings[posting].Text] = _votes.GetValueOrDefault(_postings[posting].Text) + 1;
        }

        var (best, share) = (-1, 0.0);
        foreach (var (text, _) in _votes.Where(vote => vote.Value > 1))
        {
            var copied = sketch.Containment(_sketches[text]);
            if (copied > share || (copied == share && copied > 0 && text < best))
                (best, share) = (text, copied);
        }

        return best;
    }
}

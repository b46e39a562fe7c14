namespace NewsMonitor.News.Copies;

/// <summary>
/// Finds of which earlier text a text is a copy, among any number of them: a copy shares some of its smallest hashes with its original,
/// whichever of the two was cut. What is looked at for one text is bounded.
/// </summary>
internal sealed class CopyIndex
{
    /// <summary>So many of a text's smallest hashes can be found; of a copy cut to a fifth, one in five is among them.</summary>
    private const int Indexed = 24;

    /// <summary>A line that many texts share ("Subscribe to our newsletter") must not make them all candidates.</summary>
    private const int MostPerHash = 12;

    private readonly Dictionary<uint, int> _latest = [];
    private readonly List<(int Text, int Before)> _postings = [];
    private readonly List<Sketch> _sketches = [];
    private readonly Dictionary<int, int> _votes = [];

    /// <summary>Adds a text and tells of which earlier one it is a copy.</summary>
    /// <returns>The number of the earlier text, counted from 0 in the order they were added; -1 where there is none.</returns>
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

namespace NewsMonitor.News.Copies;

/// <summary>
/// Finds the earlier text that a text is a copy of, among any number of texts: a copy shares some of its smallest hashes with its
/// original, whichever of the two was shortened. The work per text is bounded.
/// </summary>
/// <param name="texts">The number of texts that will be added.</param>
internal sealed class CopyIndex(int texts)
{
    /// <summary>How many of a text's smallest hashes are indexed; a copy cut to a fifth still has one in five of them.</summary>
    private const int Indexed = 24;

    /// <summary>A line that many texts share ("Subscribe to our newsletter") must not turn all of them into candidates.</summary>
    private const int MostPerHash = 12;

    private readonly Dictionary<uint, int> _latest = new(Indexed * texts);
    private readonly List<(int Text, int Before)> _postings = new(Indexed * texts);
    private readonly List<Sketch> _sketches = [];
    private readonly List<int> _votes = [];
    private readonly List<int> _found = [];

    /// <summary>Adds a text and finds the earlier one it is a copy of.</summary>
    /// <returns>The number of the earlier text, counted from 0 in the order of addition; -1 if there is none.</returns>
    public int Add(Sketch sketch)
    {
        var original = Find(sketch);
        var text = _sketches.Count;
        _sketches.Add(sketch);
        _votes.Add(0);
        foreach (var hash in sketch.Hashes[..Math.Min(Indexed, sketch.Hashes.Length)])
        {
            _postings.Add((text, _latest.GetValueOrDefault(hash, -1)));
            _latest[hash] = _postings.Count - 1;
        }

        return original;
    }

    private int Find(Sketch sketch)
    {
        Vote(sketch);
        var (best, share) = (-1, 0.0);
        foreach (var text in _found)
        {
            var copied = _votes[text] > 1 ? sketch.Containment(_sketches[text]) : 0;
            _votes[text] = 0;
            if (copied > share || (copied == share && copied > 0 && text < best))
                (best, share) = (text, copied);
        }

        return best;
    }

    private void Vote(Sketch sketch)
    {
        _found.Clear();
        foreach (var hash in sketch.Hashes)
        {
            var posting = _latest.GetValueOrDefault(hash, -1);
            for (var seen = 0; posting >= 0 && seen < MostPerHash; seen++)
            {
                (var text, posting) = _postings[posting];
                if (_votes[text]++ == 0)
                    _found.Add(text);
            }
        }
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NewsMonitor.News.Text;

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

    /// <summary>Only hashes that several texts have are indexed: the others find nothing, and are most.</summary>
    private readonly Dictionary<uint, int> _latest;
    private readonly List<(int Text, int Before)> _postings = [];
    private readonly List<Sketch> _sketches = [];
    private readonly List<int> _votes = [];
    private readonly List<int> _found = [];

    /// <param name="sketches">Of all texts that will be added.</param>
    public CopyIndex(IReadOnlyList<Sketch> sketches)
    {
        var repeated = RepeatedHashes.Of(sketches.Count, (text, all) => all.AddRange(sketches[text].Hashes));
        _latest = repeated.ToDictionary(found => found.Hash, _ => -1);
    }

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
            ref var latest = ref CollectionsMarshal.GetValueRefOrNullRef(_latest, hash);
            if (Unsafe.IsNullRef(ref latest))
                continue;
            _postings.Add((text, latest));
            latest = _postings.Count - 1;
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

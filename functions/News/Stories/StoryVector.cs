namespace NewsMonitor.News.Stories;

/// <summary>A vector of weighted terms, of length 1.</summary>
internal sealed class StoryVector
{
    private readonly (uint Hash, float Weight)[] _terms;

    /// <param name="terms">By ascending hash; the weights are scaled in place.</param>
    /// <param name="unseen">What terms that no other article contains add to the square of the length.</param>
    public StoryVector((uint Hash, float Weight)[] terms, double unseen = 0)
    {
        var length = unseen;
        foreach (var (_, weight) in terms)
            length += weight * weight;
        var scale = length > 0 ? (float)(1 / Math.Sqrt(length)) : 0;
        for (var i = 0; i < terms.Length; i++)
            terms[i].Weight *= scale;
        _terms = terms;
    }

    /// <summary>The terms with the greatest weights, heaviest first.</summary>
    public uint[] Heaviest(int count)
    {
        var heaviest = new PriorityQueue<uint, (float, uint)>(count + 1);
        foreach (var (hash, weight) in _terms)
        {
            heaviest.Enqueue(hash, (weight, hash));
            if (heaviest.Count > count)
                heaviest.Dequeue();
        }

        var hashes = new uint[heaviest.Count];
        for (var i = hashes.Length - 1; i >= 0; i--)
            hashes[i] = heaviest.Dequeue();
        return hashes;
    }

    /// <summary>
    /// The cosine similarity of the two vectors: 1 if they are the same, 0 if they share fewer than <paramref name="least"/>
    /// terms.
    /// </summary>
    public double Cosine(StoryVector other, int least)
    {
        var (sum, shared, i, j) = (0.0, 0, 0, 0);
        while (i < _terms.Length && j < other._terms.Length)
        {
            if (_terms[i].Hash < other._terms[j].Hash)
                i++;
            else if (_terms[i].Hash > other._terms[j].Hash)
                j++;
            else
                (sum, shared) = (sum + (_terms[i++].Weight * other._terms[j++].Weight), shared + 1);
        }

        return shared >= least ? sum : 0;
    }

    /// <summary>The weighted sum of the two vectors, limited to the <paramref name="most"/> heaviest terms.</summary>
    public StoryVector Plus(StoryVector other, float mine, float theirs, int most)
    {
        var sum = new List<(uint Hash, float Weight)>(_terms.Length + other._terms.Length);
        var (i, j) = (0, 0);
        while (i < _terms.Length || j < other._terms.Length)
        {
            if (j == other._terms.Length || (i < _terms.Length && _terms[i].Hash < other._terms[j].Hash))
                sum.Add((_terms[i].Hash, _terms[i++].Weight * mine));
            else if (i == _terms.Length || _terms[i].Hash > other._terms[j].Hash)
                sum.Add((other._terms[j].Hash, other._terms[j++].Weight * theirs));
            else
                sum.Add((_terms[i].Hash, (_terms[i++].Weight * mine) + (other._terms[j++].Weight * theirs)));
        }

        if (sum.Count > most)
        {
            sum.Sort((a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Hash.CompareTo(b.Hash));
            sum.RemoveRange(most, sum.Count - most);
            sum.Sort((a, b) => a.Hash.CompareTo(b.Hash));
        }

        return new StoryVector([.. sum]);
    }
}

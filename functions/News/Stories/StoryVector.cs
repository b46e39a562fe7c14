namespace NewsMonitor.News.Stories;

/// <summary>A sparse vector of weighted terms.</summary>
internal sealed class StoryVector
{
    private readonly (uint Hash, float Weight)[] _terms;

    /// <param name="terms">By ascending hash, each once.</param>
    public StoryVector((uint Hash, float Weight)[] terms) => _terms = terms;

    /// <summary>The terms with the greatest weights, heaviest first.</summary>
    public (uint Hash, float Weight)[] Heaviest(int count)
    {
        var heaviest = _terms.AsSpan().ToArray();
        Array.Sort(heaviest, HeaviestFirst);
        return heaviest.Length <= count ? heaviest : heaviest[..count];
    }

    /// <param name="other">The other vector.</param>
    /// <param name="least">With fewer terms in common, the product is 0.</param>
    public double Dot(StoryVector other, int least = 0)
    {
        var (sum, shared, i, j) = (0.0, 0, 0, 0);
        var (mine, theirs) = (_terms, other._terms);
        while (i < mine.Length && j < theirs.Length)
        {
            if (mine[i].Hash < theirs[j].Hash)
                i++;
            else if (mine[i].Hash > theirs[j].Hash)
                j++;
            else
                (sum, shared) = (sum + (mine[i++].Weight * theirs[j++].Weight), shared + 1);
        }

        return shared >= least ? sum : 0;
    }

    /// <summary>The sum of the two vectors, limited to the <paramref name="most"/> heaviest terms.</summary>
    public StoryVector Plus(StoryVector other, int most)
    {
        var sum = new List<(uint Hash, float Weight)>(_terms.Length + other._terms.Length);
        var (i, j) = (0, 0);
        while (i < _terms.Length || j < other._terms.Length)
        {
            if (j == other._terms.Length || (i < _terms.Length && _terms[i].Hash < other._terms[j].Hash))
                sum.Add(_terms[i++]);
            else if (i == _terms.Length || _terms[i].Hash > other._terms[j].Hash)
                sum.Add(other._terms[j++]);
            else
                sum.Add((_terms[i].Hash, _terms[i++].Weight + other._terms[j++].Weight));
        }

        if (sum.Count > most)
        {
            sum.Sort(HeaviestFirst);
            sum.RemoveRange(most, sum.Count - most);
            sum.Sort((a, b) => a.Hash.CompareTo(b.Hash));
        }

        return new StoryVector([.. sum]);
    }

    private static int HeaviestFirst((uint Hash, float Weight) a, (uint Hash, float Weight) b) =>
        a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Hash.CompareTo(b.Hash);
}

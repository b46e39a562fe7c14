namespace NewsMonitor.News.Stories;

/// <summary>A sparse vector of weighted terms.</summary>
internal sealed class StoryVector
{
    private readonly (int Term, float Weight)[] _terms;
    private ushort[]? _heaviest;

    /// <param name="terms">By ascending number (<see cref="InverseDocumentFrequency"/>), each once.</param>
    public StoryVector((int Term, float Weight)[] terms) => _terms = terms;

    /// <summary>The product of the vector with itself.</summary>
    public double Square
    {
        get
        {
            var square = 0.0;
            foreach (var (_, weight) in _terms)
                square += (double)weight * weight;
            return square;
        }
    }

    /// <summary>By ascending number, each once.</summary>
    public ReadOnlySpan<(int Term, float Weight)> Terms => _terms;

    /// <summary>Copies its heaviest terms, heaviest first; of equal weights, the smaller numbers. Found once.</summary>
    /// <param name="most">Finds them, and so says how many at most; the same each time.</param>
    /// <param name="into">Receives them; long enough for all.</param>
    /// <returns>How many there are.</returns>
    public int CopyHeaviest(Heaviest most, Span<(int Term, float Weight)> into)
    {
        _heaviest ??= FindHeaviest(most);
        for (var i = 0; i < _heaviest.Length; i++)
            into[i] = _terms[_heaviest[i]];
        return _heaviest.Length;
    }

    private ushort[] FindHeaviest(Heaviest most)
    {
        most.Clear();
        for (var i = 0; i < _terms.Length; i++)
            most.Add(i, _terms[i].Weight);
        return [.. most.Items.ToArray().Select(item => (ushort)item.Number)];
    }

    /// <summary>The product of the two vectors.</summary>
    public double Times(StoryVector other)
    {
        var product = 0.0;
        var (i, j) = (0, 0);
        while (i < _terms.Length && j < other._terms.Length)
        {
            var order = _terms[i].Term.CompareTo(other._terms[j].Term);
            if (order == 0)
                product += (double)_terms[i].Weight * other._terms[j].Weight;
            (i, j) = (order <= 0 ? i + 1 : i, order >= 0 ? j + 1 : j);
        }

        return product;
    }

    /// <summary>The numbers of its terms, ascending.</summary>
    public IEnumerable<int> Numbers() => _terms.Select(term => term.Term);

    /// <summary>The vector without some terms; those that are left keep their weights.</summary>
    public StoryVector Without(HashSet<int> terms) =>
        terms.Count == 0 ? this : new StoryVector(Array.FindAll(_terms, term => !terms.Contains(term.Term)));

    /// <summary>The vector with other numbers in the same order.</summary>
    public StoryVector Renumber(Dictionary<int, int> numbers) =>
        new(Array.ConvertAll(_terms, term => (numbers[term.Term], term.Weight)));

    /// <summary>The sum of the two vectors, limited to the <paramref name="most"/> heaviest terms.</summary>
    /// <param name="other">The other vector.</param>
    /// <param name="most">The most terms.</param>
    /// <param name="sum">A buffer.</param>
    public StoryVector Plus(StoryVector other, int most, List<(int Term, float Weight)> sum)
    {
        sum.Clear();
        var (i, j) = (0, 0);
        while (i < _terms.Length || j < other._terms.Length)
        {
            if (j == other._terms.Length || (i < _terms.Length && _terms[i].Term < other._terms[j].Term))
                sum.Add(_terms[i++]);
            else if (i == _terms.Length || _terms[i].Term > other._terms[j].Term)
                sum.Add(other._terms[j++]);
            else
                sum.Add((_terms[i].Term, _terms[i++].Weight + other._terms[j++].Weight));
        }

        if (sum.Count > most)
            Limit(sum, most);
        return new StoryVector([.. sum]);
    }

    // Of equal weights, the first ones stay.
    private static void Limit(List<(int Term, float Weight)> terms, int most)
    {
        float[] weights = [.. terms.Select(term => term.Weight)];
        Array.Sort(weights);
        var least = weights[^most];
        var equal = most - weights.Count(weight => weight > least);
        terms.RemoveAll(term => term.Weight < least || (term.Weight == least && equal-- <= 0));
    }
}

using System.Numerics;

namespace NewsMonitor.Core.Search;

/// <summary>A set of a segment's articles, by number.</summary>
internal sealed class DocSet(int size)
{
    private const int Bits = 64;

    private readonly ulong[] _words = new ulong[(size + Bits - 1) / Bits];

    public int Count => _words.Sum(BitOperations.PopCount);

    public bool Has(int doc) => (_words[doc / Bits] & (1UL << (doc % Bits))) != 0;

    public void Add(int doc) => _words[doc / Bits] |= 1UL << (doc % Bits);

    public void Remove(int doc) => _words[doc / Bits] &= ~(1UL << (doc % Bits));

    public DocSet And(DocSet other) => Change(other, (mine, its) => mine & its);

    public DocSet Or(DocSet other) => Change(other, (mine, its) => mine | its);

    public DocSet Except(DocSet other) => Change(other, (mine, its) => mine & ~its);

    public DocSet Copy() => new DocSet(_words.Length * Bits).Or(this);

    public IEnumerable<int> All()
    {
        for (var at = 0; at < _words.Length; at++)
        for (var word = _words[at]; word != 0; word &= word - 1)
            yield return (at * Bits) + BitOperations.TrailingZeroCount(word);
    }

    private DocSet Change(DocSet other, Func<ulong, ulong, ulong> change)
    {
        for (var at = 0; at < _words.Length; at++)
            _words[at] = change(_words[at], other._words[at]);
        return this;
    }
}

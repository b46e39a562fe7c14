using NewsMonitor.News.Articles;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Stories;

/// <summary>Finds the first and the last sentence with each term of an article.</summary>
internal sealed class TermPlaces
{
    /// <summary>Longer names and phrases are rare; they are not found.</summary>
    private const int MostWords = 6;

    private readonly Dictionary<uint, int> _terms;
    private readonly byte[] _places;
    private readonly int[] _found;

    public TermPlaces(StoryTerms terms)
    {
        var count = terms.Terms.Length;
        _terms = new Dictionary<uint, int>(count);
        for (var i = 0; i < count; i++)
            _terms[terms.Terms[i].Hash] = i;
        _found = new int[count];
        _places = new byte[2 * count];
        Array.Fill(_places, Passages.Unknown);
    }

    public void Read(ReadOnlySpan<char> sentence, byte number)
    {
        // The phrases that end with the last word read, the shortest first.
        Span<uint> phrases = stackalloc uint[MostWords];
        var length = 0;
        var words = new WordScanner(sentence);
        while (words.Next())
        {
            var stem = WordStem.Hash(words.Word);
            Add(stem, number);
            length = Math.Min(length + 1, MostWords);
            for (var i = length - 1; i > 0; i--)
                Add(phrases[i] = StoryTerms.Phrase(phrases[i - 1], stem), number);
            Add(phrases[0] = StoryTerms.Phrase(StoryTerms.EmptyPhrase, stem), number);
        }

        foreach (var figure in Figures.In(sentence.ToString()))
            Add(figure.Hash, number);
    }

    /// <summary>
    /// Two bytes for each term. A name that the article also mentions in another form than its full one has no known place.
    /// </summary>
    /// <param name="tags">The article's tags.</param>
    public byte[] ToBytes(ArticleTags tags)
    {
        foreach (var name in tags.Entities.GroupBy(StoryTerms.NameHash))
        {
            if (_terms.TryGetValue(name.Key, out var term) && _found[term] < name.Sum(entity => entity.Mentions))
                (_places[2 * term], _places[(2 * term) + 1]) = (Passages.Unknown, Passages.Unknown);
        }

        return _places;
    }

    private void Add(uint hash, byte number)
    {
        if (!_terms.TryGetValue(hash, out var term))
            return;
        if (_found[term]++ == 0)
            _places[2 * term] = number;
        _places[(2 * term) + 1] = number;
    }
}

using NewsMonitor.News.Entities;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Stories;

/// <summary>
/// What an outlet repeats word for word under different headlines: its newsletter, its photo credits, the lines about itself. It
/// says nothing about the news, so it makes no article a copy, and its terms and names do not count.
/// </summary>
/// <remarks>
/// An outlet also repeats the background of an event, word for word, in each of its articles about it. Headlines about one event
/// have words in common, so only articles whose headlines have none count as different.
/// </remarks>
public sealed class Boilerplate
{
    /// <summary>The articles with headlines that have no word in common.</summary>
    private const int Fewest = 4;

    /// <summary>What is in as many articles is boilerplate, or nothing will show it.</summary>
    private const int MostCompared = 64;

    /// <summary>With fewer articles, one event can fill an outlet.</summary>
    private const int EnoughForUsualWords = 12;

    private readonly Dictionary<string, HashSet<uint>> _outlets = new(OutletSpellings.Comparer);

    private Boilerplate() { }

    /// <summary>The same articles in the same order, without what their outlets repeat.</summary>
    public static List<StoryArticle> LeaveOut(IReadOnlyList<StoryArticle> articles)
    {
        var boilerplate = Learn(articles.Select(OutletText.Of));
        return [.. articles.Select(boilerplate.LeaveOut)];
    }

    internal static Boilerplate Learn(IEnumerable<OutletText?> texts)
    {
        var learned = new Boilerplate();
        foreach (var outlet in texts.OfType<OutletText>().GroupBy(text => text.Outlet, OutletSpellings.Comparer))
        {
            if (Repeated([.. outlet]) is { Count: > 0 } repeated)
                learned._outlets[outlet.Key] = repeated;
        }

        return learned;
    }

    internal StoryArticle LeaveOut(StoryArticle article)
    {
        if (article.Source is null || !_outlets.TryGetValue(article.Source, out var repeated))
            return article;
        var terms = TermsIn(article);
        return article with
        {
            Sketch = article.Sketch?.Without(repeated),
            Terms = terms.Count == 0 ? article.Terms : article.Terms.Without(terms),
            Passages = terms.Count == 0 ? article.Passages : article.Passages?.Without(article.Terms, terms),
        };
    }

    /// <summary>The terms of an article that are only in its boilerplate.</summary>
    internal HashSet<uint> TermsIn(StoryArticle article)
    {
        HashSet<uint> found = [];
        if (
            article.Source is not { } outlet
            || article.Passages is not { } passages
            || IsOnlyIn(outlet, passages) is not { } isOnlyIn
        )
            return found;
        var terms = article.Terms.Terms;
        for (var i = 0; i < terms.Length; i++)
        {
            var (first, last) = passages.PlaceOf(i);
            if (isOnlyIn(first, last))
                found.Add(terms[i].Hash);
        }

        return found;
    }

    /// <summary>
    /// Whether what has its first and last place in two sentences of an article is only in boilerplate; null if the article has
    /// none.
    /// </summary>
    internal Func<byte, byte, bool>? IsOnlyIn(string outlet, Passages passages)
    {
        if (!_outlets.TryGetValue(outlet, out var repeated))
            return null;
        var sentences = new bool[passages.Sentences.Length + 1];
        for (var i = 1; i < sentences.Length; i++)
            sentences[i] = repeated.Contains(passages.Sentences[i - 1]);
        return sentences.Contains(true) ? (first, last) => IsRepeated(first) && IsRepeated(last) : null;

        bool IsRepeated(byte place) => place < sentences.Length && sentences[place];
    }

    /// <summary>Whether an outlet repeats a sentence.</summary>
    internal bool Repeats(string? outlet, string sentence) =>
        outlet is not null
        && _outlets.TryGetValue(outlet, out var repeated)
        && repeated.Contains(SentenceScanner.HashOf(sentence));

    private static HashSet<uint> Repeated(OutletText[] texts)
    {
        HashSet<uint> repeated = [];
        if (texts.Length < Fewest)
            return repeated;
        var headlines = InSeveral(texts).ToDictionary(hash => hash, _ => new List<uint[]>());
        var usual = UsualWords(texts);
        foreach (var text in texts)
        {
            uint[] headline = [.. text.Headline.Where(word => !usual.Contains(word))];
            Add(text.Runs, headline);
            Add(text.Sentences, headline);
        }

        repeated.UnionWith(
            headlines.Where(hash => hash.Value.Count >= Fewest && AreDifferent(hash.Value)).Select(hash => hash.Key)
        );
        return repeated;

        void Add(ReadOnlySpan<uint> hashes, uint[] headline)
        {
            foreach (var hash in hashes)
            {
                // A text counts once, however often it has a sentence.
                if (headlines.TryGetValue(hash, out var found) && found.Count < MostCompared && found.LastOrDefault() != headline)
                    found.Add(headline);
            }
        }
    }

    // Nearly all hashes are in one text only. Sorting them takes a tenth of the memory of counting them in a dictionary.
    private static List<uint> InSeveral(OutletText[] texts)
    {
        var all = new uint[texts.Sum(text => text.Runs.Length + text.Sentences.Length)];
        var count = 0;
        foreach (var text in texts)
        {
            var own = all.AsSpan(count, text.Runs.Length + text.Sentences.Length);
            text.Runs.CopyTo(own);
            text.Sentences.CopyTo(own[text.Runs.Length..]);
            own.Sort();
            count += Distinct(own);
        }

        var sorted = all.AsSpan(0, count);
        HashSort.Sort(sorted);
        List<uint> several = [];
        for (var (first, i) = (0, 1); i <= sorted.Length; i++)
        {
            if (i < sorted.Length && sorted[i] == sorted[first])
                continue;
            if (i - first >= Fewest)
                several.Add(sorted[first]);
            first = i;
        }

        return several;
    }

    // Moves the different ones of sorted hashes to the front; returns how many there are.
    private static int Distinct(Span<uint> sorted)
    {
        var count = 0;
        foreach (var hash in sorted)
        {
            if (count == 0 || sorted[count - 1] != hash)
                sorted[count++] = hash;
        }

        return count;
    }

    // "Local News | The Harbour Post" in each headline does not make one event of all of them.
    private static HashSet<uint> UsualWords(OutletText[] texts) =>
        texts.Length < EnoughForUsualWords
            ? []
            :
            [
                .. texts
                    .SelectMany(text => text.Headline)
                    .CountBy(word => word)
                    .Where(word => word.Value * 2 >= texts.Length)
                    .Select(word => word.Key),
            ];

    private static bool AreDifferent(List<uint[]> headlines)
    {
        var (seen, different) = (new uint[Fewest][], 0);
        foreach (var headline in headlines)
        {
            if (headline.Length == 0 || SharesWord(headline, seen.AsSpan(0, different)))
                continue;
            seen[different++] = headline;
            if (different == Fewest)
                return true;
        }

        return false;
    }

    // A headline has few words.
    private static bool SharesWord(ReadOnlySpan<uint> headline, ReadOnlySpan<uint[]> others)
    {
        foreach (var other in others)
        {
            if (headline.IndexOfAny(other) >= 0)
                return true;
        }

        return false;
    }
}

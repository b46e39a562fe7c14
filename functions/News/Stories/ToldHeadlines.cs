namespace NewsMonitor.News.Stories;

/// <summary>What the earlier articles of a story have told.</summary>
/// <param name="earlier">These articles.</param>
internal sealed class ToldHeadlines(IReadOnlyList<StoryArticle> earlier)
{
    /// <summary>
    /// A report tells what happened in its first sentences; others mention what had been told before, or may come.
    /// </summary>
    private const int FirstSentences = 6;

    /// <summary>The least weight of the words of key phrases, which say what the whole text is about.</summary>
    private const int OfKeyPhrase = 2;

    private readonly HashSet<uint> _words = [.. earlier.SelectMany(article => HeadlineWords.Of(article.Terms))];

    /// <summary>
    /// Whether a headline says nothing else than they do: one of them begins with all of its words, except those that their
    /// headlines have, and they have said of each word that it happened if the headline does. The words of all their texts
    /// together say little, since a word ("passed") is in some of them by chance. A headline that has no word in common with
    /// theirs is about something else that their texts mention.
    /// </summary>
    /// <param name="headline">What the headline says happened.</param>
    public bool Have(Fact headline)
    {
        var others = headline.Words.Where(word => !_words.Contains(word)).ToList();
        return others.Count < headline.Words.Length
            && earlier.Any(article => others.TrueForAll(word => Tells(article, word)))
            && Array.TrueForAll(headline.Words, word => CertaintyOf(word) >= (headline.Prospects?.Of(word) ?? Certainty.Stated));
    }

    /// <summary>Whether a sentence has something in common with their headlines.</summary>
    public bool AreAbout(string sentence) => HeadlineWords.Of(sentence).Exists(_words.Contains);

    // In rows that are older than passages, a word may be anywhere.
    private static bool Tells(StoryArticle article, uint word) =>
        article.Terms.Find(word) is { } term
        && (
            article.Terms.Terms[term].Weight >= OfKeyPhrase
            || article.Passages is not { } passages
            || passages.PlaceOf(term).First <= FirstSentences
        );

    // Of an article whose row is older than prospects, it is not known what it only announces.
    private Certainty CertaintyOf(uint word) =>
        earlier
            .Where(article => Tells(article, word))
            .Select(article => article.Prospects?.Of(word) ?? Certainty.Stated)
            .DefaultIfEmpty(Certainty.Stated)
            .Max();
}

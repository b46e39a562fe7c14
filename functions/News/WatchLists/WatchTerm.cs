using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;

namespace NewsMonitor.News.WatchLists;

/// <summary>Something to find in an article.</summary>
/// <param name="Name">As the author of the watch-list wrote it; shown as the reason for a match.</param>
public abstract record WatchTerm(string Name)
{
    /// <summary>The match in an article; null if there is none.</summary>
    internal abstract WatchHit? Find(WatchedArticle article);
}

/// <summary>
/// An entity, by any of its names. Names are compared as a whole, so that "Apple" does not match "Apple Valley", and only with
/// entities that the analysis found, so that it does not match "apple pie" either. Legal forms ("Ltd", "Inc.") do not count,
/// except in people's names. In languages that are not analyzed, which have no entities, names are compared with the words of the
/// headline and the summary, letter by letter, whatever the category.
/// </summary>
public sealed record EntityTerm : WatchTerm
{
    private readonly WatchedNames _not;

    /// <param name="name">Its name.</param>
    /// <param name="aliases">Further names.</param>
    /// <param name="not">
    /// Names of other entities that could be confused with it: an article that mentions one of them does not match.
    /// </param>
    public EntityTerm(string name, IEnumerable<string> aliases, IEnumerable<string> not)
        : base(name)
    {
        Names = new([.. aliases.Prepend(name)]);
        _not = new([.. not]);
    }

    /// <summary>Only entities of this category; null: any category.</summary>
    public EntityCategory? Category { get; init; }

    /// <summary>Only if the headline mentions it.</summary>
    public bool InTitle { get; init; }

    /// <summary>Only if it is mentioned at least this often; at least 1.</summary>
    public int MinMentions { get; init; } = 1;

    /// <summary>Whether the names in an article decide, whatever else is known of it.</summary>
    internal bool IsByName => _not.IsEmpty && !InTitle && MinMentions == 1;

    /// <summary>All its names.</summary>
    internal WatchedNames Names { get; }

    internal override WatchHit? Find(WatchedArticle article)
    {
        if (article.IsAnalyzed)
            return FindEntity(article);
        var found = article.Mentions(_not, inTitle: false).Count > 0 ? [] : article.Mentions(Names, InTitle);
        return found.Count >= MinMentions ? new WatchHit(this, null, null, found[0], article.Sentiment) : null;
    }

    private WatchHit? FindEntity(WatchedArticle article)
    {
        if (!_not.IsEmpty && article.Entities(_not).Count > 0)
            return null;
        var found = article.Entities(Names);
        var entity = found.Count > 0 ? found.FirstOrDefault(Fits) : null;
        return entity is null
            ? null
            : new WatchHit(this, entity.Name, entity.Key, entity.Evidence, entity.Sentiment) { Category = entity.Category };
    }

    private bool Fits(TaggedEntity entity) =>
        (Category is null || entity.Category == Category) && (!InTitle || entity.InTitle) && entity.Mentions >= MinMentions;
}

/// <summary>
/// Consecutive words in the headline, a key phrase or the summary; case and number (singular or plural) do not count.
/// </summary>
public sealed record PhraseTerm : WatchTerm
{
    private readonly string _words;

    /// <param name="phrase">Contains at least one letter or digit.</param>
    public PhraseTerm(string phrase)
        : base(phrase) => _words = PhraseWords.Fold(phrase);

    internal override WatchHit? Find(WatchedArticle article) =>
        article.Passage(_words) is { } passage ? new WatchHit(this, null, null, passage, article.Sentiment) : null;
}

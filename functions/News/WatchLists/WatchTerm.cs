using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Entities;

namespace NewsMonitor.News.WatchLists;

/// <summary>One thing to be found in an article.</summary>
/// <param name="Name">As its author wrote it; readers are told this as the reason of a match.</param>
public abstract record WatchTerm(string Name)
{
    /// <summary>How it is found in an article; null where it is not.</summary>
    internal abstract WatchHit? Find(WatchedArticle article);
}

/// <summary>
/// An entity, by any of its names. Names are compared whole, so that "Apple" is not in "Apple Valley", and only with what the analysis took
/// for an entity, so that it is not in "apple pie" either. Legal forms ("Ltd", "Inc.") do not count.
/// </summary>
public sealed record EntityTerm : WatchTerm
{
    private readonly HashSet<string> _names;
    private readonly HashSet<string> _not;

    /// <param name="name">Its name.</param>
    /// <param name="aliases">Further names.</param>
    /// <param name="not">Names of others that share one of these: an article that mentions one of them does not count.</param>
    public EntityTerm(string name, IEnumerable<string> aliases, IEnumerable<string> not)
        : base(name)
    {
        _names = [.. aliases.Prepend(name).Select(EntityNames.Fold)];
        _not = [.. not.Select(EntityNames.Fold)];
    }

    /// <summary>Only entities of this category; null: of any.</summary>
    public EntityCategory? Category { get; init; }

    /// <summary>Only where the headline names it.</summary>
    public bool InTitle { get; init; }

    /// <summary>Only where it is mentioned at least so often; at least 1.</summary>
    public int MinMentions { get; init; } = 1;

    /// <summary>Whether this is one of its names, folded (<see cref="EntityNames"/>).</summary>
    internal bool IsNamed(string name) => _names.Contains(name);

    internal override WatchHit? Find(WatchedArticle article)
    {
        if (_not.Any(article.Names))
            return null;
        var entity = article.Entities(_names).FirstOrDefault(Fits);
        return entity is null ? null : new WatchHit(this, entity.Name, entity.Key, entity.Evidence, entity.Sentiment);
    }

    private bool Fits(TaggedEntity entity) =>
        (Category is null || entity.Category == Category) && (!InTitle || entity.InTitle) && entity.Mentions >= MinMentions;
}

/// <summary>Words that stand together in the headline, a key phrase or the summary, in whatever number and case.</summary>
public sealed record PhraseTerm : WatchTerm
{
    private readonly string _words;

    /// <param name="phrase">Has at least one letter or digit.</param>
    public PhraseTerm(string phrase)
        : base(phrase) => _words = PhraseWords.Fold(phrase);

    internal override WatchHit? Find(WatchedArticle article) =>
        article.Passage(_words) is { } passage ? new WatchHit(this, null, null, passage, article.Sentiment) : null;
}

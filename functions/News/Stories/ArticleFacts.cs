using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Stories;

/// <summary>Something in an article that could be news.</summary>
/// <param name="Hash">The same hash as in its <see cref="StoryTerms"/>.</param>
/// <param name="Words">The stems of its words; empty for figures. A name whose words are all known is known.</param>
/// <param name="Text">As it is shown.</param>
/// <param name="Sentence">The sentence or headline that contains it.</param>
/// <param name="InTitle">Whether the headline contains it.</param>
/// <param name="Kind">What it is.</param>
internal sealed record Fact(uint Hash, uint[] Words, string Text, string Sentence, bool InTitle, FactKind Kind)
{
    /// <summary>Whether it is in a headline that states something, or in a sentence of the text.</summary>
    public bool IsStated { get; init; } = true;

    /// <summary>What its headline only says may or will happen; null if it is not what a headline says happened.</summary>
    public Prospects? Prospects { get; init; }

    /// <summary>The day its article was published.</summary>
    public DateOnly Published { get; init; }

    /// <summary>Whether a sentence of the text says that it happened on that day or on the one before.</summary>
    public bool IsRecent => !InTitle && Recency.IsOfLastDay(Sentence, Published);

    /// <summary>The day of the last week on which a sentence of the text says that it happened; null if none does.</summary>
    public DateOnly? Day => InTitle ? null : Recency.DayOfEvent(Sentence, Published);
}

/// <summary>Kinds of facts.</summary>
internal enum FactKind
{
    Person,

    /// <summary>An organization, event or product.</summary>
    Name,
    Place,
    Figure,

    /// <summary>A key phrase; other words may have said the same before.</summary>
    Phrase,

    /// <summary>What a headline says happened.</summary>
    Event,

    /// <summary>What a sentence of the summary says happened.</summary>
    Sentence,
}

/// <summary>Finds the names, figures and phrases in an article's row, each with its sentence.</summary>
internal static class ArticleFacts
{
    private const int Most = 10;
    private const int MaxSentence = 280;
    private const int MaxText = 60;

    /// <summary>Smaller figures are news only in headlines: texts are full of twos and threes.</summary>
    private const double LeastFigure = 10;

    /// <param name="title">The headline.</param>
    /// <param name="tags">The article's tags.</param>
    /// <param name="isInText">
    /// Whether the text has a word of the headline, by its stem; null if that is unknown, and the summary decides.
    /// </param>
    /// <param name="published">The day it was published.</param>
    public static IReadOnlyList<Fact> Find(string title, ArticleTags tags, Func<uint, bool?> isInText, DateOnly published)
    {
        var isStated = Headline.States(title, tags.Entities);
        return
        [
            .. InTitle(title, tags)
                .Prepend(Event(title, tags, isInText))
                .Select(fact => fact with { IsStated = isStated })
                .Concat(InText(tags, published))
                .DistinctBy(fact => fact.Hash)
                .Take(1 + Most),
            .. tags.Summary.Select(sentence => Told(Excerpt.Of(sentence, MaxSentence), published)),
        ];
    }

    // A headline puts an event in words of its own; those that the text repeats are the event's.
    private static Fact Event(string headline, ArticleTags tags, Func<uint, bool?> isInText)
    {
        var title = Excerpt.Of(headline, MaxSentence);
        HashSet<uint> summary = [.. tags.Summary.SelectMany(Stems)];
        var words = HeadlineWords.Of(Headline.WithoutOutlet(headline)).FindAll(word => isInText(word) ?? summary.Contains(word));
        return new Fact(StoryTerms.PhraseHash(headline), [.. words], title, title, InTitle: true, FactKind.Event)
        {
            Prospects = Prospects.OfHeadline(title),
        };
    }

    private static Fact Told(string sentence, DateOnly published) =>
        new(StoryTerms.EmptyPhrase, [], sentence, sentence, InTitle: false, FactKind.Sentence) { Published = published };

    private static IEnumerable<Fact> InTitle(string headline, ArticleTags tags)
    {
        var title = Excerpt.Of(headline, MaxSentence);
        var ownWords = Headline.WithoutOutlet(title);
        foreach (
            var entity in tags.Entities.Where(entity => entity.InTitle && IsName(entity) && !IsOnlyAfter(ownWords, title, entity))
        )
            yield return Name(entity, title, inTitle: true);
        foreach (var figure in Figures.In(title).Where(figure => !IsPartOfName(title, figure, tags)))
            yield return Number(title, figure, inTitle: true);
        foreach (var phrase in tags.KeyPhrases)
        {
            if (phrase.Contains(' ', StringComparison.Ordinal) && ownWords.Contains(phrase, StringComparison.OrdinalIgnoreCase))
                yield return new Fact(
                    StoryTerms.PhraseHash(phrase),
                    Stems(phrase),
                    Excerpt.Of(phrase, MaxText),
                    title,
                    InTitle: true,
                    FactKind.Phrase
                );
        }
    }

    private static IEnumerable<Fact> InText(ArticleTags tags, DateOnly published)
    {
        List<string> summary = [.. tags.Summary.Select(sentence => Excerpt.Of(sentence, MaxSentence))];
        foreach (var sentence in summary)
        {
            foreach (
                var figure in Figures
                    .In(sentence)
                    .Where(figure => figure.Value >= LeastFigure && !IsPartOfName(sentence, figure, tags))
            )
                yield return Number(sentence, figure, inTitle: false) with
                {
                    Published = published,
                };
        }

        foreach (var entity in tags.Entities)
        {
            if (!entity.InTitle && entity.Category != EntityCategory.Location && IsName(entity))
                yield return Name(entity, SentenceOf(entity, summary), inTitle: false) with
                {
                    Published = published,
                };
        }
    }

    // The summary tells what is new; the evidence shows a sentiment.
    private static string SentenceOf(TaggedEntity entity, List<string> summary) =>
        summary.Find(sentence => sentence.Contains(entity.Name, StringComparison.Ordinal))
        ?? Excerpt.Of(entity.Evidence, MaxSentence);

    // A name in lowercase ("burns") is a common word that other writers may replace.
    private static bool IsName(TaggedEntity entity) =>
        (!entity.Name.Any(char.IsLower) || entity.Name.Any(char.IsUpper)) && NameShape.IsName(entity.Name, entity.Category);

    // The name of the outlet, or a ticker in parentheses. The headline may use another form of the name.
    private static bool IsOnlyAfter(string ownWords, string title, TaggedEntity entity)
    {
        if (!title.Contains(entity.Name, StringComparison.OrdinalIgnoreCase))
            return false;
        var at = ownWords.IndexOf(entity.Name, StringComparison.OrdinalIgnoreCase);
        return at < 0 || ownWords.LastIndexOf('(', at) > ownWords.LastIndexOf(')', at);
    }

    // "AirPods Pro 3" is a model, "‘107 Days’" a book, "Bush 41" a person, "S&P 500" an index.
    private static bool IsPartOfName(string text, Figure figure, ArticleTags tags)
    {
        if ((figure.Start > 0 && "‘“\"'".Contains(text[figure.Start - 1])) || FigureContext.IsOfAName(text, figure))
            return true;
        var number = text.Substring(figure.Start, figure.Length);
        return tags.Entities.Any(entity =>
            entity.Category is not EntityCategory.Location
            && (entity.Name.EndsWith(" " + number, StringComparison.Ordinal) || Precedes(LastName(entity), text, figure))
        );
    }

    private static string LastName(TaggedEntity entity) =>
        entity.Category == EntityCategory.Person ? entity.Name[(entity.Name.LastIndexOf(' ') + 1)..] : entity.Name;

    // Other figures follow a verb or a preposition.
    private static bool Precedes(string name, string text, Figure figure) =>
        figure.Length <= 2 && text.AsSpan(0, figure.Start).TrimEnd().EndsWith(name, StringComparison.Ordinal);

    private static Fact Name(TaggedEntity entity, string sentence, bool inTitle) =>
        new(
            StoryTerms.NameHash(entity),
            Stems(entity.Name),
            Excerpt.Of(entity.Name, MaxText),
            sentence,
            inTitle,
            entity.Category switch
            {
                EntityCategory.Person => FactKind.Person,
                EntityCategory.Location => FactKind.Place,
                _ => FactKind.Name,
            }
        );

    private static Fact Number(string sentence, Figure figure, bool inTitle) =>
        new(figure.Hash, [], sentence.Substring(figure.Start, figure.Length), sentence, inTitle, FactKind.Figure);

    private static uint[] Stems(string text)
    {
        var stems = new List<uint>();
        var words = new WordScanner(text);
        while (words.Next())
        {
            if (words.Length >= 3)
                stems.Add(WordStem.Hash(words.Word));
        }

        return [.. stems];
    }
}

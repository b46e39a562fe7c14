using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Stories;

/// <summary>Something an article says that could be news.</summary>
/// <param name="Hash">As among its <see cref="StoryTerms"/>.</param>
/// <param name="Words">The stems of its words, empty for figures: a name all of whose words are known is known.</param>
/// <param name="Text">As it is shown.</param>
/// <param name="Sentence">The sentence, or the headline, that says it.</param>
/// <param name="InTitle">Whether the headline says it.</param>
/// <param name="Kind">What it is.</param>
internal sealed record Fact(uint Hash, uint[] Words, string Text, string Sentence, bool InTitle, FactKind Kind);

/// <summary>What kind of thing may be news.</summary>
internal enum FactKind
{
    Person,

    /// <summary>An organization, place, event or product.</summary>
    Name,
    Figure,

    /// <summary>A key phrase, which other words may have said before.</summary>
    Phrase,
}

/// <summary>The names, figures and phrases an article's row shows, with the sentence of each.</summary>
internal static class ArticleFacts
{
    private const int Most = 10;
    private const int MaxSentence = 200;
    private const int MaxText = 60;

    /// <summary>Below this, a figure is news in a headline only: texts are full of twos and threes.</summary>
    private const double LeastFigure = 10;

    /// <param name="title">The headline.</param>
    /// <param name="tags">Of the article.</param>
    public static IReadOnlyList<Fact> Find(string title, ArticleTags tags) =>
        [.. InTitle(title, tags).Concat(InText(tags)).DistinctBy(fact => fact.Hash).Take(Most)];

    private static IEnumerable<Fact> InTitle(string headline, ArticleTags tags)
    {
        var title = Excerpt.Of(headline, MaxSentence);
        foreach (var entity in tags.Entities.Where(entity => entity.InTitle && IsName(entity)))
            yield return Name(entity, title, inTitle: true);
        foreach (var figure in Figures.In(title))
            yield return Number(title, figure, inTitle: true);
        foreach (var phrase in tags.KeyPhrases)
        {
            if (phrase.Contains(' ', StringComparison.Ordinal) && title.Contains(phrase, StringComparison.OrdinalIgnoreCase))
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

    private static IEnumerable<Fact> InText(ArticleTags tags)
    {
        foreach (var sentence in tags.Summary.Select(sentence => Excerpt.Of(sentence, MaxSentence)))
        {
            foreach (var figure in Figures.In(sentence).Where(figure => figure.Value >= LeastFigure))
                yield return Number(sentence, figure, inTitle: false);
        }

        foreach (var entity in tags.Entities)
        {
            if (!entity.InTitle && entity.Category != EntityCategory.Location && IsName(entity))
                yield return Name(entity, Excerpt.Of(entity.Evidence, MaxSentence), inTitle: false);
        }
    }

    // What is written in small letters throughout ("burns") is a word that each writer may put otherwise.
    private static bool IsName(TaggedEntity entity) => !entity.Name.Any(char.IsLower) || entity.Name.Any(char.IsUpper);

    private static Fact Name(TaggedEntity entity, string sentence, bool inTitle) =>
        new(
            StoryTerms.NameHash(entity),
            Stems(entity.Name),
            Excerpt.Of(entity.Name, MaxText),
            sentence,
            inTitle,
            entity.Category == EntityCategory.Person ? FactKind.Person : FactKind.Name
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

using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Quotes;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Summaries;

/// <summary>
/// Finds what a sentence refers to that begins with a pronoun or with a word like "but", or whose "he" or "she" is not in it.
/// </summary>
internal static class BackReference
{
    public const int None = -1;

    /// <summary>A person is not looked for further back.</summary>
    private const int Farthest = 5;

    private const int LongestOpening = 4;

    /// <summary>How many words before a comma are read, from the start and from the word that points back.</summary>
    private const int LongestIntroduction = 5;

    /// <summary>"However" counts if it is among so many words.</summary>
    private const int LongestSubject = 12;

    /// <summary>WordNet's class of persons, as the lexicon stores it.</summary>
    private const int PersonSense = 19;

    /// <summary>
    /// The sentence without which another is not clear: for "he" and "she" the nearest one before it that names a person, for
    /// other words the one before it, which may be the headline. <see cref="None"/> if it refers to nothing.
    /// </summary>
    /// <param name="work">The text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="first">The first sentence below the headline.</param>
    public static int Of(TaggedDocument work, int sentence, int first)
    {
        var range = work.Document.Sentences[sentence];
        if (Opens(work, range) is { } word)
            return IsOfPerson(work, word) ? PersonBefore(work, sentence, first) : sentence - 1;
        return IsOpen(work, range) ? PersonBefore(work, sentence, first) : None;
    }

    private static int PersonBefore(TaggedDocument work, int sentence, int first)
    {
        for (var before = sentence - 1; before >= Math.Max(first, sentence - Farthest); before--)
            if (NamesPerson(work, work.Document.Sentences[before]))
                return before;
        return sentence - 1;
    }

    private static bool IsOfPerson(TaggedDocument work, uint word) =>
        work.Document.Vocabulary.Quotes.Genders.OfPronoun(word) != Gender.Unknown;

    /// <summary>The first word if it refers to something, or the speaker of a sentence that begins with a quote.</summary>
    private static uint? Opens(TaggedDocument work, TokenRange sentence)
    {
        var document = work.Document;
        var words = document.Vocabulary.Sentences;
        var at = sentence.Start;
        while (at < sentence.End - 1 && document[at].Kind == TokenKind.Punctuation)
            at++;
        if (words.References.Contains(document[at].Lower))
            return document[at].Lower;
        for (var end = at + 1; end <= Math.Min(sentence.End, at + LongestOpening); end++)
            if (words.ReferringOpenings.Contains(document.Joined(at, end)))
                return document[at].Lower;
        if (
            at + 1 < sentence.End
            && document.Vocabulary.Names.DefiniteArticles.Contains(document[at].Lower)
            && words.ReferringNouns.Contains(document[at + 1].Lower)
        )
            return document[at].Lower;
        if (PointsBack(document, at, sentence.End) || HasAside(document, at, sentence.End))
            return document[at].Lower;
        return Marks.Of(document.TextOf(document[sentence.Start])) is Mark.Open or Mark.Either ? Speaker(work, sentence) : null;
    }

    /// <summary>"Before these announcements," and "Due to this,", but not "Earlier this week,".</summary>
    private static bool PointsBack(Document document, int first, int end)
    {
        var words = document.Vocabulary;
        for (var at = first + 1; at < Math.Min(end, first + LongestIntroduction) && document[at].Kind == TokenKind.Word; at++)
            if (words.Sentences.Demonstratives.Contains(document[at].Lower))
                return at + 1 < end && !words.Dates.Spans.Contains(document[at + 1].Lower) && EndsIntroduction(document, at, end);
            else if (document[at].IsCapitalized)
                return false;
        return false;
    }

    /// <summary>"Courts, however, ruled …": a word between the first two commas.</summary>
    private static bool HasAside(Document document, int first, int end)
    {
        for (var at = first + 1; at + 2 < Math.Min(end, first + LongestSubject); at++)
            if (document.TextOf(document[at]) is ",")
                return document.Vocabulary.Sentences.Asides.Contains(document[at + 1].Lower)
                    && document.TextOf(document[at + 2]) is ",";
        return false;
    }

    private static bool EndsIntroduction(Document document, int first, int end)
    {
        for (var at = first + 1; at < Math.Min(end, first + LongestIntroduction); at++)
            if (document.TextOf(document[at]) is ",")
                return true;
        return false;
    }

    /// <summary>"She" of "“We slept,” she said"; null if the speaker is named.</summary>
    private static uint? Speaker(TaggedDocument work, TokenRange sentence)
    {
        foreach (var at in Unquoted(work.Document, sentence))
        {
            if (work.Tags[at] != Tags.Outside)
                return null;
            if (IsOfPerson(work, work.Document[at].Lower))
                return work.Document[at].Lower;
        }
        return null;
    }

    /// <summary>Whether a sentence has "he" or "his", but no person before that, named or not, and no name behind it.</summary>
    private static bool IsOpen(TaggedDocument work, TokenRange sentence)
    {
        if (NamesPerson(work, sentence))
            return false;
        foreach (var at in Unquoted(work.Document, sentence))
            if (work.Document.Vocabulary.Sentences.ReferencesInside.Contains(work.Document[at].Lower))
                return true;
            else if (IsPerson(work, at))
                return false;
        return false;
    }

    private static bool IsPerson(TaggedDocument work, int at) =>
        work.Infos[at].NounSense == PersonSense
        || (work.Infos[at].Flags & WordFlags.Actor) != 0
        || work.Document.Vocabulary.Roles.Roles.Contains(work.Document[at].Lower);

    private static IEnumerable<int> Unquoted(Document document, TokenRange sentence)
    {
        var quoted = false;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            var mark = Marks.Of(document.TextOf(document[i]));
            quoted = mark is Mark.Open || (mark is Mark.Either && !quoted) || (mark is not (Mark.Close or Mark.Either) && quoted);
            if (!quoted)
                yield return i;
        }
    }

    private static bool NamesPerson(TaggedDocument work, TokenRange sentence)
    {
        foreach (var tag in work.TagsOf(sentence))
            if (tag != Tags.Outside && Tags.Kind(tag) == NameKind.Person)
                return true;
        return false;
    }
}

using NewsMonitor.Analyzer.Quotes;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Summaries;

/// <summary>Finds what a sentence refers to that begins with a pronoun or with a word like "but".</summary>
internal static class BackReference
{
    public const int None = -1;

    /// <summary>A person is not looked for further back.</summary>
    private const int Farthest = 5;

    /// <summary>
    /// The sentence without which another is not clear: for "he" and "she" the nearest one before it that names a person, for
    /// other words the one before it. <see cref="None"/> if it refers to nothing.
    /// </summary>
    /// <param name="work">The text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="first">The first sentence below the headline, which has nothing before it to refer to.</param>
    public static int Of(TaggedDocument work, int sentence, int first)
    {
        if (sentence == first || ReferringWord(work, work.Document.Sentences[sentence]) is not { } word)
            return None;
        if (work.Document.Vocabulary.Quotes.Genders.OfPronoun(word) != Gender.Unknown)
            for (var before = sentence - 1; before >= Math.Max(first, sentence - Farthest); before--)
                if (NamesPerson(work, work.Document.Sentences[before]))
                    return before;
        return sentence - 1;
    }

    /// <summary>The first word if it refers to something, or the speaker of a sentence that begins with a quote.</summary>
    private static uint? ReferringWord(TaggedDocument work, TokenRange sentence)
    {
        var document = work.Document;
        var at = sentence.Start;
        while (at < sentence.End - 1 && document[at].Kind == TokenKind.Punctuation)
            at++;
        if (document.Vocabulary.Sentences.References.Contains(document[at].Lower))
            return document[at].Lower;
        return Marks.Of(document.TextOf(document[sentence.Start])) is Mark.Open or Mark.Either ? Speaker(work, sentence) : null;
    }

    /// <summary>"She" of "“We slept,” she said"; null if the speaker is named.</summary>
    private static uint? Speaker(TaggedDocument work, TokenRange sentence)
    {
        var document = work.Document;
        var quoted = false;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            var mark = Marks.Of(document.TextOf(document[i]));
            quoted = mark is Mark.Open || (mark is Mark.Either && !quoted) || (mark is not (Mark.Close or Mark.Either) && quoted);
            if (quoted)
                continue;
            if (work.Tags[i] != Tags.Outside)
                return null;
            if (document.Vocabulary.Quotes.Genders.OfPronoun(document[i].Lower) != Gender.Unknown)
                return document[i].Lower;
        }
        return null;
    }

    private static bool NamesPerson(TaggedDocument work, TokenRange sentence)
    {
        foreach (var tag in work.TagsOf(sentence))
            if (tag != Tags.Outside && Tags.Kind(tag) == NameKind.Person)
                return true;
        return false;
    }
}

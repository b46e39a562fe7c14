using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>
/// What a page adds to an article names no one in the news: the journalists ("Reporting by Ann Lee in Oslo; Editing by Bo Berg"),
/// the agency of a picture, other articles, who tweeted.
/// </summary>
internal static class Credits
{
    private enum Line
    {
        Text,

        /// <summary>A credit, a link or a request, whose names are not in the news.</summary>
        Credit,

        /// <summary>Who tweeted, who may be in the news.</summary>
        Tweet,

        /// <summary>A caption or a note, whose names are in the news, except that of the agency.</summary>
        Caption,
    }

    /// <summary>The credit of a picture that is a line of its own has at most so many tokens.</summary>
    private const int LongestAgency = 4;

    /// <summary>A sentence of more tokens is one of the text, with something else in it.</summary>
    private const int LongestLine = 45;

    /// <summary>Removes the names in credits and links; they must be in reading order.</summary>
    public static void Remove(Document document, List<EntitySpan> spans)
    {
        if (IsByline(document, spans))
            spans.RemoveAt(spans.Count - 1);
        var (sentence, kind, first) = (-1, Line.Text, Heading.Count(document));
        HashSet<uint>? named = null;
        spans.RemoveAll(span =>
        {
            if (document.SentenceOf(span.First) is var next && next != sentence)
                (sentence, kind) = (next, KindOf(document, next, first));
            return kind switch
            {
                Line.Credit => true,
                Line.Tweet => !(named ??= Named(document, spans)).Contains(document[span.End - 1].Lower),
                Line.Caption => IsAgency(document, new TokenRange(span.First, span.End)),
                _ => false,
            };
        });
    }

    private static Line KindOf(Document document, int number, int first)
    {
        var sentence = document.Sentences[number];
        if (Is(document, sentence))
            return Line.Credit;
        if (number < first)
            return Line.Text;
        return Tweets.IsSignature(document, sentence) ? Line.Tweet
            : IsCaption(document, sentence) ? Line.Caption
            : IsAdded(document, number) ? Line.Credit
            : Line.Text;
    }

    /// <summary>The last words of the names that are not below a tweet.</summary>
    private static HashSet<uint> Named(Document document, List<EntitySpan> spans) =>
        [
            .. spans
                .Where(span => !Tweets.IsSignature(document, document.Sentences[document.SentenceOf(span.First)]))
                .Select(span => document[span.End - 1].Lower),
        ];

    private static bool Is(Document document, TokenRange sentence)
    {
        var words = document.Vocabulary.Sentences;
        var first = FirstWord(document, sentence);
        if (PhraseLists.StartsWith(document, first, sentence.End, words.CreditOpenings))
            return !HasVerb(document, first + 1, sentence.End);
        return PhraseLists.HasPart(document, sentence, words.CreditParts);
    }

    /// <summary>Captions and corrections name who is in the news.</summary>
    private static bool IsCaption(Document document, TokenRange sentence) =>
        PhraseLists.StartsWith(document, sentence.Start, sentence.End, document.Vocabulary.Sentences.NewsOpenings)
        || PhraseLists.HasPart(document, sentence, document.Vocabulary.Sentences.CaptionMarks);

    /// <summary>Whether a sentence below the headline is a link, a request or the credit of a picture.</summary>
    private static bool IsAdded(Document document, int number)
    {
        var (sentence, words) = (document.Sentences[number], document.Vocabulary.Sentences);
        if (sentence.Count <= LongestAgency && IsLine(document, number) && IsAgency(document, sentence))
            return true;
        if (
            sentence.Count > LongestLine
            || !Furniture.HasItsWords(document, number)
            || PhraseLists.StartsWith(document, FirstWord(document, sentence), sentence.End, words.CreditOpenings)
        )
            return false;
        var isSure =
            !words.FurnitureOpenings.Contains(document.Joined(sentence.Start, sentence.Start + 1))
            && !PhraseLists.HasPart(document, sentence, words.PictureCredits);
        return isSure || !HasVerb(document, sentence.Start + 1, sentence.End);
    }

    private static int FirstWord(Document document, TokenRange sentence)
    {
        var first = sentence.Start;
        while (first < sentence.End - 1 && document[first].Kind == TokenKind.Punctuation)
            first++;
        return first;
    }

    /// <summary>"REUTERS", "Getty Images".</summary>
    private static bool IsAgency(Document document, TokenRange words)
    {
        for (var i = words.Start; i < words.End; i++)
            if (document[i].Kind != TokenKind.Punctuation && !document.Vocabulary.Sentences.Agencies.Contains(document[i].Lower))
                return false;
        return true;
    }

    /// <summary>Whether the last line or sentence is only the name of a person that the text does not name elsewhere.</summary>
    private static bool IsByline(Document document, List<EntitySpan> spans)
    {
        var last = document.Sentences.Count - 1;
        if (spans.Count == 0 || last < Heading.Count(document) || spans[^1] is not { Count: > 1 } name)
            return false;
        var sentence = document.Sentences[last];
        return name.Category == EntityCategory.Person
            && name.First == sentence.Start
            && name.End == sentence.End
            && !spans[..^1].Exists(other => document[other.End - 1].Lower == document[name.End - 1].Lower);
    }

    private static bool IsLine(Document document, int number) =>
        document[document.Sentences[number].Start].BreaksBefore > 0
        && (number + 1 == document.Sentences.Count || document[document.Sentences[number + 1].Start].BreaksBefore > 0);

    /// <summary>"Reporting by ProPublica showed …" is a sentence.</summary>
    private static bool HasVerb(Document document, int first, int end)
    {
        var words = document.Vocabulary;
        for (var i = first; i < end; i++)
            if (
                document[i].Casing == Casing.Lower
                && (
                    words.Quotes.Auxiliaries.Contains(document[i].Lower)
                    || words.Names.PastVerbs.Contains(document[i].Lower)
                    || words.Quotes.Verbs.Contains(document[i].Lower)
                    || Endings.Match(document.TextOf(document[i]), words.Phrases.PastEndings)
                )
            )
                return true;
        return false;
    }
}

using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>
/// Places where something happens, or that only say what a noun is of, as opposed to places that act or suffer.
/// </summary>
internal static class Scene
{
    /// <summary>How many words may stand between an article and a place: "the biggest U.S. bank".</summary>
    private const int MostAdjectives = 3;

    /// <summary>Whether nothing is said of a place.</summary>
    public static bool Is(EntitySpan name, TaggedDocument work) =>
        name.Category == EntityCategory.Location && (IsWhere(name, work.Document) || IsModifier(name, work));

    /// <summary>Whether a name is directly behind a word such as "in", or "in the".</summary>
    public static bool IsWhere(EntitySpan name, Document document)
    {
        var (before, words) = (name.First - 1, document.Vocabulary.Sentiments);
        if (before >= 0 && document.Vocabulary.Names.DefiniteArticles.Contains(document[before].Lower))
            before--;
        return before >= 0
            && (
                words.Where.Contains(document[before].Lower)
                || (words.At.Contains(document[before].Lower) && !(before > 0 && words.Aims.Contains(document[before - 1].Lower)))
            );
    }

    /// <summary>"U.S. crude", "the biggest U.S. bank", "a Nairobi-based firm", but not "U.S. troops".</summary>
    private static bool IsModifier(EntitySpan name, TaggedDocument work)
    {
        var (document, at) = (work.Document, name.End);
        var end = document.Sentences[document.SentenceOf(name.First)].End;
        if (at < end && document.Vocabulary.Names.Origins.Contains(document[at].Lower))
            return true;
        while (at < end && IsWord(document, at) && IsOf(work, at, WordFlags.Adjective) && !IsDate(document, at))
            at++;
        return at < end
            && IsWord(document, at)
            && !IsDate(document, at)
            && !document.Vocabulary.Names.States.Contains(document[at].Lower)
            && (work.Infos[at].Flags & (WordFlags.Noun | WordFlags.Adverb | WordFlags.Stop)) == WordFlags.Noun
            && (!new VerbContext(work).MayBeVerb(at) || IsBehindArticle(name, work));
    }

    /// <summary>The dictionary has no superlatives: "biggest".</summary>
    private static bool MayBeAdjective(WordFlags flags) =>
        (flags & WordFlags.Adjective) != 0 || (flags & (WordFlags.Noun | WordFlags.Verb)) == 0;

    private static bool IsWord(Document document, int at) =>
        document[at] is { Kind: TokenKind.Word, Casing: Casing.Lower, BreaksBefore: 0 };

    private static bool IsOf(TaggedDocument work, int at, WordFlags only) =>
        (work.Infos[at].Flags & WordFlags.Dictionary) == only;

    private static bool IsDate(Document document, int at)
    {
        var (dates, lower) = (document.Vocabulary.Dates, document[at].Lower);
        return dates.Spans.Contains(lower) || dates.Days.Contains(lower) || dates.TimesOfDay.Contains(lower);
    }

    /// <summary>"A U.S. bank" and "the biggest U.S. bank"; in "the U.S. attacks", a verb may follow.</summary>
    private static bool IsBehindArticle(EntitySpan name, TaggedDocument work)
    {
        var (document, words) = (work.Document, work.Document.Vocabulary);
        for (var at = name.First - 1; at >= Math.Max(0, name.First - 1 - MostAdjectives); at--)
            if (words.Quotes.Determiners.Contains(document[at].Lower))
                return at < name.First - 1 || !words.Names.DefiniteArticles.Contains(document[at].Lower);
            else if (!IsWord(document, at) || !MayBeAdjective(work.Infos[at].Flags))
                return false;
        return false;
    }
}

using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>
/// People whose first name the tagger missed: between a title and the rest of a name, a capitalized word that is no other word
/// is a part of the name ("Minister Datuk Seri Ismail Sabri Yaakob").
/// </summary>
internal static class TitledPeople
{
    public static void Extend(TaggedDocument work, List<EntitySpan> spans)
    {
        for (var i = 0; i < spans.Count; i++)
            if (
                spans[i] is { Category: EntityCategory.Person, First: > 1 } name
                && (i == 0 || spans[i - 1].End <= name.First - 1)
                && IsFirstName(work, name.First - 1)
                && IsTitle(work.Document, name.First - 2)
            )
                spans[i] = name with { First = name.First - 1 };
    }

    private static bool IsFirstName(TaggedDocument work, int at)
    {
        ref readonly var token = ref work.Document[at];
        return token is { Kind: TokenKind.Word, Casing: Casing.Title, Abbreviation: false, BreaksBefore: 0 }
            && (work.Infos[at].Flags & WordFlags.Dictionary) == 0
            && !IsTitle(work.Document, at)
            && work.Lexicon.Phrase(work.Document.Joined(at, at + 1)) == PhraseFlags.None;
    }

    /// <summary>Whether a title, or the second word of one, is there.</summary>
    private static bool IsTitle(Document document, int at)
    {
        var words = document.Vocabulary.Names;
        return document[at].IsCapitalized
            && (
                words.Titles.Contains(document[at].Lower)
                || (at > 0 && words.TitlesOfTwoWords.Contains(document.Joined(at - 1, at + 1)))
            );
    }
}

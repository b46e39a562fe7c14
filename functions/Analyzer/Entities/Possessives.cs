using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>"Nepal's Supreme Court" and "Orbán's Fidesz" are two names each, "Workers' Party" is one.</summary>
internal static class Possessives
{
    private const double Fair = 0.8;

    /// <summary>The start of the rest of a name after its owner, which is added as a separate name.</summary>
    public static int Skip(TaggedDocument work, int first, int end, List<EntitySpan> spans)
    {
        var document = work.Document;
        var joined = 0u;
        for (var i = first; i < end - 1; i++)
        {
            if (IsClitic(document, i) && i > first && OwnerOf(work, first, i, joined, spans) is { } owner)
            {
                spans.Add(new EntitySpan(first, i, owner, null, Fair));
                return i + 1;
            }
            joined = Hash.Join(joined, document[i].Lower);
        }
        return first;
    }

    /// <summary>
    /// The end of the name without a possessive "'s": "Musk's" is "Musk", while "McDonald's", a name in the lists, stays whole.
    /// </summary>
    public static int TakeOff(TaggedDocument work, int first, int end)
    {
        if (end - first < 2 || !IsClitic(work.Document, end - 1))
            return end;
        return work.Lexicon.Phrase(work.Document.Joined(first, end)) == PhraseFlags.None ? end - 1 : end;
    }

    private static bool IsClitic(Document document, int at) => document.Vocabulary.Names.Possessives.Contains(document[at].Lower);

    private static EntityCategory? OwnerOf(TaggedDocument work, int first, int end, uint joined, List<EntitySpan> spans)
    {
        if ((work.Lexicon.Phrase(joined) & (PhraseFlags.Country | PhraseFlags.Capital | PhraseFlags.BigCity)) != 0)
            return EntityCategory.Location;
        var last = work.Document[end - 1].Lower;
        for (var i = spans.Count - 1; i >= Math.Max(0, spans.Count - 40) && end - first == 1; i--)
            if (spans[i].Category == EntityCategory.Person && work.Document[spans[i].End - 1].Lower == last)
                return EntityCategory.Person;
        return null;
    }
}

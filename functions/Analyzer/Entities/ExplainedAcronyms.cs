using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>
/// Acronyms that a text explains, as in "Badminton Association of Malaysia (BAM)": they have the type of the long name in the
/// whole text, whatever the tagger, or the list of common acronyms, takes them for.
/// </summary>
internal sealed class ExplainedAcronyms(TaggedDocument work)
{
    /// <summary>A short form with lower-case letters has at least so many: "Mavcom".</summary>
    private const int ShortestWord = 4;

    private const PhraseFlags Places = PhraseFlags.LargePlaces | PhraseFlags.City | PhraseFlags.Town | PhraseFlags.Place;

    private Document Document => work.Document;

    public void Retag()
    {
        Dictionary<uint, NameKind>? kinds = null;
        for (var at = 2; at + 1 < Document.Count; at++)
            if (TextOf(at - 1) is "(" && TextOf(at + 1) is ")" && MayBeShort(at) && KindOf(at - 1, at) is { } kind)
                Add(kinds ??= [], Document[at].Word, kind);
        if (kinds is null)
            return;
        for (var at = 0; at < Document.Count; at++)
            if (IsAlone(work.Tags[at]) && kinds.TryGetValue(Document[at].Word, out var kind))
                work.Retag(at, at + 1, kind);
    }

    /// <summary>What explains it as a body or a place counts more than what explains it as something else.</summary>
    private static void Add(Dictionary<uint, NameKind> kinds, uint word, NameKind kind)
    {
        if (!kinds.TryAdd(word, kind) && kinds[word] == NameKind.Other)
            kinds[word] = kind;
    }

    private static bool IsAlone(int tag) => tag == Tags.Outside || Tags.Place(tag) == Tags.Unit;

    /// <summary>"BAM" or "Mavcom", but neither a place ("Barclays (UK)") nor a word ("Secretary (Promotion)").</summary>
    private bool MayBeShort(int at)
    {
        if (Document[at] is not { Kind: TokenKind.Word, Length: > 1 })
            return false;
        return Document[at].Casing == Casing.Upper
            ? (Listed(at) & PhraseFlags.Country) == 0
                && !Document.Vocabulary.Names.CountryAbbreviations.Contains(Document[at].Word)
            : Document[at].IsCapitalized && Document[at].Length >= ShortestWord && !IsWord(at) && (Listed(at) & Places) == 0;
    }

    private bool IsWord(int at) => (work.Infos[at].Flags & WordFlags.Dictionary) != 0;

    private PhraseFlags Listed(int at) => work.Lexicon.Phrase(Document.Joined(at, at + 1));

    /// <summary>The type of the name before a bracket, if the short form consists of letters of it; people have none.</summary>
    private NameKind? KindOf(int bracket, int shortForm)
    {
        var end = Document.Vocabulary.Names.Possessives.Contains(Document[bracket - 1].Lower) ? bracket - 1 : bracket;
        if (end == 0 || work.Tags[end - 1] == Tags.Outside || Tags.Kind(work.Tags[end - 1]) == NameKind.Person)
            return null;
        var first = end - 1;
        while (first > 0 && !Tags.Opens(work.Tags[first]))
            first--;
        var kind = Tags.Kind(work.Tags[first]);
        var mayBe = end - first > 1 && (kind != NameKind.Other || IsThing(shortForm, end - 1));
        return mayBe && Abbreviates(shortForm, first, end) ? kind : null;
    }

    /// <summary>"Home Ownership Campaign (HOC)", unlike "Movimento 5 Stelle (M5S)" and "UNICEF", which may be a body.</summary>
    private bool IsThing(int shortForm, int last) =>
        Document[shortForm].Casing == Casing.Upper
        && Listed(shortForm) == PhraseFlags.None
        && (work.Infos[last].Flags & WordFlags.Noun) != 0;

    /// <summary>Whether a long form has the letters of the short one in their order, the first at the start of a word.</summary>
    private bool Abbreviates(int shortForm, int first, int end)
    {
        var letters = TextOf(shortForm);
        for (var i = first; i < end; i++)
            if (IsSame(letters[0], Document.Text[Document[i].Start]))
                return AreIn(
                    letters[1..],
                    Document.Text.AsSpan(Document[i].Start + 1, Document[end - 1].End - Document[i].Start - 1)
                );
        return false;
    }

    private static bool AreIn(ReadOnlySpan<char> letters, ReadOnlySpan<char> text)
    {
        var next = 0;
        foreach (var letter in text)
            if (next < letters.Length && IsSame(letters[next], letter))
                next++;
        return next == letters.Length;
    }

    private static bool IsSame(char one, char other) => char.ToUpperInvariant(one) == char.ToUpperInvariant(other);

    private ReadOnlySpan<char> TextOf(int at) => Document.TextOf(Document[at]);
}

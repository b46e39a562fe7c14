using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Pooling;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>
/// Lone surnames that the tagger missed. A full name elsewhere in the text, a title before it or a verb of speech behind it shows
/// that "Xi" or "So" is a person.
/// </summary>
internal sealed class Surnames(TaggedDocument work)
{
    private const double Fair = 0.8;

    /// <summary>
    /// A word that is at least this frequent is more than a name; so are less frequent nouns, verbs and adjectives.
    /// </summary>
    private const int Frequent = 9;
    private const int FairlyFrequent = 6;

    /// <summary>WordNet's class of groups, as the lexicon stores it: "assembly" is no surname in "General Assembly".</summary>
    private const int GroupSense = 15;

    private Document Document => work.Document;

    private readonly Vocabulary _words = work.Document.Vocabulary;

    /// <summary>Adds the surnames to the names that were found, in the order of the text.</summary>
    public void Complete(List<EntitySpan> spans)
    {
        for (var i = 0; i < spans.Count; i++)
            if (IsCutShort(spans[i], i + 1 < spans.Count ? spans[i + 1].First : Document.Count))
                spans[i] = spans[i] with { End = spans[i].End + 1 };
        var carried = Carried(spans);
        var names = spans.Count;
        var next = 0;
        foreach (var sentence in Document.Sentences)
            for (var at = sentence.Start; at < sentence.End; at++)
            {
                while (next < names && spans[next].End <= at)
                    next++;
                if ((next == names || spans[next].First > at) && IsSurname(at, sentence, carried))
                    spans.Add(new EntitySpan(at, at + 1, EntityCategory.Person, null, Fair));
            }
        Spare<bool>.Return(carried);
        if (spans.Count > names)
            spans.Sort((a, b) => a.First.CompareTo(b.First));
    }

    /// <summary>"Raymond" of "Raymond So said", whose surname the tagger took for a word.</summary>
    private bool IsCutShort(EntitySpan span, int next)
    {
        if (span.Category != EntityCategory.Person || span.End >= next || !IsCandidate(span.End))
            return false;
        var sentence = Document.Sentences[Document.SentenceOf(span.First)];
        return span.End < sentence.End
            && _words.Names.ShortSurnames.Contains(Document[span.End].Lower)
            && EndsRun(span.End, sentence);
    }

    /// <summary>
    /// The first and last words of full names, and the words behind titles; true if they are surnames behind a first name, which
    /// have a capital letter inside sentences, too.
    /// </summary>
    private Dictionary<uint, bool> Carried(List<EntitySpan> spans)
    {
        var carried = Spare<bool>.Rent();
        foreach (var span in spans)
            if (span.Category == EntityCategory.Person && (span.Count > 1 || (span.First > 0 && IsTitle(span.First - 1))))
            {
                carried.TryAdd(Document[span.First].Lower, false);
                if (HasFirstName(span) || !carried.ContainsKey(Document[span.End - 1].Lower))
                    carried[Document[span.End - 1].Lower] = HasFirstName(span);
            }
        foreach (var sentence in Document.Sentences)
            for (var at = sentence.Start + 1; at < sentence.End - 1; at++)
                if (IsTitle(at - 1) && IsCandidate(at) && IsTitled(at, sentence))
                    carried[Document[at].Lower] = true;
        return carried;
    }

    private bool HasFirstName(EntitySpan span)
    {
        for (var at = span.First; at < span.End - 1; at++)
            if ((work.Infos[at].Flags & WordFlags.FirstName) != 0)
                return true;
        return false;
    }

    private bool IsSurname(int at, TokenRange sentence, Dictionary<uint, bool> carried)
    {
        if (!IsCandidate(at))
            return false;
        if (IsTitled(at, sentence))
            return true;
        if (!StandsAlone(at, sentence))
            return false;
        return carried.TryGetValue(Document[at].Lower, out var isSurname)
            ? !IsCommon(at) || Acts(at + 1, sentence) || (isSurname && IsWrittenAsName(at, sentence))
            : Speaks(at + 1, sentence) && !IsCommon(at) && IsListed(at) && !IsInOtherLists(at);
    }

    private bool IsCandidate(int at)
    {
        ref readonly var token = ref Document[at];
        return token.Casing == Casing.Title && token.Kind == TokenKind.Word && !token.Abbreviation && token.Length > 1;
    }

    private bool IsTitle(int at) => _words.Names.Titles.Contains(Document[at].Lower);

    /// <summary>"Senator Do said", but not "General Assembly".</summary>
    private bool IsTitled(int at, TokenRange sentence) =>
        at > sentence.Start && IsTitle(at - 1) && EndsRun(at, sentence) && IsListed(at) && !IsOffice(at) && !IsDate(at);

    /// <summary>Whether no other word with a capital letter is beside it, except before the sentence.</summary>
    private bool StandsAlone(int at, TokenRange sentence) =>
        EndsRun(at, sentence) && (at <= sentence.Start || !Document[at - 1].IsCapitalized);

    private bool EndsRun(int at, TokenRange sentence) =>
        at + 1 >= sentence.End || !Document[at + 1].IsCapitalized || Document[at + 1].Kind != TokenKind.Word;

    /// <summary>"Paris" is also a place; a short surname is hardly anything else.</summary>
    private bool IsInOtherLists(int at) =>
        !_words.Names.ShortSurnames.Contains(Document[at].Lower)
        && work.Lexicon.Phrase(Hash.Join(0, Document[at].Lower)) != PhraseFlags.None;

    private bool IsListed(int at) =>
        _words.Names.ShortSurnames.Contains(Document[at].Lower) || work.Lexicon.IsName(Document.TextOf(Document[at]));

    /// <summary>"Minister" of "Chief Minister", "Assembly" of "General Assembly".</summary>
    private bool IsOffice(int at) =>
        IsTitle(at)
        || _words.Names.Offices.Contains(Document[at].Lower)
        || _words.Roles.Roles.Contains(Document[at].Lower)
        || _words.Roles.Qualifiers.Contains(Document[at].Lower)
        || work.Infos[at].NounSense == GroupSense;

    /// <summary>Whether the word is more than a name: "So", "Long", "May".</summary>
    private bool IsCommon(int at)
    {
        const WordFlags classes = WordFlags.Noun | WordFlags.Verb | WordFlags.Adjective | WordFlags.Adverb;
        ref readonly var info = ref work.Infos[at];
        if (info.Frequency >= Frequent || IsDate(at))
            return true;
        return info.Frequency >= FairlyFrequent
            && (info.Flags & classes) != 0
            && !_words.Names.ShortSurnames.Contains(Document[at].Lower);
    }

    private bool IsDate(int at) =>
        _words.Dates.Months.Contains(Document[at].Lower) || _words.Dates.Weekdays.Contains(Document[at].Lower);

    private bool Speaks(int at, TokenRange sentence) =>
        at < sentence.End && Document[at].Casing == Casing.Lower && _words.Quotes.Verbs.Contains(Document[at].Lower);

    /// <summary>Whether a verb in the past follows: "denied", "said", "left".</summary>
    private bool Acts(int at, TokenRange sentence) =>
        Speaks(at, sentence)
        || (
            at < sentence.End
            && Document[at].Casing == Casing.Lower
            && (
                _words.Names.PastVerbs.Contains(Document[at].Lower)
                || Endings.Match(Document.TextOf(Document[at]), _words.Phrases.PastEndings)
            )
        );

    /// <summary>
    /// Whether a word has a capital letter behind one that has none: "turned to Felt", but not "the Bill", a law, or "in May".
    /// </summary>
    private bool IsWrittenAsName(int at, TokenRange sentence) =>
        at > sentence.Start
        && Document[at - 1] is { Kind: TokenKind.Word, Casing: Casing.Lower }
        && !_words.Quotes.Determiners.Contains(Document[at - 1].Lower)
        && !IsOffice(at)
        && !IsDate(at)
        && LetterCase.IsPlain(Document, sentence);
}

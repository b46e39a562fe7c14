using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>
/// Words at the edges of a name in Title Case that are none by the dictionary, if what they leave is a name by the lists.
/// </summary>
internal sealed class NameEdges(TaggedDocument work)
{
    // Classes of WordKind.
    private const int NoName = 1;
    private const int FirstName = 2;
    private const int LastName = 3;
    private const int KindSteps = 3;

    private readonly Vocabulary _words = work.Document.Vocabulary;

    private Document Document => work.Document;

    /// <summary>Whether a word and the next one are a name in the lists: "Home Depot".</summary>
    public static bool IsListedPair(TaggedDocument work, int at) =>
        work.Lexicon.Phrase(work.Document.Joined(at, at + 2)) != PhraseFlags.None;

    /// <summary>Adds the names that a name consists of, if a word at an end of it, or between two, is not part of them.</summary>
    public void Find(TokenRange name, List<(TokenRange, NameKind)> parts)
    {
        var sentence = Document.Sentences[Document.SentenceOf(name.Start)];
        var kind = Tags.Kind(work.Tags[name.Start]);
        if (IsListedPair(work, name.Start) || IsListedPair(work, name.End - 2) || IsCredit(name, kind, sentence))
            return;
        var rest = new TokenRange(name.Start + 1, name.End);
        if (IsNoBeginning(name.Start, rest, kind, sentence) && KindOf(rest, kind) is { } last)
        {
            parts.Add((rest, last));
            return;
        }
        for (var i = name.Start + 1; i < name.End; i++)
        {
            var before = new TokenRange(name.Start, i);
            if (KindOf(before, kind) is not { } first || (kind == NameKind.Person && first != kind))
                continue;
            var behind = new TokenRange(i + 1, name.End);
            if (behind.Count == 0 && IsNoEnd(i, before, first, sentence))
                parts.Add((before, first));
            else if (behind.Count > 0 && IsVerbForm(i) && KindOf(behind, null) is { } second)
                parts.AddRange([(before, first), (behind, second)]);
            return;
        }
    }

    /// <summary>"Rich Lowry, New York Post": whether a person's name of two words stands alone.</summary>
    public bool IsCredit(TokenRange name, NameKind kind, TokenRange sentence) =>
        kind == NameKind.Person
        && name.Count == 2
        && (name.Start == sentence.Start || Document[name.Start - 1].Kind == TokenKind.Punctuation)
        && (name.End == sentence.End || Document[name.End].Kind == TokenKind.Punctuation);

    /// <summary>"South" of "South China", "Un" of "Kim Jong Un", "of" of "Supreme Court of Canada".</summary>
    public bool IsPartOfNames(int at) =>
        _words.Names.Directions.Contains(Document[at].Lower)
        || _words.Names.ShortSurnames.Contains(Document[at].Lower)
        || _words.Names.Connectors.Contains(Document[at].Word)
        || (work.Lexicon.Phrase(Document.Joined(at, at + 1)) & PhraseFlags.Country) != 0;

    public bool IsFirstName(int at) =>
        (work.Infos[at].Flags & WordFlags.FirstName) != 0
        || _words.Quotes.Genders.OfFirstName(Document[at].Lower) != Gender.Unknown
        || _words.Names.AuxiliariesLikeNames.Contains(Document[at].Lower)
        || IsOfKind(at, FirstName);

    /// <summary>Whether the dictionary has the word, and no list of names.</summary>
    public bool IsCommon(int at)
    {
        ref readonly var info = ref work.Infos[at];
        if (Document[at].Kind != TokenKind.Word)
            return Document[at].Kind == TokenKind.Punctuation && Document.TextOf(Document[at]) is not ("&" or "." or "-");
        return IsOfKind(at, NoName)
            && ((info.Flags & WordFlags.Dictionary) != 0 || new VerbContext(work).MayBeVerb(at))
            && (info.Flags & (WordFlags.FirstName | WordFlags.LastName)) == 0;
    }

    /// <summary>Whether a word has the form of a verb that no name ends with: "Sparks", "Reversed", "Won".</summary>
    public bool IsVerbForm(int at)
    {
        if (!IsCommon(at))
            return false;
        var verbs = new VerbContext(work);
        var flags = work.Infos[at].Flags;
        return _words.Names.PastVerbs.Contains(Document[at].Lower)
            || (flags & (WordFlags.Verb | WordFlags.Noun)) == WordFlags.Verb
            || verbs.IsPast(Document.TextOf(Document[at]))
            || (verbs.SingularOf(at) & WordFlags.Verb) != 0;
    }

    /// <summary>"Heckle" of "Protesters Heckle": whether a word that is not a usual name is the verb of the noun before it.</summary>
    public bool IsVerb(int at, TokenRange sentence)
    {
        var verbs = new VerbContext(work);
        return at > sentence.Start
            && verbs.MayBeVerb(at)
            && !IsPerson(at)
            && (verbs.IsHeadlineVerb(at, sentence) || (verbs.SingularOf(at - 1) & WordFlags.Noun) != 0);
    }

    public static bool IsFunctionWord(Document document, int at)
    {
        var (words, lower) = (document.Vocabulary, document[at].Lower);
        return words.Quotes.Auxiliaries.Contains(lower)
            || words.Sentiments.Negators.Contains(lower)
            || words.Sentences.Questions.Contains(lower)
            || words.Quotes.Prepositions.Contains(lower);
    }

    private bool IsNoBeginning(int at, TokenRange rest, NameKind kind, TokenRange sentence)
    {
        var isTitled = _words.Names.Titles.Contains(Document[rest.Start].Lower);
        if (IsFirstName(at) && !isTitled)
            return _words.Names.AuxiliariesLikeNames.Contains(Document[at].Lower) && at == sentence.Start && IsQuestion(sentence);
        if (IsFunctionWord(Document, at))
            return true;
        var verbs = new VerbContext(work);
        var isAlwaysVerb = verbs.MayBeVerb(at) && (work.Infos[at].Flags & WordFlags.Noun) == 0;
        var isKnown = isTitled || IsFullName(rest) || isAlwaysVerb;
        if (verbs.Precedes(at, _words.Phrases.BeforeVerbs) && verbs.MayBeVerb(at))
            return isKnown || kind != NameKind.Person;
        var isAnyWord = MayBeVerb(rest.End - 1, sentence) || IsCommon(rest.End - 1);
        var mayBeSubject = !IsOfKind(at, NoName) && !IsFullName(rest) && isAnyWord;
        if (kind == NameKind.Person && IsVerb(at, sentence) && !mayBeSubject)
            return true;
        if (!IsCommon(at))
            return IsFullName(rest) && MayBeVerb(at, sentence) && !IsPerson(at);
        return kind == NameKind.Person
            ? isKnown || !work.Lexicon.IsName(Document.TextOf(Document[at]))
            : isAlwaysVerb || (verbs.IsHeadlineVerb(at, sentence) && !IsSurname(rest.End - 1));
    }

    private bool IsNoEnd(int at, TokenRange before, NameKind kind, TokenRange sentence)
    {
        if (IsPartOfNames(at) || (before.Count == 1 && kind == NameKind.Person && IsFirstName(before.Start)))
            return false;
        if (IsVerbForm(at) && Tags.Kind(work.Tags[at]) != NameKind.Person && (work.Infos[at].Flags & WordFlags.Noun) != 0)
            return IsCountry(before) && !MayBeVerb(at + 1, sentence);
        if (IsVerbForm(at))
            return true;
        return kind == NameKind.Person
            && Tags.Kind(work.Tags[at]) == NameKind.Person
            && IsCommon(at)
            && !work.Lexicon.IsName(Document.TextOf(Document[at]));
    }

    private bool MayBeVerb(int at, TokenRange sentence) => at < sentence.End && new VerbContext(work).MayBeVerb(at);

    private bool IsCountry(TokenRange name) =>
        _words.Names.Countries.All.Contains(Document.Joined(name.Start, name.End))
        || (name.Count == 1 && _words.Names.CountryAbbreviations.Contains(Document[name.Start].Word));

    private bool IsQuestion(TokenRange sentence) => Document.TextOf(Document[sentence.End - 1]) is "?";

    /// <summary>The type of a name in the lists; null if they have none.</summary>
    private NameKind? KindOf(TokenRange name, NameKind? found)
    {
        var first = name.Start;
        while (first < name.End - 1 && _words.Names.Titles.Contains(Document[first].Lower))
            first++;
        var person = new TokenRange(first, name.End);
        var isPerson = IsFullName(person) || (person.Count == 1 && IsSurname(first));
        if (isPerson && found is null or NameKind.Person)
            return NameKind.Person;
        var flags = work.Lexicon.Phrase(Document.Joined(name.Start, name.End));
        if ((flags & PhraseFlags.LargePlaces) != 0 || IsCountry(name))
            return NameKind.Location;
        if ((flags & (PhraseFlags.Organization | PhraseFlags.Listed)) != 0)
            return NameKind.Organization;
        return isPerson ? NameKind.Person : null;
    }

    private bool IsFullName(TokenRange name) =>
        name.Count == 2 && IsFirstName(name.Start) && (IsSurname(name.End - 1) || IsOfKind(name.End - 1, LastName));

    private bool IsSurname(int at)
    {
        ref readonly var info = ref work.Infos[at];
        if ((info.Flags & (WordFlags.Stop | WordFlags.Event)) != 0)
            return false;
        return (info.Flags & WordFlags.LastName) != 0
            || (work.Lexicon.IsName(Document.TextOf(Document[at])) && (IsOfKind(at, LastName) || IsPersonPhrase(at)));
    }

    /// <summary>Whether people are called so, first or last.</summary>
    private bool IsPerson(int at) =>
        IsFirstName(at) || (work.Infos[at].Flags & WordFlags.LastName) != 0 || IsPersonPhrase(at) || IsMostly(at, LastName);

    private bool IsPersonPhrase(int at) => (work.Lexicon.Phrase(Document.Joined(at, at + 1)) & PhraseFlags.Person) != 0;

    private bool IsOfKind(int at, int kind) =>
        WordKind.Likeliest(work.Infos[at].Kind) is var likeliest && likeliest > 0 && ((likeliest - 1) / KindSteps) + 1 == kind;

    /// <summary>Whether the word is probably of a kind, and that is not the least sure of the steps.</summary>
    private bool IsMostly(int at, int kind) =>
        IsOfKind(at, kind) && (WordKind.Likeliest(work.Infos[at].Kind) - 1) % KindSteps > 0;
}

using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Phrases;

/// <summary>Tells which words outside names are nouns, and which modify them.</summary>
internal readonly ref struct WordClasses(TaggedDocument work, PhraseCandidates found)
{
    private const int ShortestWord = 3;
    private const int ShortestUnknown = 5;
    private const int LongestAcronym = 5;

    private readonly Vocabulary _vocabulary = work.Document.Vocabulary;
    private readonly VerbContext _verbs = new(work);
    private readonly ReadOnlySpan<WordInfo> _infos = work.Infos;
    private readonly ReadOnlySpan<byte> _tags = work.Tags;
    private readonly ReadOnlySpan<Token> _tokens = work.Document.Tokens;

    /// <param name="at">The token.</param>
    /// <param name="sentence">Its sentence. The headline must be the last one, since the text below it says what it means.</param>
    public WordClass Of(int at, TokenRange sentence)
    {
        if (work.IsDemonym(at))
            return WordClass.Modifier;
        if (_tags[at] != Tags.Outside || _tokens[at].Kind != TokenKind.Word)
            return WordClass.None;
        if (IsNoun(at) && !IsHeadlineVerb(at, sentence))
            return WordClass.Noun;
        return IsModifier(at) ? WordClass.Modifier : WordClass.None;
    }

    private bool IsHeadlineVerb(int at, TokenRange sentence) =>
        work.Document.SentenceOf(at) < found.Headline && _verbs.IsHeadlineVerb(at, sentence) && !found.Holds(at);

    private bool IsNoun(int at) =>
        (IsContent(at) && !_verbs.IsVerb(at) && (IsKnownNoun(at) || IsUnknownNoun(at))) || IsAcronym(at);

    private bool IsKnownNoun(int at) =>
        (_infos[at].Flags & WordFlags.Noun) != 0 || _vocabulary.Phrases.Nouns.Contains(_tokens[at].Lower);

    /// <summary>Whether a word that the dictionary does not have is probably a noun.</summary>
    private bool IsUnknownNoun(int at)
    {
        if (_infos[at].Flags != WordFlags.None)
            return false;
        if (IsHyphenated(at))
            return EndsPhrase(at);
        if (_verbs.IsGerund(WordAt(at)))
            return _verbs.IsAfterModifier(at) && EndsPhrase(at);
        var singular = _verbs.SingularOf(at);
        if ((singular & WordFlags.Verb) != 0 && HasSubject(at))
            return false;
        return (singular & WordFlags.Noun) != 0 || ((singular & WordFlags.Verb) == 0 && IsRare(at));
    }

    private bool IsRare(int at)
    {
        var word = WordAt(at);
        return _infos[at].Frequency == 0
            && word.Length >= ShortestUnknown
            && IsLetters(word)
            && !Endings.Match(word, _vocabulary.Phrases.PastEndings)
            && !Endings.Match(word, _vocabulary.Phrases.AdverbEndings);
    }

    private bool HasSubject(int at) =>
        at > 0
        && (
            _tags[at - 1] != Tags.Outside
            || (_infos[at - 1].Flags & WordFlags.Noun) != 0
            || _verbs.Precedes(at, _vocabulary.Phrases.BeforeVerbs)
        );

    /// <summary>"EPO", but not "(WHO)", which repeats the name before it.</summary>
    private bool IsAcronym(int at) =>
        _infos[at].Flags == WordFlags.None
        && !IsMeasure(_tokens[at].Lower)
        && _tokens[at].Casing == Casing.Upper
        && _tokens[at].Length <= LongestAcronym
        && _tokens[at].Length >= ShortestWord
        && IsLetters(WordAt(at))
        && !_vocabulary.Names.Exchanges.Contains(_tokens[at].Lower)
        && !(at > 0 && work.Document.Text[_tokens[at - 1].Start] == '(');

    private bool IsModifier(int at)
    {
        if (_vocabulary.Phrases.Modifiers.Contains(_tokens[at].Lower))
            return true;
        if (!IsContent(at) || (_infos[at].Flags & WordFlags.Adverb) != 0)
            return false;
        var adjective = (_infos[at].Flags & WordFlags.Adjective) != 0;
        if (_verbs.IsPast(WordAt(at)))
            return adjective && IsParticiple(at);
        return !_verbs.IsVerb(at) && (adjective || (_infos[at].Flags == WordFlags.None && IsHyphenated(at)));
    }

    /// <summary>"Skilled workers", but not "the company fired workers".</summary>
    private bool IsParticiple(int at) =>
        !HasSubject(at) && at + 1 < _tokens.Length && (_infos[at + 1].Flags & WordFlags.Noun) != 0;

    private bool EndsPhrase(int at) =>
        at + 1 == _tokens.Length
        || _tokens[at + 1].BreaksBefore > 0
        || _tokens[at + 1].Kind == TokenKind.Punctuation
        || (
            _infos[at + 1].Flags != WordFlags.None
            && (
                (_infos[at + 1].Flags & WordFlags.Stop) != 0
                || (_infos[at + 1].Flags & (WordFlags.Noun | WordFlags.Adjective)) == 0
            )
        );

    private bool IsContent(int at)
    {
        ref readonly var token = ref _tokens[at];
        return token.Length >= ShortestWord
            && !token.Abbreviation
            && !IsMeasure(token.Lower)
            && !(at > 0 && _vocabulary.Numbers.Per.Contains(_tokens[at - 1].Lower))
            && ((_infos[at].Flags & WordFlags.Stop) == 0 || _vocabulary.Phrases.Nouns.Contains(token.Lower))
            && !_vocabulary.Phrases.Vague.Contains(token.Lower);
    }

    private bool IsMeasure(uint lower) =>
        _vocabulary.Dates.Weekdays.Contains(lower)
        || _vocabulary.Dates.Months.Contains(lower)
        || _vocabulary.Dates.Spans.Contains(lower)
        || _vocabulary.Dates.Days.Contains(lower)
        || _vocabulary.Dates.TimesOfDay.Contains(lower)
        || _vocabulary.Numbers.Percents.Contains(lower)
        || _vocabulary.Numbers.Magnitudes.Contains(lower)
        || _vocabulary.Numbers.Counts.Contains(lower)
        || _vocabulary.Numbers.Ordinals.Contains(lower)
        || _vocabulary.Numbers.Currencies.Contains(lower)
        || _vocabulary.Numbers.Units.Contains(lower);

    private bool IsHyphenated(int at)
    {
        var word = WordAt(at);
        return word.Length > ShortestUnknown
            && word.Contains('-')
            && word.IndexOfAnyInRange('0', '9') < 0
            && !IsPartyTag(at)
            && !Joins(word);
    }

    /// <summary>"Direct-to-consumer" and "non-existent" are adjectives.</summary>
    private bool Joins(ReadOnlySpan<char> word)
    {
        var (first, last) = (word.IndexOf('-'), word.LastIndexOf('-'));
        return last > first
            ? _vocabulary.Sentiments.To.Contains(Hash.OfLower(word[(first + 1)..last]))
                && !_vocabulary.Quotes.Auxiliaries.Contains(Hash.OfLower(word[(last + 1)..]))
            : _vocabulary.Tokens.CompoundPrefixes.Contains(Hash.OfLower(word[..first]));
    }

    /// <summary>"D-Calif".</summary>
    private bool IsPartyTag(int at) =>
        WordAt(at) is [var letter, '-', var next, ..]
        && char.IsUpper(next)
        && _vocabulary.Names.PartyLetters.Contains(Hash.OfLower([letter]));

    private static bool IsLetters(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
            if (!char.IsLetter(letter))
                return false;
        return true;
    }

    private ReadOnlySpan<char> WordAt(int at) => work.Document.TextOf(_tokens[at]);
}

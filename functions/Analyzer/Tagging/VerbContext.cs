using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Tagging;

/// <summary>
/// Tells verbs from nouns. There is no part-of-speech tagger: if a word may be either, the words beside it decide.
/// </summary>
internal readonly ref struct VerbContext(TaggedDocument work)
{
    private readonly Vocabulary _vocabulary = work.Document.Vocabulary;
    private readonly Lexicon _lexicon = work.Lexicon;
    private readonly ReadOnlySpan<WordInfo> _infos = work.Infos;
    private readonly ReadOnlySpan<byte> _tags = work.Tags;
    private readonly ReadOnlySpan<Token> _tokens = work.Document.Tokens;

    public bool IsVerb(int at)
    {
        var word = work.Document.TextOf(_tokens[at]);
        if (IsPast(word))
            return true;
        if (IsGerund(word) && HasObject(at))
            return true;
        if (!MayBeVerb(at))
            return false;
        if (Precedes(at, _vocabulary.Phrases.BeforeVerbs))
            return true;
        return !IsAfterModifier(at)
            && at + 1 < _tokens.Length
            && (_vocabulary.Phrases.AfterVerbs.Contains(_tokens[at + 1].Lower) || StandsBetween(at));
    }

    public bool IsPast(ReadOnlySpan<char> word) =>
        word.Length > 4
        && Endings.Match(word, _vocabulary.Phrases.PastEndings)
        && !Endings.Match(word, _vocabulary.Phrases.NotPastEndings);

    public bool IsGerund(ReadOnlySpan<char> word) => word.Length > 4 && Endings.Match(word, _vocabulary.Phrases.GerundEndings);

    /// <summary>Whether a word of a headline is a verb, if nothing else in the text says that it is a noun.</summary>
    public bool IsHeadlineVerb(int at, TokenRange headline)
    {
        if (at == headline.Start || at + 1 == headline.End || !MayBeVerb(at) || IsAfterModifier(at))
            return false;
        var word = work.Document.TextOf(_tokens[at]);
        if (_tags[at - 1] != Tags.Outside || _tokens[at - 1].Kind == TokenKind.Punctuation)
            return true;
        var agrees = IsPlural(work.Document.TextOf(_tokens[at - 1])) != IsPlural(word);
        return (_infos[at - 1].Flags & WordFlags.Noun) != 0 && agrees;
    }

    public bool MayBeVerb(int at) =>
        ((_infos[at].Flags | SingularOf(at)) & WordFlags.Verb) != 0 || IsGerund(work.Document.TextOf(_tokens[at]));

    /// <summary>What the dictionary says about the singular of a plural, or about "rise" of "rises"; else nothing.</summary>
    public WordFlags SingularOf(int at)
    {
        var word = work.Document.TextOf(_tokens[at]);
        if (!IsPlural(word))
            return WordFlags.None;
        var flags = _lexicon.Word(_vocabulary.Plurals.StemOf(word).Hashed).Flags;
        foreach (var ending in _vocabulary.Phrases.PluralEndings)
            if (word.EndsWith(ending, StringComparison.Ordinal))
                flags |= _lexicon.Word(Hash.OfLower(word[..^ending.Length])).Flags;
        return flags;
    }

    /// <summary>Whether an article, a preposition, an owner or an adjective is before the word.</summary>
    public bool IsAfterModifier(int at) =>
        Precedes(at, _vocabulary.Quotes.Determiners)
        || Precedes(at, _vocabulary.Quotes.Prepositions)
        || Precedes(at, _vocabulary.Names.Possessives)
        || (at > 0 && (_infos[at - 1].Flags & (WordFlags.Adjective | WordFlags.Noun | WordFlags.Stop)) == WordFlags.Adjective);

    public bool Precedes(int at, IReadOnlySet<uint> words) => at > 0 && words.Contains(_tokens[at - 1].Lower);

    private bool IsPlural(ReadOnlySpan<char> word) => word.Length > 3 && Endings.Match(word, _vocabulary.Phrases.PluralEndings);

    /// <summary>"Burying families", "testing the barrier", but neither "the burning houses" nor "a training camp".</summary>
    private bool HasObject(int at) =>
        at + 1 < _tokens.Length
        && !IsAfterModifier(at)
        && (at == 0 || (_infos[at - 1].Flags & (WordFlags.Noun | WordFlags.Adjective)) == 0)
        && (
            _vocabulary.Quotes.Determiners.Contains(_tokens[at + 1].Lower)
            || _tags[at + 1] != Tags.Outside
            || ((_infos[at + 1].Flags | SingularOf(at + 1)) & WordFlags.Noun) != 0
        );

    /// <summary>"Storm swamps Port Alder", "lorry hit three cars": a noun or name before, a name or number after.</summary>
    private bool StandsBetween(int at)
    {
        ref readonly var next = ref _tokens[at + 1];
        var named = _tags[at + 1] != Tags.Outside && !work.IsDemonym(at + 1);
        return at > 0
            && (named || next.Kind == TokenKind.Number || _vocabulary.Numbers.Counts.Contains(next.Lower))
            && (_tags[at - 1] != Tags.Outside || (_infos[at - 1].Flags & WordFlags.Noun) != 0);
    }
}

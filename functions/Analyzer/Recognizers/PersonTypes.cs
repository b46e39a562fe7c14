using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Recognizers;

/// <summary>Roles of people: "president", "prime minister", "firefighters".</summary>
internal readonly ref struct PersonTypes(TaggedDocument work)
{
    /// <summary>WordNet's class of persons, as the lexicon stores it.</summary>
    private const int PersonSense = 19;

    private readonly VerbContext _verbs = new(work);
    private readonly ReadOnlySpan<WordInfo> _infos = work.Infos;

    /// <summary>The end of the role that starts here; 0 if there is none.</summary>
    public int Measure(in TokenReader tokens, int at)
    {
        var words = tokens.Vocabulary.Roles;
        var end = at;
        while (tokens.Is(end, words.Qualifiers) && end < at + 2)
            end++;
        for (var last = end; last >= at; last--)
            if (IsRole(tokens, last))
                return last + 1;
        return tokens.IsPair(at, words.RolesOfTwoWords) ? at + 2 : 0;
    }

    private bool IsRole(in TokenReader tokens, int at)
    {
        var words = tokens.Vocabulary.Roles;
        if (tokens.Kind(at) != TokenKind.Word || tokens.Is(at, words.Vague))
            return false;
        if (tokens.Is(at, words.Roles))
            return true;
        if (tokens.EndsWith(at, words.ParticipleEndings, StringComparison.OrdinalIgnoreCase))
            return false;
        return IsPerson(tokens, at) && !IsVerb(tokens, at) && !IsModifier(tokens, at);
    }

    private bool IsPerson(in TokenReader tokens, int at)
    {
        ref readonly var info = ref _infos[at];
        return (info.Flags & WordFlags.Actor) != 0
            || (
                info.NounSense == PersonSense
                && (info.Flags & (WordFlags.Stop | WordFlags.Adjective | WordFlags.FirstName)) == 0
                && !tokens.IsCapital(at)
            );
    }

    /// <summary>"Will host a summit", "she cooks", "engineer a landing", but not "to officers".</summary>
    private bool IsVerb(in TokenReader tokens, int at)
    {
        var words = tokens.Vocabulary.Phrases;
        if (tokens.IsCapital(at) || at == tokens.Range.Start || !_verbs.MayBeVerb(at))
            return false;
        var quotes = tokens.Vocabulary.Quotes;
        var isThird =
            quotes.Genders.OfPronoun(tokens.Lower(at - 1)) != Gender.Unknown || quotes.Relatives.Contains(tokens.Lower(at - 1));
        var isBase = ((_infos[at].Flags | (isThird ? _verbs.SingularOf(at) : WordFlags.None)) & WordFlags.Verb) != 0;
        return (isBase && tokens.Is(at - 1, words.BeforeVerbs) && !tokens.Is(at + 1, tokens.Vocabulary.Dates.Of))
            || (tokens.Is(at + 1, words.AfterVerbs) && !_verbs.IsAfterModifier(at));
    }

    /// <summary>"Parent" of "parent company".</summary>
    private bool IsModifier(in TokenReader tokens, int at) =>
        tokens.Is(at, tokens.Vocabulary.Roles.Modifiers)
        && tokens.Kind(at + 1) == TokenKind.Word
        && (tokens.IsCapital(at + 1) || (_infos[at + 1].Flags & (WordFlags.Noun | WordFlags.Stop)) == WordFlags.Noun);
}

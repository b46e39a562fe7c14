using System.Collections.Frozen;

namespace NewsMonitor.Analyzer.Words;

/// <summary>The words that say who is quoted.</summary>
internal sealed class QuoteWords(WordLists lists)
{
    /// <summary>Verbs of speech: "said". They may stand before a quote or after it.</summary>
    public FrozenSet<uint> Verbs { get; } = lists.Words("quote-verbs");

    /// <summary>Verbs that name the speaker only before a quote: "called".</summary>
    public FrozenSet<uint> Labels { get; } = lists.Words("quote-labels");

    /// <summary>"Saying", after the clause that names the speaker.</summary>
    public FrozenSet<uint> Participles { get; } = lists.Words("quote-participles");

    public FrozenSet<uint> Adverbs { get; } = lists.Words("quote-adverbs");

    public FrozenSet<uint> Auxiliaries { get; } = lists.Words("auxiliary-verbs");

    public FrozenSet<uint> Prepositions { get; } = lists.Words("prepositions");

    public FrozenSet<uint> ClauseWords { get; } = lists.Words("clause-words");

    public FrozenSet<uint> Determiners { get; } = lists.Words("determiners");

    /// <summary>"According" of "according to".</summary>
    public FrozenSet<uint> According { get; } = lists.Cue("according");

    /// <summary>Verbs before the one who is spoken to: "told the mayor".</summary>
    public FrozenSet<uint> HearerVerbs { get; } = lists.Cue("hearer");

    public FrozenSet<uint> And { get; } = lists.Cue("and");

    /// <summary>Words before a participle: "was called".</summary>
    public FrozenSet<uint> Passive { get; } = lists.Cue("passive");

    /// <summary>"As" of "as the Times put it" and "quoted Doe as saying".</summary>
    public FrozenSet<uint> As { get; } = lists.Cue("as");

    /// <summary>Verbs before "it", behind "as": "put".</summary>
    public FrozenSet<uint> Put { get; } = lists.Cue("put");

    public FrozenSet<uint> It { get; } = lists.Cue("it");

    /// <summary>Verbs before the one who "is quoted as saying".</summary>
    public FrozenSet<uint> Quoting { get; } = lists.Cue("quote");

    /// <summary>Verbs before "about" that are no cues there: "asked".</summary>
    public FrozenSet<uint> Askers { get; } = lists.Cue("asker");

    public FrozenSet<uint> About { get; } = lists.Cue("about");

    /// <summary>What begins a clause about what may be said: "whether".</summary>
    public FrozenSet<uint> Whether { get; } = lists.Cue("whether");

    /// <summary>Words before a noun that is also a verb of speech: "any claim".</summary>
    public FrozenSet<uint> Quantifiers { get; } = lists.Cue("quantifier");

    /// <summary>Speakers who are not named: "others".</summary>
    public FrozenSet<uint> Indefinite { get; } = lists.Cue("indefinite");

    /// <summary>Pronouns for the person or the body named before: "who".</summary>
    public FrozenSet<uint> Relatives { get; } = lists.Cue("who");

    /// <summary>Pronouns that are not resolved: "they".</summary>
    public FrozenSet<uint> UnresolvedPronouns { get; } = lists.Cue("unresolved");

    /// <summary>Words that are in lower case in titles of books and films.</summary>
    public FrozenSet<uint> SmallInTitles { get; } = lists.Words("title-case-small-words");

    /// <summary>Endings of participles: "Asked about it, she said".</summary>
    public string[] ParticipleEndings { get; } = lists.Endings("participles");

    public GenderWords Genders { get; } = new(lists);
}

/// <summary>Words that say whether "he" or "she" may mean a person.</summary>
internal sealed class GenderWords(WordLists lists)
{
    private readonly FrozenSet<uint> _she = lists.Cue("she");
    private readonly FrozenSet<uint> _he = lists.Cue("he");
    private readonly FrozenSet<uint> _female = lists.Cue("female");
    private readonly FrozenSet<uint> _male = lists.Cue("male");
    private readonly FrozenSet<uint> _women = lists.Words("first-names-female");
    private readonly FrozenSet<uint> _men = lists.Words("first-names-male");

    public Gender OfPronoun(uint lower) =>
        _she.Contains(lower) ? Gender.Female
        : _he.Contains(lower) ? Gender.Male
        : Gender.Unknown;

    /// <summary>What a title or a role says: "Mrs.", "spokeswoman".</summary>
    public Gender OfRole(uint lower) =>
        _female.Contains(lower) ? Gender.Female
        : _male.Contains(lower) ? Gender.Male
        : Gender.Unknown;

    public Gender OfFirstName(uint lower) =>
        _women.Contains(lower) ? Gender.Female
        : _men.Contains(lower) ? Gender.Male
        : Gender.Unknown;
}

/// <summary>What pronoun refers to a person, as far as the words say.</summary>
internal enum Gender : byte
{
    Unknown,
    Female,
    Male,
}

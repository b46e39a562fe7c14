using System.Collections.Frozen;

namespace NewsMonitor.Analyzer.Words;

/// <summary>The words in and around names.</summary>
internal sealed class NameWords(WordLists lists)
{
    /// <summary>With their periods and without.</summary>
    public FrozenSet<uint> Titles { get; } = TitlesOf(lists, "titles");

    /// <summary>Titles that only people have, with their periods and without.</summary>
    public FrozenSet<uint> CourtesyTitles { get; } = TitlesOf(lists, "courtesy-titles");

    /// <summary>Pairs of words that are a title only together.</summary>
    public FrozenSet<uint> TitlesOfTwoWords { get; } = lists.Phrases("titles-of-two-words");

    public CountryNames Countries { get; } = new(lists);

    public FrozenSet<uint> Events { get; } = lists.Words("events");

    public FrozenSet<uint> Products { get; } = lists.Words("products");

    public FrozenSet<uint> Possessives { get; } = lists.Words("possessives");

    /// <summary>"s": what follows may be the apostrophe of "workers' hall".</summary>
    public string[] OwnerEndings { get; } = lists.Endings("owners");

    public FrozenSet<uint> DefiniteArticles { get; } = lists.Words("definite-articles");

    /// <summary>As they are written.</summary>
    public FrozenSet<uint> CountryAbbreviations { get; } = lists.WordsAsWritten("country-abbreviations");

    /// <summary>As they are written.</summary>
    public FrozenSet<uint> OrganizationAbbreviations { get; } = lists.WordsAsWritten("organization-abbreviations");

    /// <summary>As they are written.</summary>
    public FrozenSet<uint> Connectors { get; } = lists.WordsAsWritten("name-connectors");

    /// <summary>Peoples, religions and castes, which name nobody by themselves: "Kurdish", "Hindus".</summary>
    public FrozenSet<uint> Peoples { get; } = lists.Phrases("peoples");

    /// <summary>Words before a people or a demonym that belong to it: "North" of "North American".</summary>
    public FrozenSet<uint> Directions { get; } = lists.Words("directions");

    /// <summary>Offices and ranks without a name: "Pope".</summary>
    public FrozenSet<uint> Offices { get; } = lists.Words("offices");

    /// <summary>Surnames so short that no list of names has them, or that are words, too.</summary>
    public FrozenSet<uint> ShortSurnames { get; } = lists.Words("short-surnames");

    /// <summary>Auxiliary verbs that are also names: "Will".</summary>
    public FrozenSet<uint> AuxiliariesLikeNames { get; } = lists.Cue("name-too");

    /// <summary>Verbs in the past that have no ending of their own: "won".</summary>
    public FrozenSet<uint> PastVerbs { get; } = lists.Cue("past-verb");

    /// <summary>Who belongs to a party, and adjectives of parties: "Republicans", "Tory".</summary>
    public FrozenSet<uint> Partisans { get; } = lists.Words("partisans");

    /// <summary>Parties whose names end with such a word: "Liberal Democrats".</summary>
    public FrozenSet<uint> Parties { get; } = lists.Phrases("parties");

    /// <summary>"R" of "(R-Ohio)".</summary>
    public FrozenSet<uint> PartyLetters { get; } = lists.Cue("party-letter");

    /// <summary>Chambers of parliaments: "House" of "House Democrats".</summary>
    public FrozenSet<uint> Chambers { get; } = lists.Cue("chamber");

    /// <summary>What stands for its state, behind the name of that: "government".</summary>
    public FrozenSet<uint> States { get; } = lists.Cue("state");

    /// <summary>Ends of compounds that only tell where someone or something is from: "-based".</summary>
    public FrozenSet<uint> Origins { get; } = lists.Cue("origin");

    /// <summary>Last words of streets: "Avenue".</summary>
    public FrozenSet<uint> Streets { get; } = lists.Cue("street");

    /// <summary>Last words of holidays, competitions, meetings and plans: "Independence Day", "FA Cup".</summary>
    public FrozenSet<uint> Things { get; } = lists.Cue("thing");

    /// <summary>The states that abbreviations stand for: "Calif.".</summary>
    public FrozenDictionary<uint, uint> StateAbbreviations { get; } = Named(lists, "state-abbreviations");

    /// <summary>Ends of the addresses of companies: "com".</summary>
    public FrozenSet<uint> Domains { get; } = lists.Cue("domain");

    /// <summary>Last words of share indexes: "Composite".</summary>
    public FrozenSet<uint> Indexes { get; } = lists.Cue("index");

    /// <summary>The names of bodies by the word that they are called with "the": "Fed".</summary>
    public FrozenDictionary<uint, uint> ShortBodies { get; } = Named(lists, "bodies-by-short-names");

    /// <summary>Words behind the name of a place that may be left out: "Bay".</summary>
    public FrozenSet<uint> PlaceEndings { get; } = lists.Cue("place-ending");

    /// <summary>Nouns behind a name that make it one of a place: "district".</summary>
    public FrozenSet<uint> PlaceNouns { get; } = lists.Cue("place-noun");

    /// <summary>Those that may be left out: "province".</summary>
    public FrozenSet<uint> PlaceLabels { get; } = lists.Cue("place-label");

    /// <summary>What "N." stands for.</summary>
    public FrozenDictionary<uint, uint> ShortDirections { get; } = Named(lists, "direction-abbreviations");

    /// <summary>Who is named behind a child's first name: "father" of "Alex's father".</summary>
    public FrozenSet<uint> Parents { get; } = lists.Cue("parent");

    /// <summary>Last words of laws and treaties: "Act".</summary>
    public FrozenSet<uint> Laws { get; } = lists.Words("laws");

    /// <summary>Speeches, broadcasts and laws, which look like organizations: "State of the Union".</summary>
    public FrozenSet<uint> Works { get; } = lists.Phrases("works");

    /// <summary>Acronyms of things, as they are written: "GDP".</summary>
    public FrozenSet<uint> CommonAcronyms { get; } = lists.WordsAsWritten("acronyms-common");

    public LegalForms LegalForms { get; } = new(lists);

    /// <summary>Words behind the first word of a company's name that name no other body: "Motors".</summary>
    public FrozenSet<uint> CompanyWords { get; } = lists.Words("company-words");

    /// <summary>Those that are left out like a legal form if the text mostly does: "Group".</summary>
    public FrozenSet<uint> CompanyForms { get; } = lists.Cue("company-form");

    /// <summary>Bodies that only a country may stand before: "Fed", but not "New York Fed".</summary>
    public FrozenSet<uint> Branched { get; } = lists.Cue("branched");

    /// <summary>Words before a name that belong to no name: "Former".</summary>
    public FrozenSet<uint> Openings { get; } = lists.Words("name-openings");

    /// <summary>Exchanges before the code of a share: "NYSE".</summary>
    public FrozenSet<uint> Exchanges { get; } = lists.Cue("exchange");

    /// <summary>Last words of services that pass on press releases: "newswire".</summary>
    public FrozenSet<uint> Wires { get; } = lists.Cue("wire");

    /// <summary>Who is responsible for a field: "minister".</summary>
    public FrozenSet<uint> Ministers { get; } = lists.Cue("minister");

    /// <summary>Words between a minister and the field: "for".</summary>
    public FrozenSet<uint> Responsible { get; } = lists.Cue("responsible");

    /// <summary>Words for bodies: "Office".</summary>
    public FrozenSet<uint> Bodies { get; } = lists.Cue("body");

    /// <summary>Last words of bodies: "Ministry".</summary>
    public FrozenSet<uint> WholeBodies { get; } = lists.Cue("whole-body");

    /// <summary>What only a company has: "shareholders".</summary>
    public FrozenSet<uint> Shares { get; } = lists.Cue("share");

    /// <summary>What is done with a company, or with a part of it: "acquisition", "stake".</summary>
    public FrozenSet<uint> Purchases { get; } = lists.Cue("purchase");

    /// <summary>Words between these and its name: "shares of", "stake in".</summary>
    public FrozenSet<uint> OfCompany { get; } = lists.Cue("of-company");

    /// <summary>The phrase behind the first word of each line.</summary>
    private static FrozenDictionary<uint, uint> Named(WordLists lists, string list) =>
        lists
            .Rows(list)
            .ToFrozenDictionary(
                row => Hash.Of(row.Word),
                row => row.Fields[1..].Aggregate(0u, (joined, word) => Hash.Join(joined, Hash.Of(word)))
            );

    private static FrozenSet<uint> TitlesOf(WordLists lists, string list) =>
        [.. lists.Rows(list).SelectMany(row => row.Fields).SelectMany(title => new[] { Hash.Of(title), Hash.Of(title + ".") })];
}

/// <summary>Legal forms at the end of company names: "Co.", "plc", "GmbH".</summary>
internal sealed class LegalForms(WordLists lists)
{
    private readonly FrozenSet<uint> _forms =
    [
        .. lists.Rows("legal-forms").SelectMany(row => row.Fields).SelectMany(WaysToWrite).Select(form => Hash.Of(form)),
    ];

    /// <summary>A word in lower case, with periods or without.</summary>
    public bool Contains(ReadOnlySpan<char> word) => Contains(Hash.Of(word));

    public bool Contains(uint lower) => _forms.Contains(lower);

    private static string[] WaysToWrite(string form) => [form, form + ".", string.Concat(form.Select(letter => $"{letter}."))];
}

namespace NewsMonitor.Analyzer.Lexicons;

/// <summary>What the lexicon knows about a word in lower case; zeroes if unknown.</summary>
internal struct WordInfo
{
    /// <summary>How common the word is: 0 (unknown) to 15.</summary>
    public byte Frequency;

    /// <summary>WordNet's class of the first noun sense, plus one, and of the first verb sense.</summary>
    public byte NounSense;
    public byte VerbSense;
    public WordFlags Flags;

    /// <summary>Clusters of words with similar meanings, coarse to fine, each within the previous one; 0 if unknown.</summary>
    public ushort Coarse;
    public ushort Middle;
    public ushort Fine;

    /// <summary>What the word is probably part of, encoded as in <see cref="WordKind"/>.</summary>
    public byte Kind;

    /// <summary>Polarity in tenths, from three public lexicons.</summary>
    public sbyte Afinn;
    public sbyte Finance;
    public sbyte Vader;

    /// <summary>
    /// The word's polarity from its vector: the share of good news minus that of bad news, in hundredths, in steps of five.
    /// </summary>
    public sbyte Polarity;
}

[Flags]
internal enum WordFlags : ushort
{
    None = 0,
    FirstName = 1,
    LastName = 2,
    Actor = 4,
    Honorific = 8,
    Noun = 16,
    Verb = 32,
    Adjective = 64,
    Adverb = 128,
    Stop = 256,
    Name = 512,
    Unit = 1024,
    Currency = 2048,
    Event = 4096,

    /// <summary>What a dictionary says of a word that is not only a name.</summary>
    Dictionary = Noun | Verb | Adjective | Adverb | Stop,
}

/// <summary>The lists that contain a phrase.</summary>
[Flags]
internal enum PhraseFlags : ushort
{
    None = 0,
    Country = 1,
    Capital = 2,
    Region = 4,
    BigCity = 8,
    City = 16,
    Town = 32,
    Demonym = 64,
    Company = 128,
    School = 256,
    Team = 512,
    Organization = 1024,
    Person = 2048,
    Place = 4096,

    /// <summary>A company whose shares are traded.</summary>
    Listed = 8192,

    /// <summary>Places that most readers know.</summary>
    LargePlaces = Country | Capital | Region | BigCity,
}

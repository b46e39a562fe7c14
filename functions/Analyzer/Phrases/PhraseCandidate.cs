using NewsMonitor.Analyzer.Lexicons;

namespace NewsMonitor.Analyzer.Phrases;

/// <summary>A candidate for a key phrase: its form, and what its weight depends on.</summary>
internal struct PhraseCandidate(int first, int end, uint key, double rarity)
{
    /// <summary>The tokens of its form.</summary>
    public int First = first;
    public int End = end;

    /// <summary>The stems of its words, joined.</summary>
    public readonly uint Key = key;

    /// <summary>The mean rarity of its words: 0 (common) to 1 (unknown).</summary>
    public readonly double Rarity = rarity;

    /// <summary>The first and the last sentence that contain it.</summary>
    public int FirstSentence = int.MaxValue;
    public int LastSentence = -1;

    /// <summary>How often it occurs, and how often it is not part of a longer run of nouns.</summary>
    public int Count = 0;
    public int Alone = 0;

    public bool InHeadline = false;
    public bool InBody = false;
    public bool IsName = false;
    public bool IsPlace = false;

    /// <summary>Whether it would fit any article: it is not a phrase by itself.</summary>
    public bool IsVague = false;

    /// <summary>Whether it is written in capitals.</summary>
    public bool IsUpper = false;

    /// <summary>What else its first word may be: a verb, an adjective.</summary>
    public WordFlags FirstWord = WordFlags.None;

    public readonly int Words => End - First;
}

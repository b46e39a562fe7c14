namespace NewsMonitor.Analyzer.Phrases;

/// <summary>A phrase that may tell what the text is about: where it stands first, and what speaks for it.</summary>
internal struct PhraseCandidate(int first, int end, int sentence, uint key, int rarity)
{
    public readonly int First = first;
    public readonly int End = end;

    /// <summary>Stems of its words, joined.</summary>
    public readonly uint Key = key;

    /// <summary>How unusual its most unusual word is: 0 (everyday) to 15 (unknown).</summary>
    public readonly int Rarity = rarity;

    /// <summary>The sentence it stands in first, and the one it was counted in last.</summary>
    public int Sentence = sentence;
    public int LastSentence = -1;

    /// <summary>In how many sentences, and how often, it stands.</summary>
    public int Sentences = 0;
    public int Count = 0;
    public bool IsName = false;

    public readonly int Words => End - First;
}

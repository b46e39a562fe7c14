namespace NewsMonitor.Analyzer.Phrases;

/// <summary>A candidate for a key phrase: its first position, and its features.</summary>
internal struct PhraseCandidate(int first, int end, int sentence, uint key, int rarity)
{
    public readonly int First = first;
    public readonly int End = end;

    /// <summary>The stems of its words, joined.</summary>
    public readonly uint Key = key;

    /// <summary>The rarity of its rarest word: 0 (common) to 15 (unknown).</summary>
    public readonly int Rarity = rarity;

    /// <summary>The first sentence that contains it, and the last one in which it was counted.</summary>
    public int Sentence = sentence;
    public int LastSentence = -1;

    /// <summary>The number of sentences that contain it, and of its occurrences.</summary>
    public int Sentences = 0;
    public int Count = 0;
    public bool IsName = false;

    public readonly int Words => End - First;
}

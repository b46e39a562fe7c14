using System.Collections.Frozen;

namespace NewsMonitor.Analyzer.Words;

/// <summary>The words that say that someone finds out or decides what others did, or complains about it.</summary>
internal sealed class InquiryWords(WordLists lists)
{
    /// <summary>Titles before the name, of one or two words: "prosecutor", "special counsel".</summary>
    public FrozenSet<uint> Titles { get; } = lists.Phrases("inquirers");

    /// <summary>What they have: "investigation".</summary>
    public FrozenSet<uint> Nouns { get; } = lists.Words("inquiries");
}

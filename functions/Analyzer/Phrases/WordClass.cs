namespace NewsMonitor.Analyzer.Phrases;

/// <summary>What a word is in a phrase.</summary>
internal enum WordClass : byte
{
    /// <summary>No part of a phrase: a name, a verb, a function word, a measure.</summary>
    None,

    /// <summary>Part of a phrase that a noun follows: an adjective.</summary>
    Modifier,
    Noun,
}

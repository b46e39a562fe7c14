namespace NewsMonitor.Analyzer;

/// <summary>
/// Says what the words of a sentence are part of; its confidences are added to the scores of the analyzer's own tagger. Instances
/// are used by many threads at once and must be thread-safe, and must judge the same sentence the same way each time.
/// </summary>
public interface IWordJudge
{
    /// <summary>The language that it can judge; ISO 639-1.</summary>
    string Language { get; }

    /// <summary>How much the logarithm of its confidence counts, compared with one of the tagger's; above 0.</summary>
    double WordWeight { get; }

    /// <summary>Judges the words of a sentence, in time linear in its length.</summary>
    /// <param name="sentence">The sentence; it may contain unpaired surrogates.</param>
    /// <param name="words">Where its words and marks are, in UTF-16 code units, in reading order.</param>
    /// <param name="types">
    /// Gets what each of them may be part of; as long as <paramref name="words"/>. Null for one that cannot be judged.
    /// </param>
    void JudgeWords(ReadOnlySpan<char> sentence, ReadOnlySpan<Range> words, Span<WordTypes?> types);
}

/// <summary>How likely it is that a word is part of no name, or of one of a type: numbers from 0 to 1 that sum to 1.</summary>
public readonly record struct WordTypes(
    float None,
    NameParts Person,
    NameParts Organization,
    NameParts Location,
    NameParts Other
);

/// <summary>
/// How likely it is that a word starts a name of a type, is inside it, ends it, or is the whole: numbers from 0 to 1.
/// </summary>
public readonly record struct NameParts(float Start, float Inside, float End, float Whole);

namespace NewsMonitor.Analyzer;

/// <summary>
/// Judges sentences and the names in them; its confidences are combined with those of the analyzer's own models. Instances are
/// used by many threads at once and must be thread-safe, and must judge the same sentence the same way each time.
/// </summary>
public interface ISentenceJudge
{
    /// <summary>The language that it can judge; ISO 639-1.</summary>
    string Language { get; }

    /// <summary>Its share of the sentiment of a sentence; 0 to 1. The rest comes from the analyzer's own model.</summary>
    double SentenceShare { get; }

    /// <summary>Its share of the sentiment toward a name; 0 to 1. The rest comes from the analyzer's own model.</summary>
    double NameShare { get; }

    /// <summary>
    /// The temperature of the combined confidences of a sentence; above 0. They are raised to the power of its reciprocal and
    /// scaled to sum to 1. Below 1, they become more certain; no label changes.
    /// </summary>
    double SentenceTemperature { get; }

    /// <summary>The temperature of the combined confidences toward a name; above 0.</summary>
    double NameTemperature { get; }

    /// <summary>Judges a sentence and the names in it, in time linear in its length.</summary>
    /// <param name="sentence">The sentence; it may contain unpaired surrogates.</param>
    /// <param name="names">Where the names are in the sentence, in UTF-16 code units, in reading order.</param>
    /// <param name="toward">
    /// Gets the confidences toward each name; as long as <paramref name="names"/>. Null for one that cannot be judged.
    /// </param>
    /// <returns>The confidences of the sentence; null if it cannot be judged.</returns>
    Confidences? Judge(ReadOnlySpan<char> sentence, ReadOnlySpan<Range> names, Span<Confidences?> toward);
}

/// <summary>How likely each sentiment is: three numbers from 0 to 1 that sum to 1.</summary>
public readonly record struct Confidences(double Positive, double Neutral, double Negative);

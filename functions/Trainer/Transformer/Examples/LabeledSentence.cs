using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.TransformerTrainer.Examples;

/// <summary>A sentence of a corpus, and the sentiment of it and toward names in it: 0 negative, 1 neutral, 2 positive.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Corpus">Where it is from.</param>
/// <param name="Label">The sentiment of the whole; null if it has none or several.</param>
/// <param name="Names">The names with a sentiment toward them, by their offsets in UTF-16 code units.</param>
internal sealed record LabeledSentence(
    string Text,
    string Corpus,
    int? Label,
    IReadOnlyList<(int Start, int End, int Label)> Names
)
{
    /// <summary>The number of parts that the sentences are divided into.</summary>
    public const int Parts = 5;

    /// <summary>Whether the sentiments toward its names differ.</summary>
    public bool Mixed => Names.Select(n => n.Label).Distinct().Count() > 1;

    /// <summary>Its part, which its text determines.</summary>
    public int Part => (int)(Hash.Feature(0, Hash.Of(Text)) % Parts);

    /// <summary>The half of its part that it is in, 0 or 1, which its text determines.</summary>
    public int Half => (int)(Hash.Feature(1, Hash.Of(Text)) % 2);
}

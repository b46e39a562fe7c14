using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Trainer.Sentiments;

/// <summary>A text, or a name in one, with its label: 0 negative, 1 neutral, 2 positive.</summary>
internal sealed record SentimentExample
{
    public required uint[] Features { get; init; }

    public required string Text { get; init; }

    public required int Label { get; init; }

    /// <summary>Identifies the text; examples of the same text stay on the same side of a split.</summary>
    public required int Group { get; init; }

    /// <summary>Which fifth of the texts it is in, 0 to 4. The shipped network was trained without the first.</summary>
    public int Part => PartOf(Text);

    /// <summary>Which fifth a text is in.</summary>
    public static int PartOf(string text) => (int)(Hash.Feature(0, Hash.Of(text)) % 5);

    public required string Corpus { get; init; }

    /// <summary>For a name: where it is in the text, in UTF-16 code units.</summary>
    public Range? Name { get; init; }

    /// <summary>For a name: whether its sentence is a headline.</summary>
    public bool Headline { get; init; }

    /// <summary>For a name: whether its sentence has another sentiment toward other names.</summary>
    public bool Mixed { get; init; }

    /// <summary>For a name: whether its sentence has other names with a sentiment, too.</summary>
    public bool Several { get; init; }

    /// <summary>For a name: how many of its features, at the start, are those of the whole sentence.</summary>
    public int Shared { get; init; }

    public float Weight { get; init; } = 1;

    /// <summary>What a teacher says: the probability of each label; null if people labeled the example.</summary>
    public float[]? Taught { get; init; }

    /// <summary>The probability of a label that the learner should give.</summary>
    public float TruthOf(int label) => Taught is { } taught ? taught[label] : (label == Label ? 1 : 0);
}

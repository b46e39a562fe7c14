namespace NewsMonitor.Trainer.Sentiments;

/// <summary>A text, or a name in one, with its label: 0 negative, 1 neutral, 2 positive.</summary>
internal sealed class SentimentExample
{
    public required uint[] Features { get; init; }

    public required string Text { get; init; }

    public required int Label { get; init; }

    /// <summary>Identifies the text; examples of the same text stay on the same side of a split.</summary>
    public required int Group { get; init; }

    public required string Corpus { get; init; }

    /// <summary>For a name: whether its sentence has another sentiment toward other names.</summary>
    public bool Mixed { get; init; }

    /// <summary>For a name: how many of its features, at the start, are those of the whole sentence.</summary>
    public int Shared { get; init; }

    public float Weight { get; init; } = 1;
}

namespace NewsMonitor.Trainer.Sentiments;

/// <summary>A text, or a name in one, with its label: 0 negative, 1 neutral, 2 positive.</summary>
internal sealed class SentimentExample
{
    public required uint[] Features { get; init; }

    public required string Text { get; init; }

    public required int Label { get; init; }

    /// <summary>Examples of one text stay on one side of a split.</summary>
    public required int Group { get; init; }

    public required string Corpus { get; init; }

    /// <summary>Of a name: others in its sentence are spoken of with another sentiment.</summary>
    public bool Mixed { get; init; }

    /// <summary>Of a name: how many of the features, the first ones, are those of the whole sentence.</summary>
    public int Shared { get; init; }

    public float Weight { get; init; } = 1;
}

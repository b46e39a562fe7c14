namespace NewsMonitor.Trainer.Sentiments;

/// <summary>What a sentiment model judges: sentences, or names in sentences.</summary>
internal sealed record SentimentTask
{
    public static readonly SentimentTask Sentences = new()
    {
        Name = "sentences",
        Labeled = corpora => corpora.Sentences(),
        Taught = _ => [],
        HeldOut = (corpora, file) => corpora.SentencesOf(file),
        HeldFiles = SentimentCorpora.HeldSentences,
        Sharpness = 0.5,
        Temperature = 0.74,
        Certain = 0.6,
        Kept = 90_000,
        HeadlineDrop = 0.5f,
    };

    public static readonly SentimentTask Targets = new()
    {
        Name = "targets",
        Labeled = corpora => corpora.Targets(),
        Taught = corpora => corpora.TaughtTargets(),
        HeldOut = (corpora, file) => corpora.TargetsOf(file),
        HeldFiles = SentimentCorpora.HeldTargets,
        Sharpness = 0.6,
        Temperature = 0.72,
        Certain = 0.7,
        Kept = 180_000,
        HeadlineDrop = 0.5f,
    };

    /// <summary>Names for the embedded analyzer alone: more features, more headlines, and more of them are kept.</summary>
    public static readonly SentimentTask TargetsAlone = Targets with
    {
        Name = "alone",
        Labeled = corpora => corpora.Alone.Targets(),
        Taught = corpora => corpora.Alone.TaughtTargets(),
        HeldOut = (corpora, file) => corpora.Alone.TargetsOf(file),
        HeadlineDrop = 0.35f,
    };

    public required string Name { get; init; }

    /// <summary>The examples that people labeled.</summary>
    public required Func<SentimentCorpora, List<SentimentExample>> Labeled { get; init; }

    /// <summary>
    /// The examples that the network labeled. Sentences have none: they would gain, but their mean with the network would not.
    /// </summary>
    public required Func<SentimentCorpora, List<SentimentExample>> Taught { get; init; }

    /// <summary>The examples of one of our own held-out files.</summary>
    public required Func<SentimentCorpora, string, List<SentimentExample>> HeldOut { get; init; }

    public required string[] HeldFiles { get; init; }

    /// <summary>The factor for scores that makes confidences reliable.</summary>
    public required double Sharpness { get; init; }

    /// <summary>The temperature of the mean of the learner's and the network's confidences, as in TransformerJudge.</summary>
    public required double Temperature { get; init; }

    /// <summary>From which confidence on the network is not asked, as in SecondOpinion.</summary>
    public required double Certain { get; init; }

    /// <summary>The number of features that are kept.</summary>
    public required int Kept { get; init; }

    /// <summary>The share of features of a name in a headline that are left out at random.</summary>
    public required float HeadlineDrop { get; init; }

    /// <summary>Trains with the labeled examples that are not held, and with the network's.</summary>
    public SentimentTrainer Train(SentimentCorpora corpora, Predicate<SentimentExample> held, int seed) =>
        Pupil.Train([.. Labeled(corpora).Where(e => !held(e))], Taught(corpora), this, seed);
}

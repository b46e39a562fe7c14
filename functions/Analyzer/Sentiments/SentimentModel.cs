using NewsMonitor.Analyzer.Model;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>A linear model over hashed features with three classes: negative, neutral, positive.</summary>
internal sealed class SentimentModel
{
    public const int Labels = 3;

    /// <summary>The weight of a name's own features, compared with those of the whole sentence.</summary>
    public const int Whole = 8;

    /// <summary>The number of features at which scores are not scaled.</summary>
    private const double Typical = 150;

    private readonly HashTable _features;
    private readonly sbyte[] _weights;
    private readonly float _scale;

    public SentimentModel(BinaryReader reader)
    {
        _scale = reader.ReadSingle();
        var keys = HashTable.ReadKeys(reader);
        _features = new HashTable(keys);
        _weights = new sbyte[keys.Length * Labels];
        for (var label = 0; label < Labels; label++)
        for (var i = 0; i < keys.Length; i++)
            _weights[(i * Labels) + label] = reader.ReadSByte();
    }

    public Sentiment Judge(FeatureBag bag) => Judge(bag, default);

    /// <summary>Judges the features in the bag, together with the sum of the whole sentence.</summary>
    public Sentiment Judge(FeatureBag bag, ScoreSum whole)
    {
        var own = Add(bag.Features);
        var scale = _scale * Norm(own.Features + whole.Features) / Whole;
        return SentimentScores.ToSentiment(
            ((own.Negative * Whole) + whole.Negative) * scale,
            ((own.Neutral * Whole) + whole.Neutral) * scale,
            ((own.Positive * Whole) + whole.Positive) * scale
        );
    }

    public ScoreSum Add(ReadOnlySpan<uint> features)
    {
        int negative = 0,
            neutral = 0,
            positive = 0;
        foreach (var feature in features)
        {
            var entry = _features.Find(feature);
            if (entry < 0)
                continue;
            negative += _weights[entry * Labels];
            neutral += _weights[(entry * Labels) + 1];
            positive += _weights[(entry * Labels) + 2];
        }
        return new ScoreSum(negative, neutral, positive, features.Length);
    }

    /// <summary>Scales scores, since long sentences have more features but not more sentiment.</summary>
    public static double Norm(int features) => Math.Sqrt(Typical / Math.Max(1, features));
}

/// <summary>The integer scores of a number of features, summed.</summary>
internal readonly record struct ScoreSum(int Negative, int Neutral, int Positive, int Features)
{
    /// <summary>The sum with the scores of others, each of which counts several times.</summary>
    public ScoreSum With(ScoreSum others, int times) =>
        new(
            Negative + (times * others.Negative),
            Neutral + (times * others.Neutral),
            Positive + (times * others.Positive),
            Features + others.Features
        );
}

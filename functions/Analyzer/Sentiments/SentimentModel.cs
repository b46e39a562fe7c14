using NewsMonitor.Analyzer.Model;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>A linear model over hashed features with three answers: negative, neutral, positive.</summary>
internal sealed class SentimentModel
{
    public const int Labels = 3;

    /// <summary>The features of a name in its sentence weigh this many times those of the sentence as a whole.</summary>
    public const int Whole = 8;

    /// <summary>A sentence of this many features has its scores taken as they are.</summary>
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

    /// <summary>Judges what the bag holds, together with what the whole sentence has added up to.</summary>
    public Sentiment Judge(FeatureBag bag, ScoreSum whole)
    {
        var own = Add(bag);
        var scale = _scale * Norm(own.Features + whole.Features) / Whole;
        return SentimentScores.ToSentiment(
            ((own.Negative * Whole) + whole.Negative) * scale,
            ((own.Neutral * Whole) + whole.Neutral) * scale,
            ((own.Positive * Whole) + whole.Positive) * scale
        );
    }

    public ScoreSum Add(FeatureBag bag)
    {
        int negative = 0,
            neutral = 0,
            positive = 0;
        foreach (var feature in bag.Features)
        {
            var entry = _features.Find(feature);
            if (entry < 0)
                continue;
            negative += _weights[entry * Labels];
            neutral += _weights[(entry * Labels) + 1];
            positive += _weights[(entry * Labels) + 2];
        }
        return new ScoreSum(negative, neutral, positive, bag.Count);
    }

    /// <summary>Long sentences have more features, not more feeling.</summary>
    public static double Norm(int features) => Math.Sqrt(Typical / Math.Max(1, features));
}

/// <summary>Whole-number scores of so many features added up.</summary>
internal readonly record struct ScoreSum(int Negative, int Neutral, int Positive, int Features);

using NewsMonitor.Analyzer.Model;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>A linear model over hashed features with three answers: negative, neutral, positive.</summary>
internal sealed class SentimentModel
{
    public const int Labels = 3;

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

    /// <summary>Judges what the bag holds on top of what has been added up before.</summary>
    public Sentiment Judge(FeatureBag bag, ToneSum before)
    {
        var sum = Add(bag, before);
        return Opinion.Of(sum.Negative * _scale, sum.Neutral * _scale, sum.Positive * _scale);
    }

    public ToneSum Add(FeatureBag bag, ToneSum sum)
    {
        var (negative, neutral, positive) = (sum.Negative, sum.Neutral, sum.Positive);
        foreach (var feature in bag.Features)
        {
            var entry = _features.Find(feature);
            if (entry < 0)
                continue;
            negative += _weights[entry * Labels];
            neutral += _weights[(entry * Labels) + 1];
            positive += _weights[(entry * Labels) + 2];
        }
        return new ToneSum(negative, neutral, positive);
    }
}

/// <summary>Whole-number scores added up so far.</summary>
internal readonly record struct ToneSum(int Negative, int Neutral, int Positive);

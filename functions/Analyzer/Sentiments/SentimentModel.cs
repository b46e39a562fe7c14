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

    public Sentiment Judge(FeatureBag bag)
    {
        int negative = 0, neutral = 0, positive = 0;
        foreach (var feature in bag.Features)
        {
            var entry = _features.Find(feature);
            if (entry < 0)
                continue;
            negative += _weights[entry * Labels];
            neutral += _weights[(entry * Labels) + 1];
            positive += _weights[(entry * Labels) + 2];
        }
        return Opinion.Of(negative * _scale, neutral * _scale, positive * _scale);
    }
}

using NewsMonitor.Analyzer.Entities;
using NewsMonitor.Analyzer.Model;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>Judges sentences, the names in them, and the text as a whole.</summary>
internal sealed class ToneReader(English model, TaggedDocument work)
{
    private const double Strong = 0.2;

    [ThreadStatic]
    private static FeatureBag? _spare;

    private readonly FeatureBag _bag = _spare ??= new FeatureBag();
    /// <summary>What each sentence as a whole adds to the judgement of the names in it.</summary>
    private readonly ToneSum[] _shared = new ToneSum[work.Document.Sentences.Count];

    /// <summary>Judges a sentence; to be called before its names are judged.</summary>
    public Sentiment OfSentence(int number)
    {
        var sentence = work.Document.Sentences[number];
        _bag.Clear();
        SentenceFeatures.Write(work.Document.Tokens[sentence.Start..sentence.End], work.InfosOf(sentence), work.Document.Text, _bag);
        _shared[number] = model.Targets.Add(_bag, default);
        return model.Tone.Judge(_bag);
    }

    /// <summary>What a sentence says of the name in it.</summary>
    public Sentiment OfName(int number, int first, int end)
    {
        var sentence = work.Document.Sentences[number];
        _bag.Clear();
        var tokens = work.Document.Tokens[sentence.Start..sentence.End];
        TargetFeatures.Write(tokens, work.InfosOf(sentence), first - sentence.Start, end - sentence.Start, _bag);
        return model.Targets.Judge(_bag, _shared[number]);
    }

    /// <summary>The mean of the sentences by their length; mixed where both sides are strong.</summary>
    public static Sentiment OfText(IReadOnlyList<Sentence> sentences)
    {
        double positive = 0, negative = 0, weight = 0, pros = 0, cons = 0;
        foreach (var sentence in sentences)
        {
            var length = Math.Sqrt(sentence.Length);
            weight += length;
            positive += length * sentence.Sentiment.Positive;
            negative += length * sentence.Sentiment.Negative;
            pros += sentence.Sentiment.Label == SentimentLabel.Positive ? length : 0;
            cons += sentence.Sentiment.Label == SentimentLabel.Negative ? length : 0;
        }
        if (weight == 0)
            return new Sentiment(SentimentLabel.Neutral, 0, 1, 0);
        var whole = Opinion.Rounded(positive / weight, 1 - ((positive + negative) / weight), negative / weight);
        return pros > Strong * weight && cons > Strong * weight && Math.Min(pros, cons) * 2 > Math.Max(pros, cons)
            ? whole with { Label = SentimentLabel.Mixed }
            : whole;
    }
}

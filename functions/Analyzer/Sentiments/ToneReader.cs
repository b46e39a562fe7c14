using NewsMonitor.Analyzer.Entities;
using NewsMonitor.Analyzer.Model;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>Judges sentences and the names in them.</summary>
internal sealed class ToneReader(English model, TaggedDocument work)
{
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
        var tokens = work.Document.Tokens[sentence.Start..sentence.End];
        SentenceFeatures.Write(tokens, work.InfosOf(sentence), work.Document.Text, _bag);
        _shared[number] = model.Targets.Add(_bag);
        return model.Tone.Judge(_bag);
    }

    /// <summary>What a sentence says of the name in it.</summary>
    public Sentiment OfName(int number, int first, int end)
    {
        var sentence = work.Document.Sentences[number];
        _bag.Clear();
        var tokens = work.Document.Tokens[sentence.Start..sentence.End];
        var (start, stop) = (first - sentence.Start, end - sentence.Start);
        TargetFeatures.Write(tokens, work.InfosOf(sentence), work.Document.Text, start, stop, _bag);
        return model.Targets.Judge(_bag, _shared[number]);
    }
}

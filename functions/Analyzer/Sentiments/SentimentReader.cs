using NewsMonitor.Analyzer.Entities;
using NewsMonitor.Analyzer.Model;
using NewsMonitor.Analyzer.Tagging;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>Judges sentences and the names in them.</summary>
internal sealed class SentimentReader(SentimentModel sentences, SentimentModel targets, TaggedDocument work)
{
    [ThreadStatic]
    private static FeatureBag? _spare;

    private readonly FeatureBag _bag = _spare ??= new FeatureBag();

    /// <summary>What each sentence as a whole adds to the judgment of the names in it.</summary>
    private readonly ScoreSum[] _shared = new ScoreSum[work.Document.Sentences.Count];

    /// <summary>Judges a sentence; to be called before its names are judged.</summary>
    public Sentiment JudgeSentence(int number)
    {
        var sentence = work.Document.Sentences[number];
        _bag.Clear();
        var tokens = work.Document.Tokens[sentence.Start..sentence.End];
        SentenceFeatures.Write(tokens, work.InfosOf(sentence), work.Document.Text, work.Document.Vocabulary.Sentiments, _bag);
        _shared[number] = targets.Add(_bag);
        return sentences.Judge(_bag);
    }

    /// <summary>What a sentence says of the name in it.</summary>
    public Sentiment JudgeName(int number, int first, int end)
    {
        var sentence = work.Document.Sentences[number];
        _bag.Clear();
        var tokens = work.Document.Tokens[sentence.Start..sentence.End];
        var (start, stop) = (first - sentence.Start, end - sentence.Start);
        TargetFeatures.Write(
            tokens,
            work.InfosOf(sentence),
            work.Document.Text,
            start,
            stop,
            work.Document.Vocabulary.Sentiments,
            _bag
        );
        return targets.Judge(_bag, _shared[number]);
    }
}

using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>Judges the sentiment of sentences, and toward the names in them.</summary>
/// <param name="sentences">The model of sentences.</param>
/// <param name="targets">The model of names in sentences.</param>
/// <param name="work">The text.</param>
/// <param name="people">The people that its sentences name.</param>
/// <param name="second">What another judge says about the text; null if there is none.</param>
internal sealed class SentimentReader(
    SentimentModel sentences,
    TargetModel targets,
    TaggedDocument work,
    PeopleInSentences people,
    SecondOpinion? second
)
{
    [ThreadStatic]
    private static FeatureBag? _spare;

    private readonly FeatureBag _bag = _spare ??= new FeatureBag();

    /// <summary>What each whole sentence contributes to the sentiment toward its names.</summary>
    private readonly ScoreSum[] _shared = new ScoreSum[work.Document.Sentences.Count];

    /// <summary>Judges a sentence; call it for each sentence, in order, before judging its names.</summary>
    public Sentiment JudgeSentence(int number)
    {
        var sentence = work.Document.Sentences[number];
        _bag.Clear();
        var view = ViewOf(sentence);
        SentenceFeatures.Write(view, _bag);
        var own = sentences.Judge(_bag);
        _shared[number] = targets.Share(view, _bag);
        var whole = second?.OfSentence(number, own, name => JudgeOwn(number, name.Start, name.End)) ?? own;
        return people.Combine(number, whole, person => Judge(number, person.Start, person.End));
    }

    /// <summary>The sentiment of a sentence toward a name in it.</summary>
    public Sentiment JudgeName(int number, int first, int end) => people.Toward(first) ?? Judge(number, first, end);

    private Sentiment Judge(int number, int first, int end)
    {
        var own = JudgeOwn(number, first, end);
        return second?.TowardName(first, own) ?? own;
    }

    private Sentiment JudgeOwn(int number, int first, int end)
    {
        var sentence = work.Document.Sentences[number];
        var name = new TokenRange(first - sentence.Start, end - sentence.Start);
        return targets.Judge(ViewOf(sentence), name, _shared[number], _bag);
    }

    private SentenceView ViewOf(TokenRange sentence) =>
        new(
            work.Document.Tokens[sentence.Start..sentence.End],
            work.InfosOf(sentence),
            work.Document.Text,
            work.Document.Vocabulary.Sentiments
        );
}

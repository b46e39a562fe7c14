using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Pipeline;
using NewsMonitor.Analyzer.Sentiments;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Trainer.Sentiments;

/// <summary>
/// Scores sentences together with what they say of their people, whom the shipped analyzer finds: for the learner alone, and for
/// its mean with the network. The learner is trained without the fifth that the network has not seen.
/// </summary>
internal sealed class PeopleScores(SentimentCorpora corpora, Vocabulary vocabulary, ISentenceJudge network, int seed)
{
    private readonly TextAnalyzer _analyzer = new();
    private readonly SentimentCorpora _alone = corpora.Alone;
    private readonly SentimentTrainer _sentences = SentimentTask.Sentences.Train(corpora, e => e.Part == 0, seed);
    private readonly SentimentTrainer _names = SentimentTask.Targets.Train(corpora, e => e.Part == 0, seed);
    private readonly SentimentTrainer _namesAlone = SentimentTask.TargetsAlone.Train(corpora, e => e.Part == 0, seed);

    public IEnumerable<string> Of(IEnumerable<SentimentExample> sentences)
    {
        var (own, means) = (new CorpusScores(1), new CorpusScores(1));
        foreach (var sentence in sentences)
        {
            var found = PeopleIn(sentence.Text);
            var people = corpora.NamesIn(sentence.Text, found);
            var peopleAlone = _alone.NamesIn(sentence.Text, found);
            var toward = new Confidences?[people.Count];
            Range[] places = [.. people.Select(person => person.Name!.Value)];
            if (network.Judge(sentence.Text, places, toward) is not { } said)
                continue;
            var alone = Own(SentimentTask.Sentences, _sentences, sentence);
            var mean = Mean(SentimentTask.Sentences, _sentences, sentence, said);
            var inMean = people.Zip(toward, (person, t) => Mean(SentimentTask.Targets, _names, person, t));
            own.Add(0, sentence, Together(alone, [.. peopleAlone.Select(p => Own(SentimentTask.TargetsAlone, _namesAlone, p))]));
            means.Add(0, sentence, Together(mean, [.. inMean]));
        }
        return own.Lines("people").Concat(means.Lines("… mean"));
    }

    private List<Range> PeopleIn(string text)
    {
        using var document = Document.Read(text, vocabulary);
        if (TargetFeatures.IsHeadline(document.Tokens))
            return [];
        return
        [
            .. _analyzer
                .Analyze(text, "en")
                .Entities.Where(entity => entity.Category == EntityCategory.Person)
                .SelectMany(entity => entity.Mentions)
                .OrderBy(mention => mention.Offset)
                .Take(PeopleInSentences.Most)
                .Select(mention => mention.Offset..(mention.Offset + mention.Length)),
        ];
    }

    private static float[] Together(Sentiment whole, IReadOnlyCollection<Sentiment> people)
    {
        var said = people.Count == 0 ? whole : PeopleInSentences.Combine(whole, people);
        return [(float)said.Negative, (float)said.Neutral, (float)said.Positive];
    }

    private static Sentiment Own(SentimentTask task, SentimentTrainer learner, SentimentExample example) =>
        ToSentiment(learner.Probabilities(example, task.Sharpness));

    private static Sentiment Mean(SentimentTask task, SentimentTrainer learner, SentimentExample example, Confidences? said)
    {
        var own = learner.Probabilities(example, task.Sharpness);
        return said is { } network
            ? ToSentiment(Pupil.Mean(NetworkAnswers.SharesOf(network), own, task.Temperature))
            : ToSentiment(own);
    }

    private static Sentiment ToSentiment(float[] shares) => SentimentScores.Round(shares[2], shares[1], shares[0]);
}

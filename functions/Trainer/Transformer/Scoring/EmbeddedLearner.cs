using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Trainer;
using NewsMonitor.Trainer.Sentiments;

namespace NewsMonitor.TransformerTrainer.Scoring;

/// <summary>The embedded analyzer's learner, trained on the same sentences as the network.</summary>
internal sealed class EmbeddedLearner
{
    private readonly Dictionary<string, float[]> _sentences = [];
    private readonly Dictionary<string, float[][]> _names = [];

    /// <param name="corpora">The folder of the corpora.</param>
    /// <param name="lists">The folder of the word lists' packages.</param>
    /// <param name="held">The texts that it does not train on.</param>
    /// <param name="seed">The seed for all random choices.</param>
    public EmbeddedLearner(string corpora, string lists, HashSet<string> held, int seed)
    {
        var read = Training.CorporaWithout(KnownLanguages.All["en"], corpora, lists, held.Contains, seed);
        var (sentences, names) = (read.Sentences(), read.Targets());
        var whole = SentimentTask.Sentences.Train(read, e => held.Contains(e.Text), seed);
        var toward = SentimentTask.Targets.Train(read, e => held.Contains(e.Text), seed);
        sentences.AddRange(SentimentCorpora.HeldSentences.SelectMany(read.SentencesOf));
        names.AddRange(SentimentCorpora.HeldTargets.SelectMany(read.TargetsOf));
        foreach (var example in sentences)
            _sentences[example.Text] = whole.Probabilities(example, SentimentTask.Sentences.Sharpness);
        foreach (var text in names.GroupBy(e => e.Text))
            _names[text.Key] = [.. text.Select(example => toward.Probabilities(example, SentimentTask.Targets.Sharpness))];
    }

    /// <summary>Its answers where the network has one, as far as it knows the sentences.</summary>
    public Answers Alone(Answers network) =>
        new([.. Known(network.Sentences).Select(Own)], [.. Known(network.Names).Select(a => Own(a))]);

    /// <summary>The means of its probabilities and the network's.</summary>
    public Answers Means(Answers network, float sentence, float name) =>
        new([.. Known(network.Sentences).Select(a => Mean(a, sentence))], [.. Known(network.Names).Select(a => Mean(a, name))]);

    private IEnumerable<Answer> Known(IEnumerable<Answer> answers) => answers.Where(a => Probabilities(a) is not null);

    private float[]? Probabilities(Answer answer) =>
        answer.Name is not { } name ? _sentences.GetValueOrDefault(answer.Sentence.Text)
        : _names.TryGetValue(answer.Sentence.Text, out var names) && names.Length == answer.Sentence.Names.Count ? names[name]
        : null;

    private Answer Own(Answer answer) => answer with { Logits = [.. Probabilities(answer)!.Select(p => MathF.Log(p))] };

    private Answer Mean(Answer answer, float temperature)
    {
        var own = Probabilities(answer)!;
        return answer with { Logits = [.. own.Select((p, i) => MathF.Log((p + (float)answer.Probability(i, temperature)) / 2))] };
    }
}

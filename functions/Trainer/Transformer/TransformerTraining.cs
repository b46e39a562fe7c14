using NewsMonitor.Transformer.Tokens;
using NewsMonitor.TransformerTrainer.Examples;
using NewsMonitor.TransformerTrainer.Learning;
using NewsMonitor.TransformerTrainer.Network;
using NewsMonitor.TransformerTrainer.Pretrained;
using NewsMonitor.TransformerTrainer.Scoring;

namespace NewsMonitor.TransformerTrainer;

/// <summary>The trainer's commands.</summary>
internal sealed class TransformerTraining
{
    /// <summary>The part of the sentences that evaluation does not train on.</summary>
    private const int HeldPart = 0;

    private readonly string _corpora;
    private readonly int _seed;
    private readonly PretrainedNetwork _pretrained = PretrainedNetwork.Read();
    private readonly WordPieceTokenizer _tokenizer;
    private readonly SentimentNetwork _network;
    private readonly List<LabeledSentence> _sentences;
    private readonly System.Diagnostics.Stopwatch _watch = System.Diagnostics.Stopwatch.StartNew();

    /// <param name="data">The folder of the corpora.</param>
    /// <param name="seed">The seed for all random choices.</param>
    public TransformerTraining(string data, int seed)
    {
        _corpora = Path.Combine(data, "train");
        _seed = seed;
        _tokenizer = new WordPieceTokenizer(_pretrained.Vocabulary);
        _network = new SentimentNetwork(_pretrained);
        _sentences = SentimentTexts.Read(_corpora, Path.Combine(AppContext.BaseDirectory, "TrainingTexts"));
        foreach (var corpus in _sentences.GroupBy(s => s.Corpus))
            Say($"{corpus.Key}: {corpus.Count()} sentences with {corpus.Sum(s => s.Names.Count)} names");
    }

    /// <summary>Evaluates, and trains with all sentences and the temperatures that evaluation found.</summary>
    public void Train(int epochs, string output)
    {
        Evaluate(epochs, output);
        var temperatures = (_network.Sentence.Temperature, _network.Name.Temperature);
        var network = new SentimentNetwork(_pretrained);
        Tune(network, Preparation.Run(network, Read(_sentences)), epochs);
        (network.Sentence.Temperature, network.Name.Temperature) = temperatures;
        network.Weights.Write(output);
    }

    /// <summary>Trains without a fifth of the sentences, and scores on it and on our own held-out sentences.</summary>
    public void Evaluate(int epochs, string output)
    {
        var lessons = Preparation.Run(_network, Read(_sentences.Where(s => s.Part != HeldPart)));
        List<PreparedSequence> held = [.. HeldCorpora(), .. HeldOwn()];
        foreach (var line in new AwayFromHome(_network, lessons, _seed).Run())
            Say(line);
        Tune(_network, lessons, epochs);
        var answers = Answers.Of(_network, held);
        _network.Sentence.Temperature = Calibration.Temperature(answers.Sentences);
        _network.Name.Temperature = Calibration.Temperature(answers.Names);
        Print(answers, _network.Sentence.Temperature, _network.Name.Temperature);
        _network.Weights.Write(output);
    }

    /// <summary>
    /// Scores weights on the sentences that evaluation leaves out, alone and together with the embedded analyzer's learner.
    /// </summary>
    /// <param name="weights">The folder of weights that were trained by <see cref="Evaluate"/>.</param>
    /// <param name="lists">The folder of the word lists' packages, which are installed if it is empty.</param>
    public void Score(string weights, string lists)
    {
        _network.Weights.Read(weights);
        var (part, own) = (Answers.Of(_network, HeldCorpora()), Answers.Of(_network, HeldOwn()));
        var (sentence, name) = (_network.Sentence.Temperature, _network.Name.Temperature);
        Print(part.With(own), sentence, name);
        var held = _sentences.Where(s => s.Part == HeldPart).Select(s => s.Text).ToHashSet();
        var embedded = new EmbeddedLearner(_corpora, lists, held, _seed);
        Print(embedded.Alone(part.With(own)), 1, 1);
        PrintCalibrated(embedded.Means(part, sentence, name), embedded.Means(own, sentence, name));
    }

    /// <summary>
    /// Scores means before and after their temperatures: the corpora at that of the other half, our own held-out files at that of
    /// all corpora, which is the one to ship.
    /// </summary>
    private void PrintCalibrated(Answers part, Answers own)
    {
        Print(part.With(own), 1, 1);
        var (sentence, name) = (Calibration.Temperature(part.Sentences), Calibration.Temperature(part.Names));
        Say($"means at temperatures {sentence:F2} and {name:F2}:");
        var fitted = new Answers(Calibration.CrossFit(part.Sentences), Calibration.CrossFit(part.Names));
        Print(fitted.With(new(Calibration.At(sentence, own.Sentences), Calibration.At(name, own.Names))), 1, 1);
    }

    private void Tune(SentimentNetwork network, List<PreparedSequence> lessons, int epochs)
    {
        HeadTrainer.Train(network, lessons, _seed);
        new Tuning(network, lessons, _seed).Run(epochs, Say);
    }

    private List<PreparedSequence> HeldCorpora() => Preparation.Run(_network, Read(_sentences.Where(s => s.Part == HeldPart)));

    private List<PreparedSequence> HeldOwn() => Preparation.Run(_network, Read(SentimentTexts.ReadHeldOut(Samples())));

    private IEnumerable<InputSequence> Read(IEnumerable<LabeledSentence> sentences) =>
        sentences.SelectMany(sentence => InputSequence.Of(sentence, _tokenizer, _pretrained.Vocabulary));

    private static string Samples([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "tests", "Samples", "analysis");

    private void Print(Answers answers, float sentence, float name)
    {
        Say($"temperatures {sentence:F2} and {name:F2}");
        foreach (
            var line in Report.Lines("sentences", answers.Sentences, sentence).Concat(Report.Lines("names", answers.Names, name))
        )
            Say(line);
    }

    private void Say(string what) => Console.WriteLine($"[{_watch.Elapsed.TotalSeconds, 5:F0} s] {what}");
}

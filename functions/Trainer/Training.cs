using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Model;
using NewsMonitor.Trainer.Data;
using NewsMonitor.Trainer.Names;
using NewsMonitor.Trainer.Scoring;
using NewsMonitor.Trainer.Tone;

namespace NewsMonitor.Trainer;

/// <summary>The trainer's verbs.</summary>
internal sealed class Training
{
    /// <summary>What scores are multiplied with so that confidences come true on folds.</summary>
    private const double SentenceSharpness = 0.5;
    private const double TargetSharpness = 0.6;

    /// <summary>Of the words that have vectors, so many are kept beside those of the training text. Twice as many were no better.</summary>
    private const int CommonWords = 200_000;

    private readonly string _data;
    private readonly int _seed;
    private readonly WordLists _lists;
    private readonly List<LabelledSentence> _sentences;
    private readonly ModelFile _file = new();
    private readonly WordLeanings _leanings;
    private readonly Lexicon _lexicon;
    private readonly System.Diagnostics.Stopwatch _watch = System.Diagnostics.Stopwatch.StartNew();

    public Training(string data, string lists, int seed)
    {
        _data = data;
        _seed = seed;
        _lists = new WordLists(lists);
        _sentences = NameCorpus.ReadAll(Path.Combine(data, "train"), _lists);
        var words = _sentences.SelectMany(s => s.Words).Select(w => w.ToLowerInvariant()).ToHashSet();
        var vectors = WordVectors.Read(_lists.Rows("vectors"), CommonWords, words.Contains);
        var clusters = new WordClusters(seed).Run(vectors);
        _leanings = new WordLeanings(vectors, seed);
        var leanings = _leanings.Run(ToneCorpora.Texts(Path.Combine(data, "train")));
        new LexiconBuilder(_lists).Build(_file, words, clusters, new WordKinds(seed).Run(vectors, _sentences), leanings);
        _lexicon = new Lexicon(_file);
        Say($"{_sentences.Count} sentences, {clusters.Count} words in clusters");
    }

    public void Train(string target)
    {
        new NameTrainer(_lexicon).Train(_sentences, _file, _seed);
        LanguageBuilder.Build(_lists, _file);
        var tones = new ToneCorpora(Path.Combine(_data, "train"), _lexicon.Word);
        _file.Add("tone", writer => ToneTrainer.Train(tones.Sentences(), _seed).Write(writer, 90_000, SentenceSharpness));
        _file.Add("targets", writer => ToneTrainer.Train(tones.Targets(), _seed).Write(writer, 130_000, TargetSharpness));
        using (var stream = File.Create(target))
            _file.Save(stream);
        foreach (var (name, size) in _file.Sizes)
            Say($"section {name}: {size / 1024} kB");
        Say($"{target}: {new FileInfo(target).Length / 1024} kB");
        var dev = new NameEvaluation(_lexicon, _file).OnText(DevNames);
        Say($"pudnews   {dev.First.Brief}; {dev.Both.Brief}; {dev.Rules.Brief}; {dev.Reliability}");
        CompareTones(_data, _lexicon, _leanings, _seed);
    }

    /// <summary>Cross-validates sentiment with the words that the shipped model knows.</summary>
    public static void CompareTones(string data, string lists, int seed)
    {
        var vectors = WordVectors.Read(new WordLists(lists).Rows("vectors"), CommonWords, _ => false);
        CompareTones(data, English.Shared.Lexicon, new WordLeanings(vectors, seed), seed);
    }

    private static void CompareTones(string data, Lexicon lexicon, WordLeanings leanings, int seed)
    {
        var evaluation = new ToneEvaluation(Path.Combine(data, "train"), lexicon, leanings, seed);
        foreach (
            var line in evaluation
                .CrossValidate("sentences", c => c.Sentences(), 5, SentenceSharpness)
                .Concat(evaluation.LeaveOut("sentences", c => c.Sentences(), SentenceSharpness))
                .Concat(evaluation.CrossValidate("targets", c => c.Targets(), 5, TargetSharpness))
                .Concat(evaluation.LeaveOut("targets", c => c.Targets(), TargetSharpness))
                .Append(evaluation.Held("sentences", c => c.Sentences(), c => c.HeldSentences(), SentenceSharpness))
                .Append(evaluation.Held("targets", c => c.Targets(), c => c.HeldTargets(), TargetSharpness))
        )
            Console.WriteLine(line);
    }

    /// <summary>Trains without one corpus at a time and scores on it: how names do away from home.</summary>
    public void CompareNames(string[] held, bool errors)
    {
        foreach (var line in new NameComparison(_lexicon, _sentences, _seed).Run(held, errors))
            Say(line);
    }

    private string DevNames => Path.Combine(_data, "dev", "ner_pudnews.jsonl");

    private void Say(string what) => Console.WriteLine($"[{_watch.Elapsed.TotalSeconds, 5:F0} s] {what}");
}

using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Sentiments;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;
using NewsMonitor.Trainer.Data;

namespace NewsMonitor.Trainer.Sentiments;

/// <summary>Reads the sentiment corpora and our own sentences as examples; the function looks up words.</summary>
internal sealed class SentimentCorpora(string folder, Vocabulary vocabulary, Func<uint, WordInfo> words)
{
    /// <summary>The sentences of public news that the network judged, beside the folder of the corpora.</summary>
    public const string TaughtFile = "taught.jsonl";

    /// <summary>The same of headlines of business news, which only the embedded analyzer alone learns from.</summary>
    public const string TaughtHeadlinesFile = "taught-headlines.jsonl";

    /// <summary>These sentences as a corpus.</summary>
    private const string TaughtCorpus = "taught";

    private const string Own = "own";

    /// <summary>Our own sentences from all fields of news.</summary>
    private const string OwnFields = "own news";

    /// <summary>
    /// The weight of our own sentences, and of names in them, which are few and show what the corpora do not.
    /// </summary>
    private const float OwnSentence = 8;
    private const float OwnName = 3;

    /// <summary>The same for our own sentences from all fields of news, which are more.</summary>
    private const float OwnFieldsSentence = 2;
    private const float OwnFieldsName = 1.5f;

    /// <summary>
    /// The weight of names in sentences with several sentiments, which are the most instructive; alone, also where the network
    /// says so.
    /// </summary>
    private const float MixedWeight = 2;

    /// <summary>The weight of financial headlines, since the public news that names are learned from has few.</summary>
    private const float HeadlineName = 1.5f;

    private const string Headlines = "sentfin";

    private static readonly string[] Names = ["newsmtsc", Headlines];
    private readonly FeatureBag _bag = new();
    private int _groups;
    private bool _alone;

    /// <summary>The same corpora, with the features and the examples for a learner without a second opinion.</summary>
    public SentimentCorpora Alone => new(folder, vocabulary, words) { _alone = true };

    /// <summary>The sentences with one sentiment in the order of <see cref="Sentences"/>.</summary>
    public static List<LabeledText> Texts(string folder)
    {
        var texts = new List<LabeledText>();
        foreach (var corpus in Names)
        foreach (var row in Rows(Path.Combine(folder, $"sentiment_{corpus}.tsv")))
            texts.Add(new LabeledText(row[1], SentimentLabels.Parse(row[0]), corpus));
        foreach (var row in OwnRows().Where(r => r[0] != "mix"))
            texts.Add(new LabeledText(MarkedText.Read(row[1]).Text, SentimentLabels.Parse(row[0]), Own));
        foreach (var row in Rows(Text("sentences.tsv")))
            texts.Add(new LabeledText(row[1], SentimentLabels.Parse(row[0]), OwnFields));
        return texts;
    }

    /// <summary>All labeled texts: the corpora, our own, and our own held-out files.</summary>
    public static IEnumerable<string> AllTexts(string folder)
    {
        var corpora = new SentimentCorpora(folder, KnownLanguages.Default.Vocabulary, _ => default);
        return corpora
            .Sentences()
            .Concat(corpora.Targets())
            .Concat(HeldSentences.SelectMany(corpora.SentencesOf))
            .Concat(HeldTargets.SelectMany(corpora.TargetsOf))
            .Select(example => example.Text);
    }

    /// <summary>The corpora, with the polarity of words learned without some of the texts.</summary>
    public static SentimentCorpora Without(
        string folder,
        Vocabulary vocabulary,
        Lexicon lexicon,
        PolarityTrainer polarities,
        Predicate<LabeledText> held
    )
    {
        var learned = polarities.Run(Texts(folder).Where(t => !held(t)));
        return new SentimentCorpora(
            folder,
            vocabulary,
            word => lexicon.Word(word) with { Polarity = learned.GetValueOrDefault(word) }
        );
    }

    public List<SentimentExample> Sentences() => [.. Texts(folder).Select(Sentence)];

    public List<SentimentExample> Targets()
    {
        var examples = new List<SentimentExample>();
        foreach (var corpus in Names)
        foreach (var line in File.ReadLines(Path.Combine(folder, $"target_sentiment_{corpus}.jsonl")))
            AddTargets(TargetText.Read(line), corpus, examples);
        foreach (var row in OwnRows())
            AddTargets(MarkedText.Read(row[1]), Own, examples);
        foreach (var file in Directory.GetFiles(Folder, "targets-*.txt").Order(StringComparer.Ordinal))
            AddMarked(file, OwnFields, examples);
        if (_alone)
            AddMarked(Text("feelings.txt"), OwnFields, examples);
        return examples;
    }

    /// <summary>Names in public news with the network's confidences; none if the file does not exist.</summary>
    public List<SentimentExample> TaughtTargets()
    {
        var examples = new List<SentimentExample>();
        string[] files = _alone ? [TaughtFile, TaughtHeadlinesFile] : [TaughtFile];
        foreach (var sentence in files.SelectMany(file => TaughtSentence.Read(Path.Combine(folder, "..", file))))
        {
            var targets = sentence.Names.Select(n => (n.Start, n.End, SentimentTrainer.Likeliest(n.Shares)));
            AddTargets(new MarkedText(sentence.Text, [.. targets]), TaughtCorpus, examples, sentence.Names);
        }
        return examples;
    }

    /// <summary>The files of our own held-out sentences, each with a label.</summary>
    public static readonly string[] HeldSentences = ["reports.tsv", "sentences-held-out.tsv"];

    /// <summary>The files of our own held-out sentences with marked names.</summary>
    public static readonly string[] HeldTargets = ["targets.txt", "targets-held-out-1.txt", "targets-held-out-2.txt"];

    /// <param name="file">One of <see cref="HeldSentences"/>.</param>
    public List<SentimentExample> SentencesOf(string file) =>
        [.. Rows(Sample(file)).Select(row => Sentence(new LabeledText(row[1], SentimentLabels.Parse(row[0]), Own)))];

    /// <param name="file">One of <see cref="HeldTargets"/>.</param>
    public List<SentimentExample> TargetsOf(string file)
    {
        var examples = new List<SentimentExample>();
        AddMarked(Sample(file), Own, examples);
        return examples;
    }

    private void AddMarked(string file, string corpus, List<SentimentExample> examples)
    {
        foreach (var line in File.ReadLines(file).Where(line => line.Length > 0))
            AddTargets(MarkedText.Read(line), corpus, examples);
    }

    private static string Sample(string file, [System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "tests", "Samples", "analysis", file);

    private SentimentExample Sentence(LabeledText text)
    {
        using var document = Document.Read(text.Text, vocabulary);
        _bag.Clear();
        SentenceFeatures.Write(new(document.Tokens, Infos(document), document.Text, vocabulary.Sentiments), _bag);
        return Example(text, _groups++, WeightOf(text.Corpus, OwnSentence, OwnFieldsSentence));
    }

    /// <summary>The names of a text as examples, for a learner that judges them; their labels mean nothing.</summary>
    public List<SentimentExample> NamesIn(string text, IEnumerable<Range> names)
    {
        var examples = new List<SentimentExample>();
        AddTargets(new MarkedText(text, [.. names.Select(name => (name.Start.Value, name.End.Value, 0))]), Own, examples);
        return examples;
    }

    private void AddTargets(
        MarkedText sentence,
        string corpus,
        List<SentimentExample> examples,
        IReadOnlyList<TaughtName>? taught = null
    )
    {
        using var document = Document.Read(sentence.Text, vocabulary);
        var view = new SentenceView(document.Tokens, Infos(document), document.Text, vocabulary.Sentiments);
        var mixed = sentence.Targets.Select(t => t.Label).Distinct().Count() > 1;
        var headline = TargetFeatures.IsHeadline(document.Tokens);
        for (var name = 0; name < sentence.Targets.Count; name++)
        {
            var (start, end, label) = sentence.Targets[name];
            var first = document.Tokens.ToArray().TakeWhile(t => t.End <= start).Count();
            var last = document.Tokens.ToArray().TakeWhile(t => t.Start < end).Count();
            if (first >= last)
                continue;
            _bag.Clear();
            SentenceFeatures.Write(view, _bag);
            var shared = _bag.Count;
            if (_alone && headline)
                _bag.Repeat(0, FeatureTemplates.HeadlineSentence);
            new TargetFeatures(view, new(first, last), _bag).Write(_alone);
            var weight =
                WeightOf(corpus, OwnName, OwnFieldsName)
                * (corpus == Headlines ? HeadlineName : 1)
                * (mixed && corpus != Own && (taught is null || _alone) ? MixedWeight : 1);
            var text = new LabeledText(sentence.Text, label, corpus);
            examples.Add(
                Example(text, _groups, weight, mixed, shared) with
                {
                    Name = start..end,
                    Headline = headline,
                    Several = sentence.Targets.Count > 1,
                    Taught = taught?[name].Shares,
                }
            );
        }
        _groups++;
    }

    private static float WeightOf(string corpus, float own, float ownFields) =>
        corpus switch
        {
            Own => own,
            OwnFields => ownFields,
            _ => 1,
        };

    private SentimentExample Example(LabeledText text, int group, float weight, bool mixed = false, int shared = 0) =>
        new()
        {
            Features = _bag.Features.ToArray(),
            Text = text.Text,
            Label = text.Label,
            Group = group,
            Shared = shared,
            Corpus = text.Corpus,
            Mixed = mixed,
            Weight = weight,
        };

    private static IEnumerable<string[]> OwnRows() => Rows(Text("sentiment.tsv"));

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "TrainingTexts");

    private static string Text(string file) => Path.Combine(Folder, file);

    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(file).Select(line => line.Split('\t', 2));

    private WordInfo[] Infos(Document document) => [.. document.Tokens.ToArray().Select(t => words(t.Lower))];
}

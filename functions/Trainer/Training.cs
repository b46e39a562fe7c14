using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Model;
using NewsMonitor.Trainer.Data;
using NewsMonitor.Trainer.Names;
using NewsMonitor.Trainer.Scoring;
using NewsMonitor.Trainer.Sentiments;
using NewsMonitor.Trainer.Vectors;
using NewsMonitor.Transformer;

namespace NewsMonitor.Trainer;

/// <summary>The trainer's commands.</summary>
internal sealed class Training
{
    /// <summary>
    /// The number of words with vectors that are kept in addition to those of the training text. Twice as many were not better.
    /// </summary>
    private const int CommonWords = 200_000;

    private readonly Language _language;
    private readonly string _data;
    private readonly int _seed;
    private readonly SourceLists _lists;
    private readonly List<LabeledSentence> _sentences;
    private readonly ModelFile _file = new();
    private readonly PolarityTrainer _polarities;
    private readonly Lexicon _lexicon;
    private readonly System.Diagnostics.Stopwatch _watch = System.Diagnostics.Stopwatch.StartNew();

    /// <param name="language">The language; its word lists are those that the analyzer was built with.</param>
    /// <param name="data">The folder of the corpora.</param>
    /// <param name="lists">The folder of the word lists' packages, which are installed if it is empty.</param>
    /// <param name="seed">The seed for all random choices.</param>
    public Training(Language language, string data, string lists, int seed)
    {
        _language = language;
        _data = data;
        _seed = seed;
        _lists = new SourceLists(lists);
        var companies = Companies(language, data, _lists);
        _sentences = NameCorpus.ReadAll(Path.Combine(data, "train"), _lists, language.Vocabulary, companies);
        var words = _sentences.SelectMany(s => s.Words).Select(w => w.ToLowerInvariant()).ToHashSet();
        var vectors = WordVectors.Read(_lists.Rows("vectors"), CommonWords, words.Contains);
        var clusters = new WordClusters(seed).Run(vectors);
        _polarities = new PolarityTrainer(vectors, language.Vocabulary, seed);
        var polarities = _polarities.Run(SentimentCorpora.Texts(Path.Combine(data, "train")));
        new LexiconBuilder(_lists, language, companies).Build(
            _file,
            words,
            clusters,
            new WordKinds(seed).Run(vectors, _sentences),
            polarities
        );
        _lexicon = new Lexicon(_file);
        Say($"{companies.Count} companies, {_sentences.Count} sentences, {clusters.Count} words in clusters");
    }

    public void Train(string target)
    {
        new NameTrainer(_lexicon, _language).Train(_sentences, _file, _seed);
        AddSentiment(_file, _lexicon, _language, _data, _seed);
        Save(_file, target);
        Say(OnDevelopmentText(_file, _lexicon, _language, _data));
        CompareSentiment(_language, _data, _lexicon, _polarities, _seed);
    }

    /// <summary>
    /// Trains the first pass of names alone again, with the words that the shipped model knows. The second pass stays as it is:
    /// it would take a model for each corpus with documents.
    /// </summary>
    public static void TrainNames(Language language, string data, string lists, string target, int seed)
    {
        var file = Load(target);
        var lexicon = new Lexicon(file);
        var source = new SourceLists(lists);
        var companies = Companies(language, data, source);
        var sentences = NameCorpus.ReadAll(Path.Combine(data, "train"), source, language.Vocabulary, companies);
        new NameTrainer(lexicon, language).TrainFirst(sentences, file, seed);
        Save(file, target);
        Console.WriteLine(OnDevelopmentText(file, lexicon, language, data));
    }

    /// <summary>Trains the transformer's network that tells what words are part of.</summary>
    public static void TrainWords(Language language, string data, string lists, string target, int seed)
    {
        var source = new SourceLists(lists);
        var companies = Companies(language, data, source);
        var sentences = NameCorpus.ReadAll(Path.Combine(data, "train"), source, language.Vocabulary, companies);
        using var reader = new WordExamples();
        var examples = reader.Of(new Casings(language.Lists).Add(sentences, seed));
        Console.WriteLine($"{examples.Count} words");
        using var writer = new BinaryWriter(File.Create(target));
        WordTypeTrainer.Train(examples, writer, seed, Console.WriteLine);
    }

    /// <summary>Trains sentiment alone again, with the words that the shipped model knows.</summary>
    /// <param name="language">The language.</param>
    /// <param name="data">The folder of the corpora.</param>
    /// <param name="only">The section that is learned, such as "targets alone"; empty for all.</param>
    /// <param name="target">The file of the model, which is changed.</param>
    /// <param name="seed">For all random choices.</param>
    public static void TrainSentiment(Language language, string data, string only, string target, int seed)
    {
        var file = Load(target);
        AddSentiment(file, new Lexicon(file), language, data, seed, only);
        Save(file, target);
    }

    private static ModelFile Load(string target)
    {
        using var stream = File.OpenRead(target);
        return ModelFile.Load(stream);
    }

    private static IReadOnlySet<string> Companies(Language language, string data, SourceLists lists)
    {
        var forms = language.Vocabulary.Names.LegalForms;
        return new ListedCompanies(Path.Combine(data, "companies"), forms, LexiconBuilder.Frequencies(lists)).Read();
    }

    private static void AddSentiment(ModelFile file, Lexicon lexicon, Language language, string data, int seed, string only = "")
    {
        var corpora = new SentimentCorpora(Path.Combine(data, "train"), language.Vocabulary, lexicon.Word);
        Add("tone", SentimentTask.Sentences);
        Add("targets", SentimentTask.Targets);
        Add("targets alone", SentimentTask.TargetsAlone);

        void Add(string section, SentimentTask task)
        {
            if (only.Length == 0 || only == section)
                file.Add(section, writer => task.Train(corpora, _ => false, seed).Write(writer, task.Sharpness));
        }
    }

    /// <summary>Has the transformer's network judge public news; <see cref="Train"/> learns from that, too.</summary>
    /// <param name="data">The folder of the corpora.</param>
    /// <param name="articles">The folder of the articles; may be empty.</param>
    /// <param name="headlines">The file of headlines, one a line; may be empty.</param>
    /// <param name="count">How many articles to read.</param>
    public static void Label(string data, string articles, string headlines, int count)
    {
        using var network = new TransformerJudge();
        var teacher = new Teacher(network, SentimentCorpora.AllTexts(Path.Combine(data, "train")));
        if (articles.Length > 0)
            TaughtSentence.Write(Path.Combine(data, SentimentCorpora.TaughtFile), teacher.Judge(articles, count));
        if (headlines.Length > 0)
            TaughtSentence.Write(Path.Combine(data, SentimentCorpora.TaughtHeadlinesFile), teacher.JudgeHeadlines(headlines));
    }

    /// <summary>Writes the profiles that languages are identified by.</summary>
    public static void WriteProfiles(string lists, string target)
    {
        var file = new ModelFile();
        LanguageProfiles.Build(new SourceLists(lists), file);
        Save(file, target);
    }

    private static void Save(ModelFile file, string target)
    {
        using (var stream = File.Create(target))
            file.Save(stream);
        foreach (var (name, size) in file.Sizes)
            Console.WriteLine($"section {name}: {size / 1024} kB");
        Console.WriteLine($"{target}: {new FileInfo(target).Length / 1024} kB");
    }

    private static string OnDevelopmentText(ModelFile file, Lexicon lexicon, Language language, string data)
    {
        var path = Path.Combine(data, "dev", "ner_pudnews.jsonl");
        var dev = new NameEvaluation(lexicon, language.Vocabulary, file).OnText(path);
        return $"pudnews   {dev.First.Brief}; {dev.Both.Brief}; {dev.Rules.Brief}; {dev.Reliability}";
    }

    /// <summary>Cross-validates sentiment with the words that the shipped model knows.</summary>
    public static void CompareSentiment(Language language, string data, string lists, int seed)
    {
        var vectors = WordVectors.Read(new SourceLists(lists).Rows("vectors"), CommonWords, _ => false);
        CompareSentiment(language, data, language.Model.Lexicon, new PolarityTrainer(vectors, language.Vocabulary, seed), seed);
    }

    /// <summary>The sentiment corpora, with the polarity of words learned without the texts that are held.</summary>
    public static SentimentCorpora CorporaWithout(
        Language language,
        string corpora,
        string lists,
        Predicate<string> held,
        int seed
    )
    {
        var vectors = WordVectors.Read(new SourceLists(lists).Rows("vectors"), CommonWords, _ => false);
        var polarities = new PolarityTrainer(vectors, language.Vocabulary, seed);
        return SentimentCorpora.Without(corpora, language.Vocabulary, language.Model.Lexicon, polarities, t => held(t.Text));
    }

    private static void CompareSentiment(Language language, string data, Lexicon lexicon, PolarityTrainer polarities, int seed)
    {
        using var network = new TransformerJudge();
        var evaluation = new SentimentEvaluation(Path.Combine(data, "train"), lexicon, language.Vocabulary, polarities, seed);
        Write(evaluation.People(network));
        foreach (var task in new[] { SentimentTask.Targets, SentimentTask.TargetsAlone, SentimentTask.Sentences })
        {
            Write(evaluation.Fifth(task, network));
            Write(evaluation.Held(task));
            Write(evaluation.CrossValidate(task, 5));
            Write(evaluation.LeaveOut(task));
        }
    }

    private static void Write(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            Console.WriteLine(line);
    }

    /// <summary>Trains without one corpus at a time and scores names on that corpus.</summary>
    public void CompareNames(string[] held, bool errors)
    {
        foreach (var line in new NameComparison(_lexicon, _language, _sentences, _seed).Run(held, errors))
            Say(line);
    }

    private void Say(string what) => Console.WriteLine($"[{_watch.Elapsed.TotalSeconds, 5:F0} s] {what}");
}

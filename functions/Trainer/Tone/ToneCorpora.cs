using System.Text.Json;
using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Sentiments;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Trainer.Scoring;

namespace NewsMonitor.Trainer.Tone;

/// <summary>Reads the sentiment corpora, and our own sentences, as examples.</summary>
internal sealed class ToneCorpora(string folder, Lexicon lexicon)
{
    private const string Own = "own";

    /// <summary>What one of our own sentences counts for, and a name in one: they are few, and show what the corpora do not.</summary>
    private const float OwnSentence = 8;
    private const float OwnName = 3;

    /// <summary>Names that a sentence speaks of in several tones teach most.</summary>
    private const float MixedWeight = 2;

    private static readonly string[] Names = ["newsmtsc", "sentfin"];
    private readonly FeatureBag _bag = new();
    private int _groups;

    public List<ToneExample> Sentences()
    {
        var examples = new List<ToneExample>();
        foreach (var corpus in Names)
            foreach (var row in Rows(Path.Combine(folder, $"sentiment_{corpus}.tsv")))
                examples.Add(Sentence(row[1], LabelOf(row[0]), corpus));
        foreach (var row in OwnRows().Where(r => r[0] != "mix"))
            examples.Add(Sentence(MarkedText.Read(row[1]).Text, LabelOf(row[0]), Own));
        return examples;
    }

    public List<ToneExample> Targets()
    {
        var examples = new List<ToneExample>();
        foreach (var corpus in Names)
            foreach (var line in File.ReadLines(Path.Combine(folder, $"target_sentiment_{corpus}.jsonl")))
                AddTargets(ReadTargets(line), corpus, examples);
        foreach (var row in OwnRows())
            AddTargets(MarkedText.Read(row[1]), Own, examples);
        return examples;
    }

    /// <summary>Sentences of our own that nothing is trained on.</summary>
    public List<ToneExample> HeldSentences() =>
        [.. Rows(Sample("reports.tsv")).Select(row => Sentence(row[1], LabelOf(row[0]), Own))];

    public List<ToneExample> HeldTargets()
    {
        var examples = new List<ToneExample>();
        foreach (var line in File.ReadLines(Sample("targets.txt")))
            AddTargets(MarkedText.Read(line), Own, examples);
        return examples;
    }

    private static string Sample(string file, [System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "tests", "Samples", "analysis", file);

    private ToneExample Sentence(string text, int label, string corpus)
    {
        using var document = Document.Read(text);
        _bag.Clear();
        SentenceFeatures.Write(document.Tokens, Infos(document), document.Text, _bag);
        return Example(label, corpus, _groups++, corpus == Own ? OwnSentence : 1);
    }

    private void AddTargets(MarkedText sentence, string corpus, List<ToneExample> examples)
    {
        using var document = Document.Read(sentence.Text);
        var infos = Infos(document);
        var mixed = sentence.Targets.Select(t => t.Label).Distinct().Count() > 1;
        foreach (var (start, end, label) in sentence.Targets)
        {
            var first = document.Tokens.ToArray().TakeWhile(t => t.End <= start).Count();
            var last = document.Tokens.ToArray().TakeWhile(t => t.Start < end).Count();
            if (first >= last)
                continue;
            _bag.Clear();
            SentenceFeatures.Write(document.Tokens, infos, document.Text, _bag);
            var shared = _bag.Count;
            TargetFeatures.Write(document.Tokens, infos, document.Text, first, last, _bag);
            examples.Add(Example(label, corpus, _groups, corpus == Own ? OwnName : mixed ? MixedWeight : 1, mixed, shared));
        }
        _groups++;
    }

    private ToneExample Example(int label, string corpus, int group, float weight, bool mixed = false, int shared = 0) => new()
    {
        Features = _bag.Features.ToArray(),
        Label = label,
        Group = group,
        Shared = shared,
        Corpus = corpus,
        Mixed = mixed,
        Weight = weight,
    };

    private static MarkedText ReadTargets(string line)
    {
        using var json = JsonDocument.Parse(line);
        var text = json.RootElement.GetProperty("text").GetString()!;
        return new MarkedText(text, [.. json.RootElement.GetProperty("targets").EnumerateArray().Select(target =>
        {
            var offset = target.GetProperty("offset").GetInt32();
            var end = offset + target.GetProperty("length").GetInt32();
            var label = LabelOf(target.GetProperty("label").GetString()!);
            return (CodePoints.ToOffset(text, offset), CodePoints.ToOffset(text, end), label);
        })]);
    }

    private static IEnumerable<string[]> OwnRows() => Rows(Path.Combine(AppContext.BaseDirectory, "own", "tones.tsv"));

    private static IEnumerable<string[]> Rows(string file) => File.ReadLines(file).Select(line => line.Split('\t', 2));

    private WordInfo[] Infos(Document document) => [.. document.Tokens.ToArray().Select(t => lexicon.Word(t.Lower))];

    private static int LabelOf(string label) => label[..3] switch
    {
        "neg" => 0,
        "neu" => 1,
        _ => 2,
    };
}

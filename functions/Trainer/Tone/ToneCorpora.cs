using System.Text.Json;
using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Sentiments;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Trainer.Scoring;

namespace NewsMonitor.Trainer.Tone;

/// <summary>Reads the sentiment corpora as examples.</summary>
internal sealed class ToneCorpora(string folder, Lexicon lexicon)
{
    private static readonly string[] Names = ["newsmtsc", "sentfin"];

    public List<ToneExample> Sentences()
    {
        var examples = new List<ToneExample>();
        var bag = new FeatureBag();
        foreach (var corpus in Names)
            foreach (var line in File.ReadLines(Path.Combine(folder, $"sentiment_{corpus}.tsv")))
            {
                var tab = line.IndexOf('\t', StringComparison.Ordinal);
                var document = Document.Read(line[(tab + 1)..]);
                bag.Clear();
                SentenceFeatures.Write(document.Tokens, Infos(document), document.Text, bag);
                examples.Add(new ToneExample { Features = bag.Features.ToArray(), Label = LabelOf(line[..tab]), Group = examples.Count, Corpus = corpus });
            }
        return examples;
    }

    public List<ToneExample> Targets()
    {
        var examples = new List<ToneExample>();
        var group = 0;
        foreach (var corpus in Names)
            foreach (var line in File.ReadLines(Path.Combine(folder, $"target_sentiment_{corpus}.jsonl")))
            {
                using var json = JsonDocument.Parse(line);
                AddTargets(json.RootElement, corpus, group++, examples);
            }
        return examples;
    }

    private void AddTargets(JsonElement sentence, string corpus, int group, List<ToneExample> examples)
    {
        var text = sentence.GetProperty("text").GetString()!;
        var document = Document.Read(text);
        var infos = Infos(document);
        var bag = new FeatureBag();
        foreach (var target in sentence.GetProperty("targets").EnumerateArray())
        {
            var offset = CodePoints.ToOffset(text, target.GetProperty("offset").GetInt32());
            var end = CodePoints.ToOffset(text, target.GetProperty("offset").GetInt32() + target.GetProperty("length").GetInt32());
            var first = document.Tokens.ToArray().TakeWhile(t => t.End <= offset).Count();
            var last = document.Tokens.ToArray().TakeWhile(t => t.Start < end).Count();
            if (first >= last)
                continue;
            bag.Clear();
            SentenceFeatures.Write(document.Tokens, infos, document.Text, bag);
            TargetFeatures.Write(document.Tokens, infos, first, last, bag);
            examples.Add(new ToneExample { Features = bag.Features.ToArray(), Label = LabelOf(target.GetProperty("label").GetString()!), Group = group, Corpus = corpus });
        }
    }

    private WordInfo[] Infos(Document document) => [.. document.Tokens.ToArray().Select(t => lexicon.Word(t.Lower))];

    private static int LabelOf(string label) => label[..3] switch
    {
        "neg" => 0,
        "neu" => 1,
        _ => 2,
    };
}

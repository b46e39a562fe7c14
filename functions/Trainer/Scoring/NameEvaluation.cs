using System.Text.Json;
using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Entities;
using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Model;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;
using NewsMonitor.Trainer.Data;

namespace NewsMonitor.Trainer.Scoring;

/// <summary>Runs a trained tagger over labeled text and counts: after the first pass, after both, and after the rules.</summary>
internal sealed class NameEvaluation
{
    private readonly Lexicon _lexicon;
    private readonly Vocabulary _vocabulary;
    private readonly NameConfidence _confidences;
    private readonly NameTagger _first;
    private readonly NameTagger? _both;

    public NameEvaluation(Lexicon lexicon, Vocabulary vocabulary, ModelFile file)
    {
        _vocabulary = vocabulary;
        _lexicon = lexicon;
        using var first = file.Open("names1");
        var model = new NameModel(first);
        _first = new NameTagger(lexicon, model, null);
        _confidences = new NameConfidence(model.Scale);
        if (!file.Contains("names2"))
            return;
        using var second = file.Open("names2");
        _both = new NameTagger(lexicon, model, new NameModel(second));
    }

    public NameScore First { get; } = new();

    public NameScore Both { get; } = new();

    public NameScore Rules { get; } = new();

    public Reliability Reliability { get; } = new();

    public NameEvaluation OnCorpus(IEnumerable<LabeledSentence> sentences)
    {
        foreach (var group in sentences.GroupBy(s => s.Document))
        {
            var list = group.ToList();
            var document = LabeledSentence.ToDocument(list, _vocabulary);
            Score(document, [.. Spans(document, [.. list.SelectMany(s => s.Tags)])]);
        }
        return this;
    }

    public NameEvaluation OnText(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var gold = json
                .RootElement.GetProperty("ents")
                .EnumerateArray()
                .Select(e =>
                    (CodePoints.ToOffset(text, e[0].GetInt32()), CodePoints.ToOffset(text, e[1].GetInt32()), e[2].GetString()!)
                );
            Score(Document.Read(text, _vocabulary), [.. gold]);
        }
        return this;
    }

    private void Score(Document document, (int Start, int End, string Kind)[] gold)
    {
        var work = new TaggedDocument(document, _lexicon);
        _first.Run(work);
        First.Add(document.Text, gold, Spans(document, work.Tags.ToArray()));
        if (_both is not null)
        {
            _both.Run(work);
            Both.Add(document.Text, gold, Spans(document, work.Tags.ToArray()));
        }
        var spans = new List<EntitySpan>();
        SpanReader.Read(work, _confidences, spans);
        var said = spans.Where(s => KindOf(s.Category) is not null).ToList();
        Rules.Add(document.Text, gold, said.Select(s => NameOf(document, s)));
        foreach (var span in said)
            Reliability.Add(span.Confidence, NameScore.Holds(document.Text, gold, NameOf(document, span)));
    }

    private static (int Start, int End, string Kind) NameOf(Document document, EntitySpan span) =>
        (document[span.First].Start, document[span.End - 1].End, KindOf(span.Category)!);

    private static string? KindOf(EntityCategory category) =>
        category switch
        {
            EntityCategory.Person => "PER",
            EntityCategory.Organization => "ORG",
            EntityCategory.Location => "LOC",
            _ => null,
        };

    private static IEnumerable<(int Start, int End, string Kind)> Spans(Document document, byte[] tags)
    {
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i] == Tags.Outside || Tags.Kind(tags[i]) == NameKind.Other)
                continue;
            var start = i;
            while (Tags.Place(tags[i]) is Tags.Begin or Tags.Inside && i + 1 < tags.Length)
                i++;
            yield return (document[start].Start, document[i].End, NameScore.Kinds[(int)Tags.Kind(tags[start])]);
        }
    }
}

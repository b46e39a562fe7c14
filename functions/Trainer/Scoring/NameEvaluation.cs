using System.Text.Json;
using NewsMonitor.Analyzer.Entities;
using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Trainer.Data;

namespace NewsMonitor.Trainer.Scoring;

/// <summary>Runs a tagger over labelled text and counts.</summary>
internal static class NameEvaluation
{
    public static NameScore OnCorpus(NameTagger tagger, Lexicon lexicon, IEnumerable<LabelledSentence> sentences)
    {
        var score = new NameScore();
        foreach (var group in sentences.GroupBy(s => s.Document))
        {
            var list = group.ToList();
            var document = LabelledSentence.ToDocument(list);
            var work = new TaggedDocument(document, lexicon);
            tagger.Run(work);
            var gold = list.SelectMany(s => s.Tags).ToArray();
            score.Add(document.Text, Spans(document, gold), Spans(document, work.Tags.ToArray()));
        }
        return score;
    }

    public static NameScore OnText(NameTagger tagger, Lexicon lexicon, string path)
    {
        var score = new NameScore();
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var gold = json.RootElement.GetProperty("ents").EnumerateArray().Select(e => (
                CodePoints.ToOffset(text, e[0].GetInt32()), CodePoints.ToOffset(text, e[1].GetInt32()), e[2].GetString()!));
            var work = new TaggedDocument(Document.Read(text), lexicon);
            tagger.Run(work);
            score.Add(text, gold, Spans(work.Document, work.Tags.ToArray()));
        }
        return score;
    }

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

internal static class CodePoints
{
    public static int ToOffset(string text, int codePoints)
    {
        var at = 0;
        while (codePoints-- > 0 && at < text.Length)
            at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        return at;
    }
}

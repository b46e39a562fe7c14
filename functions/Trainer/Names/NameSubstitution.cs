using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Trainer.Data;

namespace NewsMonitor.Trainer.Names;

/// <summary>
/// Repeats a sentence with other names of the same type and length, so that the model learns the context, not the names.
/// </summary>
internal sealed class NameSubstitution
{
    /// <summary>How often each of our own sentences, which are few but relevant, is used; the first time unchanged.</summary>
    private const int Times = 3;

    /// <summary>The share of names that are replaced.</summary>
    private const double Share = 0.7;

    private readonly Dictionary<(NameKind Kind, int Length, bool Capitals), List<string[]>> _names = [];
    private readonly Random _random;

    public NameSubstitution(IEnumerable<LabeledSentence> sentences, int seed)
    {
        _random = new Random(seed);
        foreach (var sentence in sentences)
        foreach (var (start, end) in Spans(sentence))
        {
            var words = sentence.Words[start..end];
            var key = KeyOf(sentence, start, words);
            if (!_names.TryGetValue(key, out var list))
                _names[key] = list = [];
            list.Add(words);
        }
    }

    public IEnumerable<LabeledSentence> RepeatOwn(IReadOnlyList<LabeledSentence> sentences)
    {
        foreach (var sentence in sentences)
            yield return sentence;
        for (var time = 1; time < Times; time++)
            foreach (var sentence in sentences.Where(s => s.Corpus == OwnNews.Corpus))
                yield return Tell(sentence);
    }

    private LabeledSentence Tell(LabeledSentence sentence)
    {
        var words = sentence.Words.ToArray();
        foreach (var (start, end) in Spans(sentence))
        {
            if (_random.NextDouble() > Share)
                continue;
            var list = _names[KeyOf(sentence, start, sentence.Words[start..end])];
            list[_random.Next(list.Count)].CopyTo(words, start);
        }
        return new LabeledSentence(words, sentence.Tags)
        {
            Allowed = sentence.Allowed,
            Corpus = sentence.Corpus,
            Document = sentence.Document,
        };
    }

    private static (NameKind Kind, int Length, bool Capitals) KeyOf(LabeledSentence sentence, int start, string[] words) =>
        (Tags.Kind(sentence.Tags[start]), words.Length, words.All(w => w.All(c => !char.IsLower(c))));

    private static IEnumerable<(int Start, int End)> Spans(LabeledSentence sentence)
    {
        for (var i = 0; i < sentence.Tags.Length; i++)
        {
            if (sentence.Tags[i] == Tags.Outside || Tags.Kind(sentence.Tags[i]) == NameKind.Other)
                continue;
            var start = i;
            while (Tags.Place(sentence.Tags[i]) is Tags.Begin or Tags.Inside && i + 1 < sentence.Tags.Length)
                i++;
            yield return (start, i + 1);
        }
    }
}

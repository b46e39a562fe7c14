using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Trainer.Data;
using NewsMonitor.Trainer.Vectors;

namespace NewsMonitor.Trainer.Names;

/// <summary>
/// Predicts what a word is part of from its vector, with a small network trained on the words of the training text. Each of these
/// words is judged by a network that has not seen it, so that the tagger learns how far to trust such predictions.
/// </summary>
internal sealed class WordKinds(int seed)
{
    private const int Hidden = 64;
    private const int Epochs = 12;

    /// <summary>The maximum weight of a word; more frequent words count the same.</summary>
    private const float Often = 16;

    /// <summary>The kind of each word, encoded by <see cref="WordKind.Code"/>.</summary>
    public Dictionary<string, byte> Run(
        IReadOnlyList<(string Word, float[] Vector)> words,
        IEnumerable<LabeledSentence> sentences
    )
    {
        var networks = new CrossFittedNetworks<string>(LessonsOf(words, Count(sentences)), seed, Hidden, Epochs);
        return words.ToDictionary(w => w.Word, w => Code(Mean(networks.For(w.Word), w.Vector)));
    }

    private static List<WordLesson<string>> LessonsOf(
        IEnumerable<(string Word, float[] Vector)> words,
        Dictionary<string, float[]> counts
    )
    {
        var lessons = new List<WordLesson<string>>();
        foreach (var (word, vector) in words)
        {
            if (!counts.TryGetValue(word, out var row))
                continue;
            var total = row.Sum();
            lessons.Add(
                new WordLesson<string>(word, vector, [.. row.Select(c => c / total)], MathF.Sqrt(MathF.Min(total, Often)))
            );
        }
        return lessons;
    }

    private static Dictionary<string, float[]> Count(IEnumerable<LabeledSentence> sentences)
    {
        var counts = new Dictionary<string, float[]>();
        foreach (var sentence in sentences)
            for (var i = 0; i < sentence.Words.Length; i++)
            {
                if (!sentence.IsCertain(i) && !char.IsLower(sentence.Words[i][0]))
                    continue;
                var word = sentence.Words[i].ToLowerInvariant();
                if (!counts.TryGetValue(word, out var row))
                    counts[word] = row = new float[WordKind.Classes];
                row[ClassOf(sentence.Tags[i])]++;
            }
        return counts;
    }

    private static int ClassOf(int tag)
    {
        if (tag == Tags.Outside)
            return 0;
        var place = Tags.Place(tag);
        return Tags.Kind(tag) switch
        {
            NameKind.Person => place is Tags.Begin ? 1 : 2,
            NameKind.Organization => place is Tags.Begin or Tags.Unit ? 3 : 4,
            NameKind.Location => place is Tags.Begin or Tags.Unit ? 5 : 6,
            _ => 7,
        };
    }

    private static float[] Mean(ReadOnlySpan<WordNetwork> networks, float[] vector)
    {
        var mean = new float[WordKind.Classes];
        foreach (var network in networks)
        {
            var shares = network.Judge(vector);
            for (var c = 0; c < mean.Length; c++)
                mean[c] += shares[c] / networks.Length;
        }
        return mean;
    }

    private static byte Code(float[] shares)
    {
        var order = Enumerable.Range(0, shares.Length).OrderByDescending(c => shares[c]).ToArray();
        var sureness = shares[order[0]] switch
        {
            > 0.85f => 2,
            > 0.55f => 1,
            _ => 0,
        };
        return WordKind.Code(order[0], sureness, order[1]);
    }
}

using NewsMonitor.Trainer.Data;

namespace NewsMonitor.TransformerTrainer.Examples;

/// <summary>Reads the corpora and our own sentences.</summary>
internal static class SentimentTexts
{
    public const string Own = "own";

    private const string TargetFiles = "target_sentiment_";

    /// <summary>The sentences to train on, each once.</summary>
    /// <param name="corpora">The folder of the corpora.</param>
    /// <param name="own">The folder of our own sentences.</param>
    public static List<LabeledSentence> Read(string corpora, string own) =>
        [
            .. Directory
                .EnumerateFiles(corpora, TargetFiles + "*.jsonl")
                .Order(StringComparer.Ordinal)
                .SelectMany(file => ReadCorpus(corpora, Path.GetFileNameWithoutExtension(file)[TargetFiles.Length..]))
                .Concat(OwnFiles(own).SelectMany(file => ReadOwn(file, Own)))
                .GroupBy(sentence => sentence.Text)
                .Select(same => same.Aggregate(Merge)),
        ];

    /// <summary>Our own sentences that are never trained on, each file as a corpus.</summary>
    public static IEnumerable<LabeledSentence> ReadHeldOut(string folder) =>
        Directory
            .EnumerateFiles(folder)
            .Where(file =>
                Path.GetFileName(file) is "reports.tsv" or "targets.txt" || file.Contains("held-out", StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal)
            .SelectMany(file => ReadOwn(file, Path.GetFileNameWithoutExtension(file)));

    /// <summary>
    /// Reads a file of our own sentences: a label and a tab, if the whole has a sentiment, and the text with marked names.
    /// </summary>
    private static IEnumerable<LabeledSentence> ReadOwn(string file, string corpus)
    {
        foreach (var line in File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var columns = line.Split('\t', 2);
            int? label = columns.Length < 2 || columns[0] == "mix" ? null : SentimentLabels.Parse(columns[0]);
            var (text, targets) = MarkedText.Read(columns[^1]);
            yield return new LabeledSentence(text, corpus, label, targets);
        }
    }

    private static IEnumerable<LabeledSentence> ReadCorpus(string folder, string corpus)
    {
        foreach (var line in File.ReadLines(Path.Combine(folder, $"sentiment_{corpus}.tsv")))
        {
            var columns = line.Split('\t', 2);
            yield return new LabeledSentence(columns[1], corpus, SentimentLabels.Parse(columns[0]), []);
        }
        foreach (var line in File.ReadLines(Path.Combine(folder, $"{TargetFiles}{corpus}.jsonl")))
        {
            var (text, targets) = TargetText.Read(line);
            yield return new LabeledSentence(text, corpus, null, targets);
        }
    }

    private static IEnumerable<string> OwnFiles(string folder) =>
        Directory
            .EnumerateFiles(folder)
            .Where(file => Path.GetFileName(file) is var name && (IsOf("sent", name) || IsOf("targets", name)))
            .Order(StringComparer.Ordinal);

    private static bool IsOf(string kind, string file) => file.StartsWith(kind, StringComparison.Ordinal);

    private static LabeledSentence Merge(LabeledSentence one, LabeledSentence other) =>
        one with
        {
            Label = one.Label ?? other.Label,
            Names = [.. one.Names.Concat(other.Names).DistinctBy(n => (n.Start, n.End))],
        };
}

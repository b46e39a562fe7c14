using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Trainer.Data;

/// <summary>Reads our own sentences, whose names are marked in brackets: "[PER Kim] arrived".</summary>
internal static class OwnNews
{
    public const string Corpus = "own";

    /// <summary>Our own list of organizations that are often in the news, separated by semicolons.</summary>
    public static IEnumerable<string> Organizations() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "TrainingTexts", "organizations.txt"))
            .SelectMany(line => line.Split(';', StringSplitOptions.TrimEntries));

    public static IEnumerable<LabeledSentence> Read(string path, int document, Vocabulary vocabulary)
    {
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0)
                document++;
            else
                yield return Parse(line, document, vocabulary);
        }
    }

    private static LabeledSentence Parse(string line, int number, Vocabulary vocabulary)
    {
        var names = new List<(int Start, int End, NameKind Kind)>();
        var plain = new System.Text.StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] != '[')
            {
                plain.Append(line[i]);
                continue;
            }
            var space = line.IndexOf(' ', i);
            var end = line.IndexOf(']', i);
            names.Add((plain.Length, plain.Length + end - space - 1, NameCorpus.KindOf(line[(i + 1)..space])));
            plain.Append(line, space + 1, end - space - 1);
            i = end;
        }
        var document = Document.Read(plain.ToString(), vocabulary);
        var tokens = document.Tokens.ToArray();
        var tags = new byte[tokens.Length];
        foreach (var (start, end, kind) in names)
            NameCorpus.Bilou(
                tags,
                Array.FindIndex(tokens, t => t.End > start),
                Array.FindLastIndex(tokens, t => t.Start < end) + 1,
                kind
            );
        return new LabeledSentence([.. tokens.Select(t => document.TextOf(t).ToString())], tags)
        {
            Allowed = [.. tags.Select(t => LabeledSentence.AllowedFor(t, true))],
            Corpus = Corpus,
            Document = number,
        };
    }
}

using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Trainer.Data;

/// <summary>
/// Splits the hyphenated words of a corpus as the analyzer does, whether the corpus has "Nairobi-based" as one word or as three.
/// </summary>
internal sealed class CompoundWords(Vocabulary vocabulary)
{
    /// <summary>The label of a word whose corpus does not say whether it is a name.</summary>
    public const string Unknown = "?";

    private readonly Compounds _compounds = new(vocabulary.Tokens, vocabulary.Names);

    public void Split(List<string> words, List<string> labels)
    {
        Join(words, labels);
        for (var i = 0; i < words.Count; i++)
        {
            var end = words[i].Length > 3 ? _compounds.Split(words[i], 0, words[i].Length) : words[i].Length;
            if (end == words[i].Length)
                continue;
            var isPrefix = words[i][end - 1] is '-' or '‑';
            var (label, unknown) = (
                labels[i],
                labels[i] is "O" || labels[i].EndsWith("MISC", StringComparison.Ordinal) ? Unknown : labels[i]
            );
            words.Insert(i + 1, words[i][end..]);
            words[i] = words[i][..end];
            labels[i] = isPrefix ? "O" : unknown;
            labels.Insert(i + 1, isPrefix ? unknown : "O");
            if (!isPrefix && label[0] == 'B' && i + 2 < labels.Count && labels[i + 2][0] == 'I')
                labels[i + 2] = "B" + labels[i + 2][1..];
        }
    }

    /// <summary>"London", "-", "based" becomes "London", "-based"; "anti", "-", "Putin" becomes "anti-", "Putin".</summary>
    private void Join(List<string> words, List<string> labels)
    {
        for (var i = 1; i + 1 < words.Count; i++)
        {
            if (words[i] is not ("-" or "–"))
                continue;
            if (char.IsUpper(words[i - 1][0]) && _compounds.IsEnding("-" + words[i + 1]))
                (words[i + 1], labels[i + 1]) = ("-" + words[i + 1], "O");
            else if (_compounds.IsPrefix(words[i - 1], words[i + 1]) && labels[i][0] != 'I')
                (words[i - 1], labels[i - 1]) = (words[i - 1] + "-", "O");
            else
                continue;
            words.RemoveAt(i);
            labels.RemoveAt(i);
        }
    }
}

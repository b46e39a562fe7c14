using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Trainer.Sentiments;

/// <summary>A sentence with its label: 0 negative, 1 neutral, 2 positive.</summary>
internal sealed record LabeledText(string Text, int Label, string Corpus)
{
    /// <summary>The distinct hashes of its words.</summary>
    public IEnumerable<uint> Words(Vocabulary vocabulary)
    {
        using var document = Document.Read(Text, vocabulary);
        return [.. document.Tokens.ToArray().Where(t => t.Kind == TokenKind.Word).Select(t => t.Lower).Distinct()];
    }
}

using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Trainer.Tone;

/// <summary>A sentence with its label: 0 negative, 1 neutral, 2 positive.</summary>
internal sealed record ToneText(string Text, int Label, string Corpus)
{
    /// <summary>The hashes of its words, each once.</summary>
    public IEnumerable<uint> Words()
    {
        using var document = Document.Read(Text);
        return [.. document.Tokens.ToArray().Where(t => t.Kind == TokenKind.Word).Select(t => t.Lower).Distinct()];
    }
}

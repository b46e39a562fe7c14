using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Text;

/// <summary>Endings that are separate words: "Trump's", "don't", "they'll".</summary>
internal sealed class Clitics(string[] endings)
{
    /// <summary>The end of the word without its clitic, which becomes a separate token.</summary>
    public int Split(string text, int start, int end)
    {
        var length = end - start;
        foreach (var ending in endings)
            if (length > ending.Length && Is(text, end - ending.Length, ending))
                return end - ending.Length;
        return end;
    }

    /// <summary>Whether a clitic starts at the apostrophe, as after <see cref="Split"/>.</summary>
    public bool StartsWith(string text, int at, out int length)
    {
        foreach (var ending in endings)
        {
            length = ending.Length;
            if (
                at > 0
                && Tokenizer.IsWordPart(text[at - 1])
                && at + length <= text.Length
                && Is(text, at, ending)
                && (at + length == text.Length || !Tokenizer.IsWordPart(text[at + length]))
            )
                return true;
        }
        length = 0;
        return false;
    }

    private static bool Is(string text, int at, string ending)
    {
        for (var i = 0; i < ending.Length; i++)
            if (char.ToLowerInvariant(Hash.Straighten(text[at + i])) != ending[i])
                return false;
        return true;
    }
}

using NewsMonitor.News.Text;

namespace NewsMonitor.News.Versions;

/// <summary>A sentence or headline, word by word.</summary>
internal sealed class WordTokens
{
    private const int Most = 150;
    private const string Opening = "\"“«„";
    private const string Closing = "\"”»“";

    private readonly HashSet<uint> _hashes;

    public WordTokens(string text, bool IsTitle)
    {
        (Text, this.IsTitle) = (text, IsTitle);
        List<(int Start, int Length)> words = [];
        HashSet<uint> hashes = [];
        var scanner = new WordScanner(text);
        while (words.Count < Most && scanner.Next())
        {
            words.Add((scanner.Start, scanner.Length));
            hashes.Add(scanner.Hash);
        }

        (Words, _hashes) = (words, hashes);
    }

    public string Text { get; }

    public bool IsTitle { get; }

    /// <summary>Where the words are; those of a very long sentence only as far as 150.</summary>
    public IReadOnlyList<(int Start, int Length)> Words { get; }

    public int Count => Words.Count;

    public ReadOnlySpan<char> this[int word] => Text.AsSpan(Words[word].Start, Words[word].Length);

    public bool IsCapitalized(int word) => char.IsUpper(this[word][0]);

    /// <summary>The share of the words of the shorter sentence that the other one has, 0 to 1; 0 if that is only one.</summary>
    public double Shared(WordTokens other)
    {
        var shared = _hashes.Count(other._hashes.Contains);
        return shared < 2 ? 0 : shared / (double)Math.Min(_hashes.Count, other._hashes.Count);
    }

    /// <summary>The text from one word to another, with the currency before it and the percent sign after it.</summary>
    public string Between(int first, int last)
    {
        var (start, end) = (Words[first].Start, Words[last].Start + Words[last].Length);
        if (start > 0 && char.GetUnicodeCategory(Text[start - 1]) == System.Globalization.UnicodeCategory.CurrencySymbol)
            start--;
        if (end < Text.Length && Text[end] == '%')
            end++;
        return Shown(Text[start..end]);
    }

    /// <summary>The quote that a place in the text is in, without its marks; null if it is in none.</summary>
    public string? QuoteAt(int at)
    {
        var (start, isOpen) = (-1, false);
        for (var i = 0; i < Text.Length; i++)
        {
            if (isOpen && Closing.Contains(Text[i]))
            {
                if (at > start && at <= i)
                    return Shown(Text[(start + 1)..i].TrimEnd(',', '.'));
                isOpen = false;
            }
            else if (!isOpen && Opening.Contains(Text[i]))
                (start, isOpen) = (i, true);
        }

        return null;
    }

    /// <summary>The words that some sentences have with a capital, although they do not begin with them.</summary>
    public static HashSet<string> Capitalized(IEnumerable<WordTokens> sentences) =>
        sentences
            .SelectMany(sentence =>
                Enumerable
                    .Range(1, Math.Max(0, sentence.Count - 1))
                    .Where(sentence.IsCapitalized)
                    .Select(word => sentence[word].ToString())
            )
            .ToHashSet(StringComparer.Ordinal);

    private static string Shown(string text) => UntrustedText.Line(text, TextChange.MaxLength);
}

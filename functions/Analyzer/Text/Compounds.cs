using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Text;

/// <summary>
/// Names inside hyphenated words, which become tokens of their own: "Nairobi" and "-based", "anti-" and "Putin", "US", "-" and
/// "China".
/// </summary>
internal sealed class Compounds(TokenWords words, NameWords names)
{
    private const int ShortestName = 2;

    /// <summary>The end of the word's first token, after a prefix or a name; the word's end if it stays whole.</summary>
    public int Split(string text, int start, int end)
    {
        var word = text.AsSpan(start, end - start);
        var first = word.IndexOfAny('-', '‑');
        if (first <= 0)
            return end;
        if (IsPrefix(word[..first], word[(first + 1)..]) && (char.IsLower(word[0]) || !StartsCapital(text, end)))
            return start + first + 1;
        var last = word.LastIndexOfAny('-', '‑');
        if (char.IsUpper(word[0]) && last >= ShortestName && words.CompoundEndings.Contains(Hash.OfLower(word[(last + 1)..])))
            return start + last;
        return first == last && ArePlaces(word, first) ? start + first : end;
    }

    /// <summary>Whether a hyphen between the two keeps them apart: "anti" and "Putin".</summary>
    public bool IsPrefix(ReadOnlySpan<char> word, ReadOnlySpan<char> rest) =>
        rest.Length >= ShortestName && char.IsUpper(rest[0]) && words.CompoundPrefixes.Contains(Hash.OfLower(word));

    /// <summary>Whether the hyphen begins the rest of a word that <see cref="Split"/> has cut after a name.</summary>
    public bool IsEnding(ReadOnlySpan<char> word) =>
        word.Length > 1 && word[0] is '-' or '‑' && words.CompoundEndings.Contains(Hash.OfLower(word[1..]));

    /// <summary>"Iran-Iraq", but not "Guinea-Bissau", which is a single country.</summary>
    private bool ArePlaces(ReadOnlySpan<char> word, int hyphen) =>
        char.IsUpper(word[0])
        && IsPlace(word[..hyphen])
        && IsPlace(word[(hyphen + 1)..])
        && !names.Countries.All.Contains(Hash.Join(0, Hash.OfLower(word)));

    private bool IsPlace(ReadOnlySpan<char> word) =>
        names.CountryAbbreviations.Contains(Hash.Of(word))
        || (word.Length > 0 && char.IsUpper(word[0]) && names.Countries.All.Contains(Hash.Join(0, Hash.OfLower(word))));

    /// <summary>"Anti-Defamation League" is one name, "Anti-Putin rallies" begins a sentence.</summary>
    private static bool StartsCapital(string text, int at) =>
        at + 1 < text.Length && text[at] == ' ' && char.IsUpper(text[at + 1]);
}

namespace NewsMonitor.Analyzer.Words;

/// <summary>
/// Removes diacritics, since names are written "Óscar" and "Oscar". .NET's invariant mode does not decompose letters.
/// </summary>
internal static class Diacritics
{
    private const char FirstLatin = '\u00C0';
    private const char FirstAdditional = '\u1E00';

    /// <summary>
    /// The base letters of U+00C0 to U+024F in lower case, by Unicode's canonical decomposition, and of ø, ł and similar letters;
    /// a period if there is none.
    /// </summary>
    private const string Latin =
        "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggg"
        + "hhhhiiiiiiiiii..jjkkkllllll..llnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs........"
        + ".d.....e................oo.............uu............................aaiioouuuuuuuuuu.aaaa....ggkkoo"
        + "oo..j...gg..nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............................";

    /// <summary>The same of U+1E00 to U+1EFF.</summary>
    private const string Additional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssss"
        + "ssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy....s.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee"
        + "iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";

    /// <summary>The letter in lower case without its marks; any other character unchanged.</summary>
    public static char Strip(char c)
    {
        if (c < FirstLatin)
            return char.ToLowerInvariant(c);
        var plain =
            c - FirstLatin < Latin.Length ? Latin[c - FirstLatin]
            : c >= FirstAdditional && c - FirstAdditional < Additional.Length ? Additional[c - FirstAdditional]
            : '.';
        return plain == '.' ? char.ToLowerInvariant(c) : plain;
    }
}

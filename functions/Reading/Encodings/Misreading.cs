namespace NewsMonitor.Reading.Encodings;

/// <summary>
/// Recognizes text that was decoded with a wrong charset: capitals inside words, as in Cyrillic with another Cyrillic charset,
/// or words of nothing but accented letters, as in any other script with a Western charset.
/// </summary>
internal static class Misreading
{
    private const int Looked = 200_000;

    /// <summary>Fewer letters beyond ASCII show nothing.</summary>
    private const int Fewest = 12;
    private const double Share = 0.3;

    /// <summary>The share of capitals after letters. Texts in capitals have it, too, but show no other charset.</summary>
    private const double CapitalShare = 0.4;

    public static bool Is(ReadOnlySpan<char> text)
    {
        int letters = 0,
            capitals = 0,
            accented = 0,
            run = 0;
        var before = '\0';
        foreach (var c in text[..Math.Min(Looked, text.Length)])
        {
            var isForeign = c >= '\u0080' && char.IsLetter(c);
            if (isForeign)
            {
                letters++;
                capitals += char.IsLetter(before) && char.IsUpper(c) ? 1 : 0;
            }

            run = isForeign && c < '\u0180' ? run + 1 : 0;
            accented +=
                run == 3 ? 3
                : run > 3 ? 1
                : 0;
            before = c;
        }

        return letters >= Fewest && (capitals > CapitalShare * letters || accented > Share * letters);
    }
}

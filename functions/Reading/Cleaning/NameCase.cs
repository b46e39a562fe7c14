namespace NewsMonitor.Reading.Cleaning;

/// <summary>Names that a page writes in capitals, as a reader would write them.</summary>
internal static class NameCase
{
    /// <summary>
    /// "ANN O'NEIL" becomes "Ann O'Neil". A single word ("REUTERS") and words without vowels ("BBC") stay: they are acronyms.
    /// </summary>
    public static string Of(string name)
    {
        var words = name.Split(' ');
        return words.Length < 2 || name.Any(char.IsLower) || !name.Any(char.IsUpper)
            ? name
            : string.Join(' ', words.Select(word => IsAcronym(word) ? word : Lowered(word)));
    }

    private static bool IsAcronym(string word) => word.Contains('.') || !word.AsSpan().ContainsAny("AEIOUYÄÖÜÉÈÁÍÓÚĂĄĘ");

    private static string Lowered(string word) =>
        string.Create(
            word.Length,
            word,
            (span, source) =>
            {
                for (var at = 0; at < span.Length; at++)
                    span[at] = StaysUpper(source, at) ? source[at] : char.ToLowerInvariant(source[at]);
            }
        );

    private static bool StaysUpper(string word, int at) =>
        at == 0
        || !char.IsLetter(word[at - 1])
        || (at == 2 && word.StartsWith("MC", StringComparison.Ordinal) && word.Length > 4);
}

namespace NewsMonitor.Transformer.Names;

/// <summary>How words are written, which the network does not see: it reads everything in lower case.</summary>
internal static class Spelling
{
    /// <summary>The numbers that describe a word, each 0 or 1.</summary>
    public const int Width = 8;

    private const int First = 6;

    private static readonly string[] InsideNames = ["of", "and", "the", "for", "&", "de"];

    /// <summary>Whether the word may be part of a name: with a capital letter or a digit, or a small word inside names.</summary>
    public static bool MayBeNamed(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
            if (char.IsUpper(letter) || char.IsDigit(letter))
                return true;
        foreach (var inside in InsideNames)
            if (word.SequenceEqual(inside))
                return true;
        return false;
    }

    /// <summary>Describes a word.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="words">Where its words are.</param>
    /// <param name="at">The number of the word; outside the sentence, it is described like the start of one.</param>
    /// <param name="numbers">Gets <see cref="Width"/> numbers.</param>
    public static void Describe(ReadOnlySpan<char> sentence, ReadOnlySpan<Range> words, int at, Span<float> numbers)
    {
        numbers[..Width].Clear();
        if (at < 0 || at >= words.Length)
        {
            numbers[First] = 1;
            return;
        }
        var word = sentence[words[at]];
        var (letters, digits) = (0, 0);
        var (upper, lower) = (0, 0);
        foreach (var letter in word)
        {
            letters += char.IsLetter(letter) ? 1 : 0;
            digits += char.IsDigit(letter) ? 1 : 0;
            upper += char.IsUpper(letter) ? 1 : 0;
            lower += char.IsLower(letter) ? 1 : 0;
        }
        var capital = !word.IsEmpty && char.IsUpper(word[0]);
        Set(numbers, 0, capital);
        Set(numbers, 1, upper > 0 && lower == 0);
        Set(numbers, 2, upper > 0 && lower == 0 && word.Length == 1);
        Set(numbers, 3, lower > 0 && upper == 0);
        Set(numbers, 4, digits > 0);
        Set(numbers, 5, letters == 0 && digits == 0);
        Set(numbers, First, at == 0);
        Set(numbers, 7, lower > 0 && word.Length > 2 && upper > (capital ? 1 : 0));
    }

    private static void Set(Span<float> numbers, int at, bool value) => numbers[at] = value ? 1 : 0;
}

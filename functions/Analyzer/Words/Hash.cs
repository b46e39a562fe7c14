namespace NewsMonitor.Analyzer.Words;

/// <summary>
/// The hash of words and features. The model files contain its values, so it must not change without a new model.
/// </summary>
internal static class Hash
{
    public const uint Seed = 2166136261;

    public static uint Add(uint hash, char c) => (hash ^ c) * 16777619;

    public static char Straighten(char c) => c is '’' or '‘' or 'ʼ' or '`' ? '\'' : c;

    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var c in word)
            hash = Add(hash, Straighten(c));
        return hash;
    }

    public static uint OfLower(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var c in word)
            hash = Add(hash, char.ToLowerInvariant(Straighten(c)));
        return hash;
    }

    /// <summary>The hash in lower case and without diacritics.</summary>
    public static uint OfPlain(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var c in word)
            hash = Add(hash, Diacritics.Strip(Straighten(c)));
        return hash;
    }

    /// <summary>Appends a word to the hash of a phrase.</summary>
    public static uint Join(uint phrase, uint word) => Mix((phrase * 0x9E3779B1) ^ word);

    /// <summary>A feature: its template and its value.</summary>
    public static uint Feature(uint template, uint value) => Mix((template * 0x85EBCA6B) + value);

    public static uint Feature(uint template, uint first, uint second) =>
        Mix((template * 0x85EBCA6B) + Mix(first + 0x9E3779B9) + (second * 0xC2B2AE35));

    private static uint Mix(uint h)
    {
        h ^= h >> 16;
        h *= 0x85EBCA6B;
        h ^= h >> 13;
        h *= 0xC2B2AE35;
        return h ^ (h >> 16);
    }
}

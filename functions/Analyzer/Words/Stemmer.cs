namespace NewsMonitor.Analyzer.Words;

/// <summary>Reduces the forms of a word to a stem: the first rule that fits replaces the ending.</summary>
/// <param name="lists">The language's folder.</param>
/// <param name="list">
/// The list of rules: an ending, what replaces it, how many letters must be left, letters it may not follow.
/// </param>
/// <param name="comparison">Whether capitals count.</param>
internal sealed class Stemmer(WordLists lists, string list, StringComparison comparison)
{
    private readonly Rule[] _rules = [.. lists.Rows(list).Select(Rule.Read)];

    /// <summary>The stem of a word, in the case in which it is written.</summary>
    public Stem StemOf(ReadOnlySpan<char> word)
    {
        foreach (var rule in _rules)
            if (rule.Fits(word, comparison))
                return new Stem(word[..^rule.Ending.Length], rule.Replacement);
        return new Stem(word, "");
    }

    private sealed record Rule(string Ending, string Replacement, int Left, string NotAfter)
    {
        public static Rule Read(WordListRow row) =>
            row.Fields is [var ending, var replacement, _, .. var rest]
                ? new Rule(ending, replacement == "-" ? "" : replacement, (int)row.Value(2), string.Concat(rest))
                : throw row.Fault("a rule consists of an ending, its replacement, and the minimum number of remaining letters");

        public bool Fits(ReadOnlySpan<char> word, StringComparison comparison) =>
            word.Length - Ending.Length >= Left
            && word.EndsWith(Ending, comparison)
            && !NotAfter.Contains(word[^(Ending.Length + 1)]);
    }
}

/// <summary>The stem of a word.</summary>
/// <param name="root">The word without its ending.</param>
/// <param name="ending">What replaces the ending.</param>
internal readonly ref struct Stem(ReadOnlySpan<char> root, string ending)
{
    public ReadOnlySpan<char> Root { get; } = root;

    public string Ending { get; } = ending;

    /// <summary>The same for all forms of the word, in any case.</summary>
    public uint Hashed
    {
        get
        {
            var hash = Hash.OfLower(Root);
            foreach (var letter in Ending)
                hash = Hash.Add(hash, letter);
            return hash;
        }
    }
}

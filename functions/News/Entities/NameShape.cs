using System.Text.RegularExpressions;
using NewsMonitor.Analyzer;

namespace NewsMonitor.News.Entities;

/// <summary>Tells names from what analyzers take for names: handles, fragments, text in a damaged encoding.</summary>
internal static partial class NameShape
{
    private const int LongestName = 80;
    private const int MostWordsOfAPerson = 6;

    private static readonly HashSet<string> LowercaseBeginnings =
    [
        .. "the al el de del della di da do dos du van von der den ter la le las los bin ibn ben abu o'".Split(' '),
    ];

    // A headline in which each word has a capital: "Mayor Quill Of Harrow Bay".
    private static readonly HashSet<string> SmallWords = new(
        "of in on at to for from with by and or as is are was were has will says".Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>
    /// The name without a lowercase article, and without what a wrong decoding of UTF-8 leaves at its ends: "Trump" for "Trumpâ".
    /// </summary>
    public static string Clean(string name)
    {
        var clean = (name.Contains('â') ? DamagedEnd().Replace(name, "") : name).TrimStart('Â', ' ').Trim();
        return clean.StartsWith("the ", StringComparison.Ordinal) ? clean[4..].TrimStart() : clean;
    }

    /// <param name="name">Cleaned.</param>
    /// <param name="category">What the analyzer takes it for.</param>
    public static bool IsName(string name, EntityCategory category)
    {
        if (name.Length is 0 or > LongestName || name.Contains('@') || name.Contains('#') || !HasTwoLetters(name))
            return false;
        if (name.Contains('-') && (PartyAndState().IsMatch(name) || WithPrefix().IsMatch(name)))
            return false;
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!BeginsLikeAName(words))
            return false;
        return category != EntityCategory.Person || IsPerson(name, words);
    }

    // A letter of a script without case, such as a Chinese one, says more than a letter of the alphabet.
    private static bool HasTwoLetters(string name) =>
        name.Count(char.IsLetterOrDigit) > 1 ? name.Any(c => char.IsLetter(c) || char.IsSurrogate(c)) : name.Any(IsWithoutCase);

    private static bool IsWithoutCase(char c) =>
        (char.IsLetter(c) && !char.IsUpper(c) && !char.IsLower(c)) || char.IsSurrogate(c);

    private static bool BeginsLikeAName(string[] words) =>
        !IsLowercase(words[0])
        || char.IsDigit(words[0][0])
        || (words.Length > 1 && LowercaseBeginnings.Contains(words[0]) && !words.All(IsLowercase))
        || words[0].StartsWith("al-", StringComparison.Ordinal)
        || words[0].StartsWith("el-", StringComparison.Ordinal);

    private static bool IsLowercase(string word) => word.Any(char.IsLower) && !word.Any(char.IsUpper);

    private static bool IsPerson(string name, string[] words) =>
        words.Length <= MostWordsOfAPerson
        && !name.Any(char.IsDigit)
        && !IsLowercase(words[^1])
        && !words.Skip(1).Any(SmallWords.Contains)
        && !(words.Length == 1 && IsHandle(name));

    // "realDonaldTrump" and "DonaldJTrumpJr", not "McConnell" and "DeGeneres".
    private static bool IsHandle(string word) =>
        word.Any(char.IsLower)
        && word.All(char.IsLetter)
        && word.Count(char.IsUpper) is var capitals
        && (capitals > 2 || (capitals > 0 && char.IsLower(word[0])));

    [GeneratedRegex(@"â(?:[^\p{L}].*)?$")]
    private static partial Regex DamagedEnd();

    /// <summary>"D-Nev" and "R-N.C." after the name of a politician.</summary>
    [GeneratedRegex(@"^[DRI]-[A-Z][A-Za-z. ]+$")]
    private static partial Regex PartyAndState();

    /// <summary>"pro-Trump", not "Anti-Defamation League".</summary>
    [GeneratedRegex("^(?:pro|anti|non|ex|post|pre|Ex)-")]
    private static partial Regex WithPrefix();
}

using System.Globalization;
using System.Text;
using NewsMonitor.Analyzer;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Entities;

/// <summary>Under which key an entity is counted, however it is spelt.</summary>
public static class EntityKey
{
    private static readonly string[] Articles = ["the ", "a ", "an "];

    /// <summary>
    /// "organization|bank of england" for "The Bank of England" and "BANK OF ENGLAND": case, accents, punctuation and a leading
    /// article do not count; the category does.
    /// </summary>
    public static string Of(string name, EntityCategory category) => $"{category.ToString().ToLowerInvariant()}|{Fold(name)}";

    /// <summary>
    /// What is left of a name when case, accents, punctuation and a leading article are taken away; the name itself where that is
    /// nothing.
    /// </summary>
    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (char.IsLetterOrDigit(character) || char.IsSurrogate(character))
                folded.Append(char.ToLowerInvariant(CanonicalComposition.WithoutMarks(character)));
            else if (Separates(character) && folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        var text = folded.ToString().TrimEnd();
        var article = Articles.FirstOrDefault(article =>
            text.StartsWith(article, StringComparison.Ordinal) && text.Length > article.Length
        );
        return text.Length == 0 ? name : text[(article?.Length ?? 0)..];
    }

    // "U.S." and "US", "O'Neill" and "ONeill" are one: dots, apostrophes and accents vanish, all else parts words.
    private static bool Separates(char character) =>
        character is not ('.' or '\'' or '’') && char.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark;
}

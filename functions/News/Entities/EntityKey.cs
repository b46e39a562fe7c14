using System.Globalization;
using System.Text;
using NewsMonitor.Analyzer;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Entities;

/// <summary>The key that an entity is counted under, whatever its spelling.</summary>
public static class EntityKey
{
    private static readonly string[] Articles = ["the ", "a ", "an "];

    /// <summary>
    /// "organization|bank of england" for "The Bank of England" and "BANK OF ENGLAND": case, accents, punctuation and a leading
    /// article do not count; the category does.
    /// </summary>
    public static string Of(string name, EntityCategory category) => $"{category.ToString().ToLowerInvariant()}|{Fold(name)}";

    /// <summary> A name without case, accents, punctuation and a leading article; the name itself if nothing remains. </summary>
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

    // "U.S." and "US", "O'Neill" and "ONeill" are the same: dots, apostrophes and accents are removed; other marks separate words.
    private static bool Separates(char character) =>
        character is not ('.' or '\'' or '’') && char.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark;
}

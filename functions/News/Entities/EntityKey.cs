using System.Globalization;
using NewsMonitor.Analyzer;
using NewsMonitor.News.Text;

namespace NewsMonitor.News.Entities;

/// <summary>The key that an entity is counted under, whatever its spelling.</summary>
public static class EntityKey
{
    private const int MostOnStack = 256;
    private const string Article = "the ";

    /// <summary>
    /// "organization|bank of england" for "The Bank of England" and "BANK OF ENGLAND": case, accents, punctuation and a leading
    /// "the" do not count; the category does. "An Post", "A&amp;E" and "A. Lee" keep what is part of the name.
    /// </summary>
    public static string Of(string name, EntityCategory category) => $"{category.ToString().ToLowerInvariant()}|{Fold(name)}";

    /// <summary>A name without case, accents, punctuation and a leading "the"; the name itself if nothing remains.</summary>
    public static string Fold(string name) => Folded(name, keepsArticle: false);

    /// <summary>The same of a text, with the "the" at its beginning.</summary>
    internal static string FoldText(string text) => Folded(text, keepsArticle: true);

    /// <summary>Whether a name has a letter or a digit; nothing else of it is compared.</summary>
    public static bool HasWord(string name) => name.Any(IsKept);

    /// <summary>A hash that names have in common if <see cref="Fold"/> gives the same of them.</summary>
    internal static int HashOf(string name)
    {
        Span<char> buffer = name.Length <= MostOnStack ? stackalloc char[name.Length] : new char[name.Length];
        return string.GetHashCode(FoldInto(buffer, name, keepsArticle: false));
    }

    /// <summary>Compares what <see cref="Fold"/> gives of two names, by their characters.</summary>
    internal static int Compare(string name, string other)
    {
        Span<char> buffer = name.Length <= MostOnStack ? stackalloc char[name.Length] : new char[name.Length];
        Span<char> second = other.Length <= MostOnStack ? stackalloc char[other.Length] : new char[other.Length];
        return FoldInto(buffer, name, keepsArticle: false).SequenceCompareTo(FoldInto(second, other, keepsArticle: false));
    }

    private static string Folded(string name, bool keepsArticle)
    {
        Span<char> buffer = name.Length <= MostOnStack ? stackalloc char[name.Length] : new char[name.Length];
        return FoldInto(buffer, name, keepsArticle).ToString();
    }

    private static ReadOnlySpan<char> FoldInto(Span<char> buffer, ReadOnlySpan<char> name, bool keepsArticle)
    {
        var length = 0;
        foreach (var character in name)
        {
            if (IsKept(character))
                buffer[length++] = char.ToLowerInvariant(CanonicalComposition.WithoutMarks(character));
            else if (Separates(character) && length > 0 && buffer[length - 1] != ' ')
                buffer[length++] = ' ';
        }

        ReadOnlySpan<char> text = buffer[..length].TrimEnd(' ');
        if (!keepsArticle && text.Length > Article.Length && text.StartsWith(Article))
            text = text[Article.Length..];
        if (text.Length > 0)
            return text;
        name.CopyTo(buffer);
        return buffer;
    }

    private static bool IsKept(char character) => char.IsLetterOrDigit(character) || char.IsSurrogate(character);

    // "U.S." and "US", "O'Neill" and "ONeill" are the same: dots, apostrophes and accents are removed; other marks separate words.
    private static bool Separates(char character) =>
        character is not ('.' or '\'' or '’') && char.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark;
}

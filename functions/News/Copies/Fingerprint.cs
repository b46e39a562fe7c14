using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using NewsMonitor.News.Articles;

namespace NewsMonitor.News.Copies;

/// <summary>
/// What two exact copies of an article share, whatever the file's name, format, typography or place of publication: the SHA-256 of its
/// headline and text. Case, white space and punctuation do not count, since formats change them (quotes get curly, paragraphs reflow);
/// every letter, digit and symbol does, and so do the point and comma inside a number, since "1.5" and "15" are different news. Headline
/// and text are joined without a mark, so that it does not matter whether a format could tell them apart. Outlet, authors and date stay
/// out: agencies' copies differ in nothing else.
/// </summary>
/// <remarks>
/// It is the article's id as well: 128 bits as 32 lower-case hexadecimal digits, legal in a table key and a blob name whatever the article
/// holds. The same text read again, by another machine or from another blob, meets its own rows.
/// </remarks>
public static class Fingerprint
{
    private const int Bytes = 16;

    public static string Of(Article article)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var counted = Append(hash, article.Title.Value) + Append(hash, article.Body.Value);
        if (counted == 0)
            hash.AppendData(Encoding.UTF8.GetBytes(article.Title.Value + "\n" + article.Body.Value));
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, Bytes));
    }

    private static int Append(IncrementalHash hash, string text)
    {
        var folded = ArrayPool<char>.Shared.Rent(text.Length);
        var length = Fold(text, folded);
        var utf8 = Encoding.UTF8.GetBytes(folded, 0, length);
        ArrayPool<char>.Shared.Return(folded);
        hash.AppendData(utf8);
        return length;
    }

    private static int Fold(string text, Span<char> folded)
    {
        var length = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (
                char.IsLetterOrDigit(c)
                || char.IsSurrogate(c)
                || char.IsSymbol(c)
                || c == '%'
                || IsMark(c)
                || IsInNumber(text, at)
            )
                folded[length++] = char.ToLowerInvariant(c);
        }
        return length;
    }

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static bool IsInNumber(string text, int at) =>
        text[at] is '.' or ','
        && at > 0
        && at + 1 < text.Length
        && char.IsAsciiDigit(text[at - 1])
        && char.IsAsciiDigit(text[at + 1]);
}

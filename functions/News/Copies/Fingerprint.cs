using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using NewsMonitor.News.Articles;

namespace NewsMonitor.News.Copies;

/// <summary>
/// What exact copies of an article share, whatever the file name, format, typography or place of publication: the SHA-256 of its
/// headline and text. Case, white space and punctuation do not count, since formats change them (quotes become curly, paragraphs
/// reflow). Letters, digits and symbols count, and so do the point and comma inside a number and the minus before it, since
/// "1.5", "15" and "-15" are different news. Headline and text are joined without a separator, so that it does not matter whether
/// a format can distinguish them. Outlet, authors and date do not count: copies of an agency's text differ in nothing else.
/// </summary>
/// <remarks>
/// It is also the article's id: 128 bits as 32 lowercase hexadecimal digits, valid in table keys and blob names. The same text
/// read again, on another machine or from another blob, finds its own rows.
/// </remarks>
public static class Fingerprint
{
    private const int Bytes = 16;
    private const char Minus = '\u2212';

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
                || (char.IsSymbol(c) && c != Minus)
                || c == '%'
                || IsMark(c)
                || IsInNumber(text, at)
            )
                folded[length++] = char.ToLowerInvariant(c);
            else if (IsMinus(text, at))
                folded[length++] = '-';
        }
        return length;
    }

    /// <summary>Whether it makes a number negative, whichever character does: not the hyphen of "2-1" or "COVID-19".</summary>
    private static bool IsMinus(string text, int at) =>
        text[at] is '-' or '\u2010' or '\u2011' or '\u2013' or Minus
        && at + 1 < text.Length
        && char.IsAsciiDigit(text[at + 1])
        && (at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[');

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

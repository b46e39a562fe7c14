using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Recognizers;

/// <summary>Web and mail addresses, telephone numbers, internet addresses.</summary>
internal static class Contacts
{
    private const int LeastDigits = 7;
    private const int MostDigits = 15;
    private const int MostTokens = 9;
    private const int FirstYear = 1500;
    private const int LastYear = 2100;

    /// <summary>The fewest digits of a number that neither begins with a plus sign nor goes on behind a bracket.</summary>
    private const int WithArea = 10;

    public static int Measure(in TokenReader tokens, int at, out EntityCategory category)
    {
        category = EntityCategory.Url;
        switch (tokens.Kind(at))
        {
            case TokenKind.Url:
                return at + 1;
            case TokenKind.Email:
                category = EntityCategory.Email;
                return at + 1;
            case TokenKind.Number when IsInternetAddress(tokens.Text(at)):
                category = EntityCategory.IPAddress;
                return at + 1;
            default:
                category = EntityCategory.PhoneNumber;
                return Phone(tokens, at);
        }
    }

    private static bool IsInternetAddress(ReadOnlySpan<char> text)
    {
        if (text.Count('.') != 3)
            return false;
        foreach (var part in text.Split('.'))
            if (!byte.TryParse(text[part], System.Globalization.NumberStyles.None, null, out _))
                return false;
        return true;
    }

    /// <summary>"2017-2021".</summary>
    private static bool AreYears(ReadOnlySpan<char> text) =>
        text.Length == 9
        && text[4] is '-' or '–'
        && int.TryParse(text[..4], System.Globalization.NumberStyles.None, null, out var first)
        && int.TryParse(text[5..], System.Globalization.NumberStyles.None, null, out var last)
        && first >= FirstYear
        && first < last
        && last <= LastYear;

    /// <summary>"+44 20 7946 0000", "(202) 555-0123", "202-555-0123".</summary>
    private static int Phone(in TokenReader tokens, int at)
    {
        var opens = tokens.Text(at) is "+" or "(";
        if (!opens && !(tokens.IsNumber(at) && tokens.Text(at).Count('-') == 2))
            return 0;
        int digits = 0,
            end = at,
            last = 0,
            closed = MostTokens;
        for (; end < at + MostTokens && (tokens.IsNumber(end) || tokens.Text(end) is "+" or "(" or ")" or "-"); end++)
        {
            var text = tokens.Text(end);
            if (text.IndexOfAny(".,/:") >= 0 || AreYears(text))
                return 0;
            foreach (var c in text)
                digits += char.IsDigit(c) ? 1 : 0;
            if (text is ")")
                closed = end - at;
            if (tokens.IsNumber(end))
                last = end + 1;
        }
        var isShort = tokens.Text(at) is "+" || (opens && last - at > closed);
        return digits is >= LeastDigits and <= MostDigits && (isShort || digits >= WithArea) ? last : 0;
    }
}

using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Recognizers;

/// <summary>Web and mail addresses, telephone numbers, internet addresses.</summary>
internal static class Contacts
{
    private const int LeastDigits = 7;
    private const int MostDigits = 15;

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

    /// <summary>"+44 20 7946 0000", "(202) 555-0123", "202-555-0123".</summary>
    private static int Phone(in TokenReader tokens, int at)
    {
        var opens = tokens.Text(at) is "+" or "(";
        if (!opens && !(tokens.IsNumber(at) && tokens.Text(at).Count('-') == 2))
            return 0;
        int digits = 0,
            end = at,
            last = 0;
        for (; end < at + 9 && (tokens.IsNumber(end) || tokens.Text(end) is "+" or "(" or ")" or "-"); end++)
        {
            var text = tokens.Text(end);
            if (text.IndexOfAny(".,/:") >= 0)
                return 0;
            foreach (var c in text)
                digits += char.IsDigit(c) ? 1 : 0;
            if (tokens.IsNumber(end))
                last = end + 1;
        }
        return digits is >= LeastDigits and <= MostDigits && (opens || digits >= 10) ? last : 0;
    }
}

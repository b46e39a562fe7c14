using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Text;

/// <summary>Splits a text into tokens and keeps their offsets. Each character is read a bounded number of times.</summary>
internal sealed class Tokenizer(Document document)
{
    /// <summary>The maximum length of a token; longer runs are cut.</summary>
    private const int LongestToken = 100;
    private const int LongestAddress = 2000;

    private readonly Clitics _clitics = new(document.Vocabulary.Tokens.Clitics);
    private readonly Abbreviations _abbreviations = new(document.Vocabulary.Tokens);
    private readonly Compounds _compounds = new(document.Vocabulary.Tokens, document.Vocabulary.Names);

    public void Run()
    {
        var text = document.Text;
        var at = 0;
        while (true)
        {
            var start = at;
            var breaks = SkipSpace(text, ref at);
            if (at >= text.Length)
                return;
            var token = new Token
            {
                Start = at,
                SpaceBefore = at > start || at == 0,
                BreaksBefore = breaks,
            };
            if (!token.SpaceBefore || !TryAddress(text, ref token))
                Cut(text, ref token);
            at = token.End;
            Emit(document, ref token);
        }
    }

    private static byte SkipSpace(string text, ref int at)
    {
        var breaks = 0;
        for (; at < text.Length && IsSpace(text[at]); at++)
            if (text[at] is '\n' or '\u2028' or '\u2029' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n')))
                breaks++;
        return (byte)Math.Min(breaks, 2);
    }

    private static bool IsSpace(char c) =>
        char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u00AD' || (char.IsControl(c) && c != '\u200D');

    private void Cut(string text, ref Token token)
    {
        var first = text[token.Start];
        if (
            char.IsDigit(first)
            || (IsWordPart(first) && char.GetUnicodeCategory(first) is System.Globalization.UnicodeCategory.OtherNumber)
        )
            CutNumber(text, ref token);
        else if (IsWordPart(first))
            CutWord(text, ref token);
        else if (first is '-' or '‑' && !token.SpaceBefore && IsCompoundEnding(text, token.Start, out var end))
            (token.Kind, token.Length) = (TokenKind.Word, end - token.Start);
        else if (
            first is '@' or '#'
            && token.Start + 1 < text.Length
            && IsWordPart(text[token.Start + 1])
            && MayBeHandle(text, token)
        )
            CutHandle(text, ref token);
        else
            CutPunctuation(text, ref token);
    }

    private void CutWord(string text, ref Token token)
    {
        var end = WordEnd(text, token.Start, Math.Min(text.Length, token.Start + LongestToken));
        if (IsCurrency(text, token.Start, end))
        {
            token.Kind = TokenKind.Punctuation;
            token.Length = end + 1 - token.Start;
            return;
        }
        end = _compounds.Split(text, token.Start, _clitics.Split(text, token.Start, end));
        token.Kind = TokenKind.Word;
        token.Length = end - token.Start;
        if (end < text.Length && text[end] == '.' && _abbreviations.TakesPeriod(text, token.Start, end))
        {
            token.Length++;
            token.Abbreviation = true;
        }
    }

    /// <summary>"US$" and "HK$" are marks of a currency, not countries beside one.</summary>
    private bool IsCurrency(string text, int start, int end) =>
        end < text.Length
        && text[end] == '$'
        && char.IsUpper(text[start])
        && document.Vocabulary.Numbers.CurrencyMarks.Contains(Hash.OfLower(text.AsSpan(start, end + 1 - start)));

    private bool IsCompoundEnding(string text, int start, out int end)
    {
        end = start + 1;
        var limit = Math.Min(text.Length, start + LongestToken);
        if (end < limit && IsWordPart(text[end]))
            end = WordEnd(text, end, limit);
        return _compounds.IsEnding(text.AsSpan(start, end - start));
    }

    /// <summary>The end of a word with its inner apostrophes, hyphens, periods ("U.S") and ampersands ("AT&amp;T").</summary>
    private static int WordEnd(string text, int start, int limit)
    {
        var end = start + 1;
        for (; end < limit; end++)
        {
            var c = text[end];
            if (IsWordPart(c))
                continue;
            if (end + 1 >= limit || !IsWordPart(text[end + 1]))
                break;
            var inner =
                Hash.Straighten(c) is '\'' or '-' or '‑'
                || (c == '&' && char.IsUpper(text[end - 1]) && char.IsUpper(text[end + 1]))
                || (c == '.' && IsSingleLetter(text, start, end) && (end + 2 >= limit || !IsWordPart(text[end + 2])));
            if (!inner)
                break;
        }
        return end;
    }

    /// <summary>Whether the letter before the period is a single one: "U.S", not "end.The".</summary>
    private static bool IsSingleLetter(string text, int start, int end) =>
        char.IsLetter(text[end - 1]) && (end - 1 == start || text[end - 2] == '.');

    private void CutNumber(string text, ref Token token)
    {
        var limit = Math.Min(text.Length, token.Start + LongestToken);
        var end = token.Start + 1;
        for (; end < limit; end++)
        {
            var c = text[end];
            if (IsWordPart(c))
                continue;
            if (
                c is not ('.' or ',' or ':' or '-' or '/')
                || end + 1 >= limit
                || !char.IsDigit(text[end + 1])
                || !char.IsDigit(text[end - 1])
            )
            {
                if (c is '-' && end + 1 < limit && char.IsLetter(text[end + 1]))
                    continue;
                break;
            }
        }
        token.Kind = TokenKind.Number;
        token.Length = _clitics.Split(text, token.Start, end) - token.Start;
    }

    private static bool MayBeHandle(string text, in Token token) => token.SpaceBefore || text[token.Start - 1] == '(';

    private static void CutHandle(string text, ref Token token)
    {
        var limit = Math.Min(text.Length, token.Start + LongestToken);
        var end = token.Start + 1;
        while (end < limit && (IsWordPart(text[end]) || text[end] == '_'))
            end++;
        token.Kind = TokenKind.Handle;
        token.Length = end - token.Start;
    }

    private void CutPunctuation(string text, ref Token token)
    {
        var first = text[token.Start];
        var end = token.Start + 1;
        if (char.IsHighSurrogate(first) && end < text.Length && char.IsLowSurrogate(text[end]))
            end++;
        else if (Hash.Straighten(first) == '\'' && _clitics.StartsWith(text, token.Start, out var clitic))
            end = token.Start + clitic;
        else
            while (
                end < text.Length
                && text[end] == first
                && first is '.' or '-' or '\'' or '`' or '*' or '=' or '_'
                && end - token.Start < LongestToken
            )
                end++;
        token.Kind = TokenKind.Punctuation;
        token.Length = end - token.Start;
    }

    private static bool TryAddress(string text, ref Token token)
    {
        var end = Addresses.Measure(text, token.Start, Math.Min(text.Length, token.Start + LongestAddress), out var kind);
        if (end == 0)
            return false;
        token.Kind = kind;
        token.Length = end - token.Start;
        return true;
    }

    /// <summary>Adds a token at a known position, with its hashes and casing.</summary>
    internal static void Emit(Document document, ref Token token)
    {
        var word = document.TextOf(token);
        uint hash = Hash.Seed,
            lower = Hash.Seed;
        int upper = 0,
            lowers = 0;
        foreach (var raw in word)
        {
            var c = Hash.Straighten(raw);
            hash = Hash.Add(hash, c);
            var small = char.ToLowerInvariant(c);
            lower = Hash.Add(lower, small);
            if (small != c)
                upper++;
            else if (char.IsLower(c))
                lowers++;
        }
        token.Word = hash;
        token.Lower = lower;
        token.Casing = CasingOf(word[0], upper, lowers);
        document.Add(token);
    }

    private static Casing CasingOf(char first, int upper, int lowers)
    {
        if (upper == 0)
            return lowers == 0 ? Casing.None : Casing.Lower;
        if (lowers == 0)
            return upper == 1 ? Casing.Title : Casing.Upper;
        return upper == 1 && char.IsUpper(first) ? Casing.Title : Casing.Mixed;
    }

    internal static bool IsWordPart(char c) =>
        c < 128
            ? char.IsAsciiLetterOrDigit(c)
            : char.IsLetterOrDigit(c)
                || char.GetUnicodeCategory(c)
                    is System.Globalization.UnicodeCategory.NonSpacingMark
                        or System.Globalization.UnicodeCategory.SpacingCombiningMark
                        or System.Globalization.UnicodeCategory.OtherNumber;
}

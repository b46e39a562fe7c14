namespace NewsMonitor.Analyzer.Text;

/// <summary>Web and mail addresses at the start of a run without white space.</summary>
internal static class Addresses
{
    /// <summary>The end of the address that starts here; 0 if there is none.</summary>
    public static int Measure(string text, int start, int limit, out TokenKind kind)
    {
        kind = TokenKind.Url;
        var end = start;
        int at = -1,
            colon = -1,
            dots = 0;
        for (; end < limit && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '“' or '”'); end++)
        {
            if (text[end] == '@' && at < 0)
                at = end;
            else if (text[end] == ':' && colon < 0)
                colon = end;
            else if (text[end] == '.')
                dots++;
        }
        if (dots == 0 && colon < 0)
            return 0;
        var run = text.AsSpan(start, end - start);
        if (
            run.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || run.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || run.StartsWith("pic.twitter.com/", StringComparison.OrdinalIgnoreCase)
            || (run.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && dots > 1)
        )
            return start + Trim(run);
        if (at <= start)
            return 0;
        kind = TokenKind.Email;
        return MailEnd(text, start, at, end);
    }

    private static int MailEnd(string text, int start, int at, int end)
    {
        for (var i = start; i < at; i++)
            if (!char.IsAsciiLetterOrDigit(text[i]) && text[i] is not ('.' or '_' or '%' or '+' or '-'))
                return 0;
        var stop = at + 1;
        while (stop < end && (char.IsAsciiLetterOrDigit(text[stop]) || text[stop] is '.' or '-'))
            stop++;
        while (stop > at && text[stop - 1] is '.' or '-')
            stop--;
        var host = text.AsSpan(at + 1, Math.Max(0, stop - at - 1));
        var dot = host.LastIndexOf('.');
        return dot > 0 && host.Length - dot > 2 && char.IsAsciiLetter(host[^1]) ? stop : 0;
    }

    /// <summary>The end without the sentence's punctuation.</summary>
    private static int Trim(ReadOnlySpan<char> run)
    {
        var length = run.Length;
        while (
            length > 0
            && (
                run[length - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '’' or ']' or '*'
                || (run[length - 1] == ')' && !run[..length].Contains('('))
            )
        )
            length--;
        return length;
    }
}

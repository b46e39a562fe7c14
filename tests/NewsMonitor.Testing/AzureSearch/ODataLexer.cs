namespace NewsMonitor.Testing.AzureSearch;

/// <summary>Cuts a filter into words, literals and marks.</summary>
internal sealed class ODataLexer(string text)
{
    private int _at;

    /// <summary>The next one; empty at the end.</summary>
    public string Next()
    {
        var token = Peek();
        _at += token.Length;
        return token;
    }

    public bool Take(string wanted)
    {
        if (Peek() != wanted)
            return false;
        _at += wanted.Length;
        return true;
    }

    /// <exception cref="BadRequestException">Something else comes next.</exception>
    public void Require(string wanted)
    {
        if (Next() is var token && token != wanted)
            throw new BadRequestException($"\"{wanted}\" was expected before {_at}, not \"{token}\"");
    }

    /// <summary>The text of a literal.</summary>
    public string Text() => Unquoted(Next());

    public static string Unquoted(string literal) =>
        literal is ['\'', .. var inner, '\'']
            ? inner.Replace("''", "'", StringComparison.Ordinal)
            : throw new BadRequestException($"{literal} is no text");

    private string Peek()
    {
        while (_at < text.Length && text[_at] == ' ')
            _at++;
        if (_at == text.Length)
            return "";
        var end = _at + 1;
        if (text[_at] == '\'')
            end = EndOfLiteral();
        else if (IsPartOfWord(text[_at]))
            while (end < text.Length && IsPartOfWord(text[end]))
                end++;
        return text[_at..end];
    }

    private int EndOfLiteral()
    {
        for (var at = _at + 1; at < text.Length; at++)
        {
            if (text[at] != '\'')
                continue;
            if (at + 1 == text.Length || text[at + 1] != '\'')
                return at + 1;
            at++;
        }

        throw new BadRequestException("a text does not end");
    }

    private static bool IsPartOfWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '/' or '-';
}

using System.Text;

namespace NewsMonitor.News.Queries;

/// <summary>A token and where it stands in its text.</summary>
/// <param name="Text">As it is compared.</param>
/// <param name="Start">In UTF-16 code units.</param>
/// <param name="Length">In UTF-16 code units.</param>
internal readonly record struct Token(string Text, int Start, int Length);

/// <summary>The tokens of texts (<see cref="TokenScanner"/>).</summary>
internal static class Tokens
{
    public static List<Token> Of(string text)
    {
        List<Token> tokens = [];
        var scanner = new TokenScanner(text);
        while (scanner.Next())
            tokens.Add(new Token(scanner.Token.ToString(), scanner.Start, scanner.Length));
        return tokens;
    }

    /// <summary>The tokens with a space between them: what the full-text index gets in place of the text.</summary>
    public static string Spaced(string text)
    {
        var spaced = new StringBuilder(text.Length);
        var scanner = new TokenScanner(text);
        while (scanner.Next())
            spaced.Append(scanner.Token).Append(' ');
        return spaced.ToString();
    }
}

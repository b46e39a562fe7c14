using System.Text;

namespace NewsMonitor.News.Articles;

/// <summary>
/// What two outlets have in common when they quote the same words, although their marks, their punctuation and the end that they
/// cut off differ.
/// </summary>
public static class QuoteKey
{
    /// <summary>Letters and digits that are compared: some five words.</summary>
    private const int Compared = 24;

    /// <summary>The first letters and digits of the quote, in lower case.</summary>
    /// <param name="quote">The quoted words, with their marks or without.</param>
    public static string Of(ReadOnlySpan<char> quote)
    {
        var key = new StringBuilder(Compared);
        for (var i = 0; i < quote.Length && key.Length < Compared; i++)
            if (char.IsLetterOrDigit(quote[i]))
                key.Append(char.ToLowerInvariant(quote[i]));
        return key.ToString();
    }
}

using System.Text;

namespace NewsMonitor.Reading.Cleaning;

/// <summary>What there is to read in a text.</summary>
internal static class Letters
{
    /// <summary>Letters and digits alone, in lower case.</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
            if (char.IsLetterOrDigit(c))
                folded.Append(char.ToLowerInvariant(c));
        return folded.ToString();
    }

    public static bool ContainsAnyLetterOrDigit(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                return true;
        return false;
    }

    public static bool ContainsAnyLetter(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsLetter(c) || char.IsSurrogate(c))
                return true;
        return false;
    }
}

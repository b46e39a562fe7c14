namespace NewsMonitor.Reading.Cleaning;

/// <summary>Whether a text contains anything to read.</summary>
internal static class Letters
{
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

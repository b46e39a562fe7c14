namespace NewsMonitor.Reading.Markup;

/// <summary>The attributes of a tag.</summary>
internal static class HtmlAttributes
{
    /// <summary>The number of attributes, counted up to one more than <paramref name="most"/>.</summary>
    /// <param name="tag">The tag from its name up to its closing bracket.</param>
    /// <param name="most">Counting ends above this number.</param>
    public static int Count(ReadOnlySpan<char> tag, int most)
    {
        var count = 0;
        for (var rest = After(tag, " \t\n\r\f/"); count <= most; count++)
        {
            rest = rest.TrimStart(" \t\n\r\f/");
            if (rest.IsEmpty)
                break;
            rest = Skip(rest);
        }

        return count;
    }

    private static ReadOnlySpan<char> Skip(ReadOnlySpan<char> attribute)
    {
        var end = attribute.IndexOfAny(" \t\n\r\f/=") is >= 0 and var found ? Math.Max(found, 1) : attribute.Length;
        var rest = attribute[end..].TrimStart(" \t\n\r\f");
        if (rest.IsEmpty || rest[0] != '=')
            return attribute[end..];
        rest = rest[1..].TrimStart(" \t\n\r\f");
        return rest.IsEmpty ? rest
            : rest[0] is '"' or '\'' ? Quoted(rest)
            : After(rest, " \t\n\r\f");
    }

    private static ReadOnlySpan<char> Quoted(ReadOnlySpan<char> value) =>
        value[1..].IndexOf(value[0]) is >= 0 and var close ? value[(close + 2)..] : [];

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> text, ReadOnlySpan<char> ends) =>
        text.IndexOfAny(ends) is >= 0 and var end ? text[end..] : [];
}

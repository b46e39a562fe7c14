namespace NewsMonitor.Core.Search.AzureSearch;

/// <summary>How many bytes documents have in a request, at most.</summary>
internal static class DocumentSize
{
    // Names of fields, numbers, hashes.
    private const int Fixed = 2_000;

    public static int Of(ArticleDocument document) =>
        Fixed
        + Of(document.Text ?? "")
        + Of(document.Title ?? "")
        + Of(document.Headline ?? "")
        + Of(document.Source ?? "")
        + (document.Spellings ?? []).Concat(document.Names ?? []).Concat(document.NameTokens ?? []).Sum(text => Of(text) + 3);

    /// <summary>As much of a text as has a number of bytes, cut at a space.</summary>
    public static string Cut(string text, int most)
    {
        var (bytes, space) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            bytes += Of(text[at]);
            if (bytes > most)
                return text[..space];
            if (text[at] == ' ')
                space = at;
        }

        return text;
    }

    private static int Of(string text)
    {
        var bytes = 0;
        foreach (var c in text)
            bytes += Of(c);
        return bytes;
    }

    // The client escapes everything but ASCII.
    private static int Of(char c) => char.IsAsciiLetterOrDigit(c) || c == ' ' ? 1 : 6;
}

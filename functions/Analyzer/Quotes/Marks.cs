namespace NewsMonitor.Analyzer.Quotes;

/// <summary>What a punctuation mark may do to a quote.</summary>
internal enum Mark
{
    None,
    Open,
    Close,

    /// <summary>A straight mark, which opens and closes.</summary>
    Either,

    /// <summary>A single mark, which may be an apostrophe.</summary>
    Single,
}

internal static class Marks
{
    public static Mark Of(ReadOnlySpan<char> token) =>
        token switch
        {
            "“" or "„" or "‟" or "«" or "``" => Mark.Open,
            "”" or "»" => Mark.Close,
            "\"" or "''" or "＂" => Mark.Either,
            "‘" or "'" => Mark.Single,
            _ => Mark.None,
        };
}

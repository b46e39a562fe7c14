namespace NewsMonitor.Analyzer.Text;

/// <summary>How a sentence ends.</summary>
internal static class SentenceEnd
{
    /// <summary>The period, question mark or other character that ends a sentence.</summary>
    public const string Marks = ".!?…。！？";

    /// <summary>What may follow it.</summary>
    public const string Closers = "\"”’')]»";

    /// <summary>The last character of a sentence before closing quotation marks and brackets.</summary>
    public static char Of(Document document, TokenRange sentence)
    {
        var last = sentence.End - 1;
        while (last > sentence.Start && Closes(document, last))
            last--;
        return document.Text[document[last].End - 1];
    }

    private static bool Closes(Document document, int at) =>
        document[at].Kind == TokenKind.Punctuation && Closers.Contains(document.Text[document[at].Start]);
}

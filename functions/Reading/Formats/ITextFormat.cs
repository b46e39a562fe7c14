namespace NewsMonitor.Reading.Formats;

/// <summary>A text format: parses the text and turns it into articles.</summary>
internal interface ITextFormat
{
    /// <summary>Whether files of this extension (lower case, without the dot) are in this format.</summary>
    bool Reads(string extension);

    /// <summary>Whether the text is clearly not what its extension says.</summary>
    bool Denies(string text);

    /// <summary>Whether the text looks like this format, for files without a known extension.</summary>
    bool Recognizes(string text);

    /// <summary>All parts of the text, each with its own result; at least one. Never throws because of the content.</summary>
    IEnumerable<ReadPart> Read(TextFile file);
}

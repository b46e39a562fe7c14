namespace NewsMonitor.Reading.Formats;

/// <summary>A format made of text: parses it to the format's own shape and adapts that to articles.</summary>
internal interface ITextFormat
{
    /// <summary>Whether files of this extension (lower case, without the dot) are in this format.</summary>
    bool Reads(string extension);

    /// <summary>Whether the text is plainly something else than what its extension promises.</summary>
    bool Denies(string text);

    /// <summary>Whether the text looks like this format, for files whose name does not say.</summary>
    bool Recognizes(string text);

    /// <summary>Everything the text holds, each article with its own result; never empty, never throws on content.</summary>
    IEnumerable<ReadPart> Read(TextFile file);
}

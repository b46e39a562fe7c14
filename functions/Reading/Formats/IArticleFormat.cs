namespace NewsMonitor.Reading.Formats;

/// <summary> A file format that contains articles. It takes a file's bytes and yields its parts, one after another. </summary>
internal interface IArticleFormat
{
    /// <summary>
    /// Whether a file is read in pieces, so that memory does not grow with its length; it may then be as long as
    /// <see cref="ReadLimits.MaxStreamedBytes"/>.
    /// </summary>
    bool IsStreamed { get; }

    /// <summary>Whether a file is in this format. Its content decides if it can; its name is only a hint.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="head">Its first bytes, enough to recognize a signature.</param>
    bool Reads(FileName name, ReadOnlySpan<byte> head);

    /// <summary>All parts of the file; at least one. Throws only on cancellation and on failing streams.</summary>
    IAsyncEnumerable<FilePart> ReadAsync(SourceFile file, CancellationToken cancellationToken);
}

/// <summary>What a format finds in a file: an article, a rejection, or another file.</summary>
internal readonly record struct FilePart
{
    public FilePart(ReadPart read) => Read = read;

    public FilePart(SourceFile contained) => Contained = contained;

    /// <summary>The part, if it needs no further reading.</summary>
    public ReadPart Read { get; }

    /// <summary>A file inside this file, which another format reads; null if it is not a file.</summary>
    public SourceFile? Contained { get; }
}

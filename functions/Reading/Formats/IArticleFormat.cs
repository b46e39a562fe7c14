namespace NewsMonitor.Reading.Formats;

/// <summary>A format that articles come in. It takes a file's bytes and yields what the file holds, one part after another.</summary>
internal interface IArticleFormat
{
    /// <summary>
    /// Whether a file is read piece by piece, so that memory does not grow with its length; it may then be as long as
    /// <see cref="ReadLimits.MaxStreamedBytes"/>.
    /// </summary>
    bool IsStreamed { get; }

    /// <summary>Whether a file of this name is in this format.</summary>
    bool Reads(FileName name);

    /// <summary>Everything the file holds; never empty, and throws on cancellation and failing streams only.</summary>
    IAsyncEnumerable<FilePart> ReadAsync(SourceFile file, CancellationToken cancellationToken);
}

/// <summary>What a format finds in a file: an article, the reason why there is none, or a further file.</summary>
internal readonly record struct FilePart
{
    public FilePart(ReadPart read) => Read = read;

    public FilePart(SourceFile contained) => Contained = contained;

    /// <summary>The part, if it needs no further reading.</summary>
    public ReadPart Read { get; }

    /// <summary>A file in this file, to be read by a format of its own; null if it is not one.</summary>
    public SourceFile? Contained { get; }
}

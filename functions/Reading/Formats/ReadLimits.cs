namespace NewsMonitor.Reading.Formats;

/// <summary>Limits for files with many articles.</summary>
internal static class ReadLimits
{
    /// <summary>
    /// The maximum number of articles in one file. They are processed one after another: about seven requests to storage each,
    /// and their analysis, which takes about 0.16 seconds for 1,000 words in Azure. This many take 50 minutes, and of 5,000 words
    /// each well over two hours, below the function's time limit of three.
    /// </summary>
    public const int MaxParts = 10_000;

    /// <summary>
    /// The maximum length in bytes of a file that is read in pieces: <see cref="MaxParts"/> long articles with all their markup.
    /// </summary>
    public const long MaxStreamedBytes = 1_000_000_000;

    /// <summary>
    /// The maximum length in bytes of an archive that must be read in any order, so that it is copied to a temporary file.
    /// </summary>
    public const long MaxCopiedBytes = 250_000_000;

    /// <summary>The maximum number of bytes that come out of one file's archives, those inside archives counted again.</summary>
    public const long MaxUnpackedBytes = 4_000_000_000;

    /// <summary>
    /// How many times as long as before a file may be once it is unpacked. Pages are 5 to 30 times as long, and what is repeated
    /// without end is up to 1,000 times as long.
    /// </summary>
    public const int MaxExpansion = 200;

    /// <summary>The number of unpacked bytes from which <see cref="MaxExpansion"/> counts.</summary>
    public const long FreeExpansion = 10_000_000;

    /// <summary>How many files may be around a file: a page in a .gz in a .tar.gz in a mail has four.</summary>
    public const int MaxDepth = 4;
}

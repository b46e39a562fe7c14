namespace NewsMonitor.Reading.Formats;

/// <summary>Counts what comes out of a dropped file's archives, at all levels, and ends it in time.</summary>
internal sealed class UnpackedBytes
{
    private long _count;

    public bool IsTooMuch => _count > ReadLimits.MaxUnpackedBytes;

    /// <exception cref="UnreadableFileException">More than <see cref="ReadLimits.MaxUnpackedBytes"/> have come out.</exception>
    public void Add(int count)
    {
        _count += count;
        if (IsTooMuch)
            throw new UnreadableFileException(Rejections.UnpacksToTooMuch(ReadLimits.MaxUnpackedBytes));
    }
}

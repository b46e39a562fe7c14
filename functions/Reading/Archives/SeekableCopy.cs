using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Archives;

/// <summary>A file's bytes in any order: as they are, in memory or, if there are many, in a temporary file.</summary>
internal static class SeekableCopy
{
    private const int MostInMemory = 10_000_000;

    /// <returns>A stream at its start, or null if the file is longer than <see cref="ReadLimits.MaxCopiedBytes"/>.</returns>
    public static async ValueTask<Stream?> OfAsync(SourceFile file, CancellationToken cancellationToken)
    {
        if (file.Content is { CanSeek: true, Position: 0 } content)
            return content;
        if (file.Length > ReadLimits.MaxCopiedBytes)
            return null;
        Stream copy = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int count; (count = await file.ReadAsync(buffer, cancellationToken)) > 0; )
        {
            if (copy.Length + count > ReadLimits.MaxCopiedBytes)
            {
                await copy.DisposeAsync();
                return null;
            }

            if (copy is MemoryStream && copy.Length + count > MostInMemory)
                copy = await ToFileAsync(copy, cancellationToken);
            await copy.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
        }

        copy.Position = 0;
        return copy;
    }

    private static async ValueTask<Stream> ToFileAsync(Stream memory, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var file = new FileStream(
            path,
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
            }
        );
        memory.Position = 0;
        await memory.CopyToAsync(file, cancellationToken);
        return file;
    }
}

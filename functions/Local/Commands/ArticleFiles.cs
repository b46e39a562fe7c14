using System.Runtime.CompilerServices;
using NewsMonitor.Local.Settings;
using NewsMonitor.Local.Terminal;
using NewsMonitor.Reading;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Local.Commands;

/// <summary>Files that a command reads as the service would, without storage; prints which cannot be opened, and why.</summary>
internal sealed class ArticleFiles(Screen screen)
{
    /// <summary>The name that stands for standard input.</summary>
    public const string StandardInput = "-";

    // The file's limit is the operator's, as the rejection says.
    private readonly ArticleReader _reader = new(
        LocalSettings.Section<ReadingOptions>(LocalSettings.FileName, "Reading"),
        TimeProvider.System
    );

    /// <summary>The parts of a file; null if it cannot be opened.</summary>
    public async Task<IAsyncEnumerable<ReadPart>?> OpenAsync(string file, CancellationToken cancellationToken) =>
        await ContentAsync(file, cancellationToken) is { } content
            ? ReadAsync(file == StandardInput ? "stdin.txt" : file, content, cancellationToken)
            : null;

    private async IAsyncEnumerable<ReadPart> ReadAsync(
        string name,
        Stream content,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using (content)
            await foreach (var part in _reader.ReadAsync(name, content, content.Length, cancellationToken))
                yield return part;
    }

    private async Task<Stream?> ContentAsync(string file, CancellationToken cancellationToken)
    {
        if (Directory.Exists(file))
        {
            screen.Fail($"{file} is a folder; name the files in it");
            return null;
        }

        try
        {
            return file == StandardInput
                ? await BufferAsync(screen.Input, cancellationToken)
                : await SeekableAsync(new FileStream(file, FileMode.Open, FileAccess.Read), cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            screen.Fail($"{file}: {fault.Message}");
            return null;
        }
    }

    // The reader needs the length, which a pipe does not have.
    private static async Task<Stream> SeekableAsync(FileStream file, CancellationToken cancellationToken)
    {
        if (file.CanSeek)
            return file;
        await using (file)
            return await BufferAsync(file, cancellationToken);
    }

    private static async Task<Stream> BufferAsync(Stream content, CancellationToken cancellationToken)
    {
        var buffer = new MemoryStream();
        await content.CopyToAsync(buffer, cancellationToken);
        buffer.Position = 0;
        return buffer;
    }
}

using System.Runtime.CompilerServices;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Archives;

/// <summary>
/// A tar file: the files in it, one after another, under their names. Links, devices and folders are skipped. .NET's own reader
/// is not used, since it takes as much memory for a name as the archive claims.
/// </summary>
internal sealed class TarFormat : IArticleFormat
{
    private const int LongestName = 32 * 1024;

    public bool IsStreamed => true;

    public bool Reads(FileName name, ReadOnlySpan<byte> head) => TarHeader.Of(head) is not null;

    public async IAsyncEnumerable<FilePart> ReadAsync(
        SourceFile file,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var (names, folders) = (new EntryNames(), new PageFolders());
        var (found, longName) = (false, (string?)null);
        while (await HeaderAsync(file, cancellationToken) is { } header)
        {
            var entry = new TarEntry(file, header);
            if (header.Type is 'L' or 'x')
                longName = await NameAsync(entry, header, cancellationToken) ?? longName;
            else if (header.IsFile && EntryNames.IsFile(longName ?? header.Name))
            {
                var name = longName ?? header.Name;
                var part = names.Next(name);
                folders.Add(name);
                if (!folders.Has(name))
                {
                    found = true;
                    yield return new(new SourceFile(file.PartName(part), FileName.Of(name), header.Length, entry));
                }
            }

            await entry.SkipAsync(cancellationToken);
            if (header.Type is not ('L' or 'K' or 'x' or 'g'))
                longName = null;
        }

        if (!found)
            yield return new(new ReadPart(file.Part, Rejections.Empty()));
    }

    /// <summary>The next header; null after the last one, which a block of zeros follows.</summary>
    private static async ValueTask<TarHeader?> HeaderAsync(SourceFile file, CancellationToken cancellationToken)
    {
        var block = new byte[TarHeader.Size];
        var count = await file.Content.ReadAtLeastAsync(block, block.Length, false, cancellationToken);
        if (count == 0 || !block.AsSpan().ContainsAnyExcept((byte)0))
            return null;
        return TarHeader.Of(block.AsSpan(0, count)) ?? throw new UnreadableFileException(Cut());
    }

    /// <summary>The name in an entry that only has the name of the next one, as GNU's tar or POSIX's writes it.</summary>
    private static async ValueTask<string?> NameAsync(TarEntry entry, TarHeader header, CancellationToken cancellationToken)
    {
        if (header.Length > LongestName)
            return null;
        var bytes = new byte[header.Length];
        await entry.ReadAtLeastAsync(bytes, bytes.Length, false, cancellationToken);
        return header.Type == 'L' ? TarHeader.Text(bytes) : PathIn(System.Text.Encoding.UTF8.GetString(bytes));
    }

    /// <summary>The path among records like "27 path=folder/page.html".</summary>
    private static string? PathIn(string records) =>
        records.Split('\n').Select(record => record[(record.IndexOf(' ') + 1)..]).LastOrDefault(IsPath) is { } path
            ? path["path=".Length..]
            : null;

    private static bool IsPath(string record) => record.StartsWith("path=", StringComparison.Ordinal);

    private static Rejection Cut() => Rejections.Damaged("The tar archive is damaged or cut off");

    /// <summary>The content of an entry.</summary>
    private sealed class TarEntry(SourceFile archive, TarHeader header) : ReadOnlyStream
    {
        private long _left = header.HasContent ? header.Length : 0;
        private readonly long _padding = header.PaddedLength - (header.HasContent ? header.Length : 0);

        public override int Read(Span<byte> buffer)
        {
            var wanted = buffer[..(int)Math.Min(buffer.Length, _left)];
            return wanted.IsEmpty ? 0 : Taken(archive.Content.Read(wanted));
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var wanted = buffer[..(int)Math.Min(buffer.Length, _left)];
            return wanted.IsEmpty ? 0 : Taken(await archive.Content.ReadAsync(wanted, cancellationToken));
        }

        public async ValueTask SkipAsync(CancellationToken cancellationToken)
        {
            _left += _padding;
            var nowhere = new byte[(int)Math.Min(_left, 64 * 1024)];
            while (_left > 0)
                await this.ReadAtLeastAsync(nowhere, 1, false, cancellationToken);
        }

        private int Taken(int count)
        {
            if (count == 0)
                throw new UnreadableFileException(Cut());
            _left -= count;
            return count;
        }
    }
}

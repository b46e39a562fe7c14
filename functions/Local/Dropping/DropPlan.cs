using System.IO.Enumeration;
using NewsMonitor.Core.Ingestion;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Local.Dropping;

/// <summary>
/// Decides which files go into the inbox, and under which names. In folders, hidden files, what programs leave there, and
/// symbolic links are skipped; so are pipes, sockets and devices, and names that the inbox cannot hold. Everything else is up to
/// the reader.
/// </summary>
internal static class DropPlan
{
    private const int MaxBlobName = 1_024;

    private static readonly EnumerationOptions All = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.System,
    };

    /// <summary>
    /// The files to drop and their blob names; folders below each path are kept. If another file has a name already, the folders
    /// that the file is in precede it, as many as it takes.
    /// </summary>
    /// <param name="paths">Files and folders; a symbolic link that is named here is followed.</param>
    /// <param name="skip">Called for each skipped path, with the reason.</param>
    public static IEnumerable<(string File, string BlobName)> Of(IEnumerable<string> paths, Action<string, string> skip)
    {
        Dictionary<string, string> taken = new(StringComparer.Ordinal);
        foreach (var (file, relative) in paths.SelectMany(path => Files(path, skip)))
        {
            var name = FreeName(Path.GetFullPath(file), BlobName(relative), taken);
            if (!RegularFile.Is(file))
                skip(file, "not a regular file, but a named pipe, a socket or a device");
            else if (InboxStore.CanDrop(name))
                yield return (file, name);
            else
                skip(file, "its name is not a valid blob name: it contains control characters, or . or .. between slashes");
        }
    }

    private static IEnumerable<(string File, string Relative)> Files(string path, Action<string, string> skip)
    {
        if (Directory.Exists(path))
            return FilesOf(path, skip);
        if (File.Exists(path))
            return [(path, Path.GetFileName(path))];
        skip(path, "file or folder not found");
        return [];
    }

    private static IEnumerable<(string File, string Relative)> FilesOf(string folder, Action<string, string> skip)
    {
        foreach (var (file, isLink) in Entries(folder).OrderBy(entry => entry.Path, StringComparer.Ordinal))
        {
            var relative = Path.GetRelativePath(folder, file);
            if (relative.Split(Path.DirectorySeparatorChar).Any(UnwantedFiles.Has))
                skip(file, "hidden file, or one that a program left there");
            else if (isLink)
                skip(file, "symbolic link; name its target instead");
            else
                yield return (file, relative);
        }
    }

    // A link may lead out of the folder, or back into it without end.
    private static FileSystemEnumerable<(string Path, bool IsLink)> Entries(string folder) =>
        new(folder, (ref entry) => (entry.ToSpecifiedFullPath(), IsLink(ref entry)), All)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory || IsLink(ref entry),
            ShouldRecursePredicate = (ref entry) => !IsLink(ref entry),
        };

    // Files that are only in the cloud are reparse points, too, but have no target.
    private static bool IsLink(ref FileSystemEntry entry) =>
        entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.ToFileSystemInfo().LinkTarget is not null;

    private static string FreeName(string file, string name, Dictionary<string, string> taken)
    {
        var folders = BlobName(file).Split('/');
        for (
            var depth = name.Split('/').Length + 1;
            taken.GetValueOrDefault(name, file) != file && depth <= folders.Length;
            depth++
        )
            name = BlobName(string.Join('/', folders[^depth..]).TrimStart('/'));
        taken[name] = file;
        return name;
    }

    private static string BlobName(string path)
    {
        var name = path.Replace(Path.DirectorySeparatorChar, '/');
        return name.Length <= MaxBlobName ? name : name[^MaxBlobName..];
    }
}

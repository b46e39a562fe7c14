namespace NewsMonitor.Local.Sessions;

/// <summary>Which files go into the inbox, and under which names. The reader judges them there; only hidden ones are left out here.</summary>
internal static class DropPlan
{
    private const int MaxBlobName = 1_024;

    /// <summary>The files to drop with the names they get; each path's own folders are kept.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="skip">Told what is left out, and why.</param>
    public static IEnumerable<(string File, string BlobName)> Of(IEnumerable<string> paths, Action<string, string> skip)
    {
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                foreach (var file in Files(path, skip))
                    yield return (file, BlobName(Path.GetRelativePath(path, file)));
            }
            else if (File.Exists(path))
            {
                yield return (path, BlobName(Path.GetFileName(path)));
            }
            else
            {
                skip(path, "there is no such file or folder");
            }
        }
    }

    private static IEnumerable<string> Files(string folder, Action<string, string> skip)
    {
        var all = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.System,
        };
        foreach (var file in Directory.EnumerateFiles(folder, "*", all).Order(StringComparer.Ordinal))
        {
            if (Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.')))
                skip(file, "hidden");
            else
                yield return file;
        }
    }

    private static string BlobName(string path)
    {
        var name = path.Replace(Path.DirectorySeparatorChar, '/');
        return name.Length <= MaxBlobName ? name : name[^MaxBlobName..];
    }
}

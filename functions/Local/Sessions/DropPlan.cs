namespace NewsMonitor.Local.Sessions;

/// <summary>
/// Decides which files go into the inbox, and under which names. Only hidden files are skipped; everything else is up to the
/// reader.
/// </summary>
internal static class DropPlan
{
    private const int MaxBlobName = 1_024;

    /// <summary>The files to drop and their blob names; folders below each path are kept.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="skip">Called for each skipped path, with the reason.</param>
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
                skip(path, "file or folder not found");
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
                skip(file, "hidden file");
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

namespace NewsMonitor.Local.Dropping;

/// <summary>Whether a file is not stored because a disk is full, which storage emulators only call an internal error.</summary>
internal static class FullDisk
{
    /// <summary>What is wrong and what to do; null if the disk with a folder has room for a file, or nobody knows.</summary>
    /// <param name="folder">The folder with the emulators' data; null if there is none.</param>
    /// <param name="file">The file that was not stored.</param>
    public static string? Sentence(string? folder, string file)
    {
        try
        {
            return folder is not null && new FileInfo(file).Length > new DriveInfo(folder).AvailableFreeSpace
                ? $"the disk with {folder} is full: make room on it"
                : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}

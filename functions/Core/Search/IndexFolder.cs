using System.Runtime.Versioning;
using System.Security.Cryptography;
using NewsMonitor.Core.Storage;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Search;

/// <summary>
/// The folder with copies of index files on this machine. Several processes may use it: files have their hash in their names, get
/// their names when they are complete, and are checked then and once a week: a month of them takes 0.2 seconds.
/// </summary>
/// <remarks>
/// A file that was checked has a midnight as the time of its last write, which is that of no other write; when it was used is the
/// time of its last access.
/// </remarks>
internal sealed class IndexFolder
{
    private const string Complete = "*.db";
    private const UnixFileMode OnlyThisUser = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private static readonly TimeSpan Checked = TimeSpan.FromDays(7);
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    // A hash asks for four kilobytes at a time; each would be a read of its own.
    private const int ReadAtOnce = 80 * 1_024;

    private readonly SearchOptions _options;
    private readonly TimeProvider _time;
    private readonly Lazy<string> _folder;

    public IndexFolder(SearchOptions options, StorageAccount account, TimeProvider time)
    {
        (_options, _time) = (options, time);
        _folder = new(() => options.Folder.Length > 0 ? Make(Path.GetFullPath(options.Folder)).FullName : Own(account));
    }

    private string Root => _folder.Value;

    /// <summary>Where the copy of a file is, or will be.</summary>
    public string PathOf(IndexBlob blob) => Path.Combine(Root, $"{blob.Day:yyyyMMdd}-{blob.Hash[..32]}.db");

    /// <summary>The path of a new file that only this process uses.</summary>
    public string NewPath() => Path.Combine(Root, $"{Guid.NewGuid():N}.new");

    /// <summary>Whether the copy of a file is complete and unchanged.</summary>
    public async Task<bool> HasAsync(IndexBlob blob, CancellationToken cancellationToken)
    {
        var file = new FileInfo(PathOf(blob));
        if (!file.Exists || file.Length != blob.Length)
            return false;
        if (IsChecked(file))
            return true;
        if (!await IsAsync(file.FullName, blob.Hash, cancellationToken))
            return false;
        NoteChecked(file.FullName);
        return true;
    }

    /// <summary>Notes that a file is complete and unchanged, once it is on the disk and cannot be lost with the power.</summary>
    public void NoteChecked(string path)
    {
        try
        {
            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            RandomAccess.FlushToDisk(file);
            File.SetLastWriteTimeUtc(file, _time.GetUtcNow().UtcDateTime.Date);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Another process has just removed it, or it is only readable; it is checked again next time.
        }
    }

    /// <summary>Whether a file is complete and unchanged.</summary>
    public static async Task<bool> IsAsync(string path, string hash, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, ReadAtOnce);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken)) == hash;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Removes a file; one that is in use stays where the system does not let go of it.</summary>
    public static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Another process uses it; it is removed later.
        }
    }

    /// <summary>Removes the copies of a day's earlier files, which may have articles that were removed since.</summary>
    /// <param name="day">The UTC day.</param>
    /// <param name="but">The path of the copy that stays; null if none does.</param>
    public void RemoveOthers(DateOnly day, string? but = null)
    {
        foreach (var file in Directory.GetFiles(Root, $"{day:yyyyMMdd}-{Complete}").Where(file => file != but))
            Remove(file);
    }

    /// <summary>Notes that a file is used.</summary>
    public void Touch(string path)
    {
        try
        {
            File.SetLastAccessTimeUtc(path, _time.GetUtcNow().UtcDateTime);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Another process has just removed it.
        }
    }

    /// <summary>Removes the files that were not used longest, until the rest fits, and what crashes have left.</summary>
    public void Trim()
    {
        var folder = new DirectoryInfo(Root);
        var size = 0L;
        foreach (var file in folder.GetFiles(Complete).OrderByDescending(file => file.LastAccessTimeUtc))
        {
            size += Length(file);
            if (size > _options.CacheBytes)
                Remove(file.FullName);
        }

        var before = _time.GetUtcNow().UtcDateTime - Abandoned;
        foreach (var file in folder.GetFiles("*.new*").Where(file => file.LastWriteTimeUtc < before))
            Remove(file.FullName);
    }

    private bool IsChecked(FileInfo file)
    {
        var age = _time.GetUtcNow().UtcDateTime - file.LastWriteTimeUtc;
        return file.LastWriteTimeUtc.TimeOfDay == TimeSpan.Zero && age >= TimeSpan.Zero && age < Checked;
    }

    private static long Length(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (FileNotFoundException)
        {
            return 0;
        }
    }

    /// <summary>
    /// A folder among the temporary files. Its name can be guessed, so what has it already may be another user's, or a link: then
    /// the folder has a random name.
    /// </summary>
    private static string Own(StorageAccount account)
    {
        var name = StableHash.Of(account.Index.Uri.AbsoluteUri, Environment.UserName)[..16];
        var folder = Make(Path.Combine(Path.GetTempPath(), $"newsmonitor-index-{name}"));
        return OperatingSystem.IsWindows() || IsOwn(folder)
            ? folder.FullName
            : Directory.CreateTempSubdirectory("newsmonitor-index-").FullName;
    }

    // Only for this user: the index is as confidential as the articles.
    private static DirectoryInfo Make(string path) =>
        OperatingSystem.IsWindows() ? Directory.CreateDirectory(path) : Directory.CreateDirectory(path, OnlyThisUser);

    [UnsupportedOSPlatform("windows")]
    private static bool IsOwn(DirectoryInfo folder)
    {
        if (folder.LinkTarget is not null || folder.UnixFileMode != OnlyThisUser)
            return false;
        try
        {
            // Only the owner may change what others can do.
            folder.UnixFileMode = OnlyThisUser;
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }
}

using NewsMonitor.Local.Dropping;

namespace NewsMonitor.Tests.Local.Dropping;

/// <summary>When a disk is called full.</summary>
public sealed class FullDiskTests
{
    /// <summary>A file may be longer than the disk is if most of it was never written.</summary>
    [Fact]
    public void AFileThatDoesNotFitOnADiskSaysWhichDiskIsFull()
    {
        var folder = Directory.CreateTempSubdirectory("newsmonitor-disk-");
        var (small, large) = (Path.Combine(folder.FullName, "small.txt"), Path.Combine(folder.FullName, "large.txt"));
        File.WriteAllText(small, "text");
        using (var file = File.Create(large))
            Assert.SkipUnless(TryMakeLonger(file, new DriveInfo(folder.FullName).TotalSize), "Files cannot be that long here");

        FullDisk.Sentence(folder.FullName, large).ShouldBe($"the disk with {folder.FullName} is full: make room on it");
        FullDisk.Sentence(folder.FullName, small).ShouldBeNull();
        FullDisk.Sentence(null, large).ShouldBeNull();
        FullDisk.Sentence(folder.FullName, Path.Combine(folder.FullName, "none")).ShouldBeNull();
        folder.Delete(recursive: true);
    }

    private static bool TryMakeLonger(FileStream file, long length)
    {
        try
        {
            file.SetLength(length + 1);
            return true;
        }
        catch (Exception fault) when (fault is IOException or ArgumentOutOfRangeException)
        {
            return false;
        }
    }
}

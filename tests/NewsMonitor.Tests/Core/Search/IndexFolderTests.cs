using System.Runtime.Versioning;
using NewsMonitor.Core.Search;
using NewsMonitor.Core.Storage;

namespace NewsMonitor.Tests.Core.Search;

/// <summary>Where copies of index files are.</summary>
public sealed class IndexFolderTests(LaptopFixture laptop)
{
    private static readonly string Temporary = Path.TrimEndingDirectorySeparator(Path.GetTempPath());

    [Fact]
    public async Task ARelativeFolderIsOneOfTheCurrentFolder()
    {
        await using var there = await Installation.CreateAsync(laptop);
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, there.Settings["NewsMonitor:Search:Folder"]!);

        Path.IsPathFullyQualified(FolderOf(there, relative)).ShouldBeTrue();
    }

    /// <summary>Its name can be guessed, and temporary files are everybody's.</summary>
    [Theory]
    [InlineData("link")]
    [InlineData("open")]
    [UnsupportedOSPlatform("windows")]
    public async Task WhatSomeoneElseMayOpenIsNotUsed(string how)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows gives each user temporary files of their own.");
        await using var there = await Installation.CreateAsync(laptop);
        var usual = FolderOf(there, "");
        Path.GetDirectoryName(usual).ShouldBe(Temporary);
        File.GetUnixFileMode(usual).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        FolderOf(there, "").ShouldBe(usual);

        var elsewhere = Directory.CreateTempSubdirectory("newsmonitor-elsewhere-");
        if (how == "link")
        {
            Directory.Delete(usual);
            File.CreateSymbolicLink(usual, elsewhere.FullName);
        }
        else
        {
            File.SetUnixFileMode(usual, File.GetUnixFileMode(usual) | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        }

        var other = FolderOf(there, "");
        other.ShouldNotBe(usual);
        Path.GetDirectoryName(other).ShouldBe(Temporary);
        Directory.Delete(other);
        elsewhere.Delete();
        if (how == "link")
            File.Delete(usual);
        else
            Directory.Delete(usual);
    }

    private static string FolderOf(Installation there, string setting) =>
        Path.GetDirectoryName(
            new IndexFolder(new SearchOptions { Folder = setting }, there.Get<StorageAccount>(), TimeProvider.System).NewPath()
        )!;
}

using System.Net.Sockets;
using NewsMonitor.Local.Dropping;

namespace NewsMonitor.Tests.Local.Dropping;

public sealed class DropPlanTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("newsmonitor-drop-");
    private readonly List<string> _skipped = [];

    private string In => Path.Combine(_root.FullName, "in");

    public DropPlanTests()
    {
        Write("in/sub/a.txt");
        Write("outside/secret.txt");
    }

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void LinksInFoldersAreNotFollowed()
    {
        Directory.CreateSymbolicLink(Path.Combine(In, "out"), Path.Combine(_root.FullName, "outside"));
        Directory.CreateSymbolicLink(Path.Combine(In, "sub", "loop"), In);
        File.CreateSymbolicLink(Path.Combine(In, "secret.txt"), Path.Combine(_root.FullName, "outside", "secret.txt"));
        File.CreateSymbolicLink(Path.Combine(In, "self.txt"), Path.Combine(In, "self.txt"));
        File.CreateSymbolicLink(Path.Combine(In, "lost.txt"), Path.Combine(In, "nowhere.txt"));

        Names(In).ShouldBe(["sub/a.txt"]);

        string[] links = ["lost.txt", "out", "secret.txt", "self.txt", "sub/loop"];
        _skipped.ShouldBe(links.Select(link => $"{Path.Combine(In, link)}: symbolic link; name its target instead"));
    }

    [Theory]
    [InlineData("sub/.DS_Store")]
    [InlineData(".git/notes.txt")]
    [InlineData("sub/~$report.docx")]
    [InlineData("Thumbs.db")]
    [InlineData("sub/page.html.crdownload")]
    public void WhatProgramsLeaveInFoldersIsSkipped(string file)
    {
        Write($"in/{file}");

        Names(In).ShouldBe(["sub/a.txt"]);

        _skipped.ShouldHaveSingleItem().ShouldEndWith("hidden file, or one that a program left there");
        Names(Path.Combine(In, file)).ShouldHaveSingleItem();
    }

    [Fact]
    public void ALinkThatIsNamedIsFollowed()
    {
        var link = Path.Combine(_root.FullName, "link");
        Directory.CreateSymbolicLink(link, In);

        Names(link).ShouldBe(["sub/a.txt"]);
    }

    [Fact]
    public void AFileThatTheInboxCannotHoldStopsNoOther()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names");
        Write(@"in/a\..\b.txt");
        Write("in/bell\u0007.txt");
        Write("in/z.txt");

        Names(In).ShouldBe(["sub/a.txt", "z.txt"]);

        _skipped.Count.ShouldBe(2);
        _skipped.ShouldAllBe(line => line.Contains("its name is not a valid blob name", StringComparison.Ordinal));
    }

    [Fact]
    public void OnlyRegularFilesAreRead()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps pipes and devices elsewhere");
        var (pipe, place) = (Path.Combine(In, "a.pipe"), Path.Combine(In, "a.socket"));
        NamedPipe.Create(pipe);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(place));
        Write("in/empty.txt", "");

        Names(In).ShouldBe(["empty.txt", "sub/a.txt"]);
        Names("/dev/zero").ShouldBeEmpty();
        Names(pipe).ShouldBeEmpty();

        string[] others = [pipe, place, "/dev/zero", pipe];
        _skipped.ShouldBe(others.Select(other => $"{other}: not a regular file, but a named pipe, a socket or a device"));
    }

    [Fact]
    public void FilesOfOneNameKeepTheFoldersThatDistinguishThem()
    {
        foreach (var file in (string[])["in/mon/x/index.html", "in/tue/x/index.html", "in/mon/a.txt", "in/tue/a.txt"])
            Write(file);
        string[] paths = ["mon/x/index.html", "tue/x/index.html", "mon", "tue", "mon/a.txt"];

        var planned = DropPlan.Of(paths.Select(path => Path.Combine(In, path)), (path, _) => _skipped.Add(path)).ToList();

        planned
            .Select(one => one.BlobName)
            .ShouldBe(["index.html", "x/index.html", "a.txt", "mon/x/index.html", "tue/a.txt", "x/index.html", "a.txt"]);
    }

    private List<string> Names(string path) =>
        [.. DropPlan.Of([path], (skipped, why) => _skipped.Add($"{skipped}: {why}")).Select(file => file.BlobName)];

    private void Write(string relative, string text = "text")
    {
        var file = Path.Combine(_root.FullName, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
